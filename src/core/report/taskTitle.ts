import type { Task } from "../notice/notice";
import { excerpt } from "../values/text";

/** How a list calls a task: by its title, else by its number and beginning. */
export function taskTitle({ title, no, content }: Task): string {
  return title ?? `${no}${excerpt(content, 30)}`;
}
