import type { Task } from "../../core/notice/notice";
import { excerpt } from "../../core/values/text";

/** So much of a content stands for a title. */
const SHOWN = 36;

/** What a task is called where it has no title: the beginning of its content, on one line. */
export function taskName({ title, content }: Pick<Task, "title" | "content">): string {
  return title ?? excerpt(content.replace(/\s+/g, " ").trim(), SHOWN);
}

/** With its number as printed, and a space where that is a mere number, as in tables. */
export function numberedName(task: Pick<Task, "no" | "title" | "content">): string {
  return `${task.no}${/[\p{L}\p{N}]$/u.test(task.no) ? " " : ""}${taskName(task)}`;
}
