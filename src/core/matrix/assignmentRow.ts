import type { Role, Task } from "../notice/notice";
import type { Assignment } from "../notice/units";
import { shortHash } from "../values/shortHash";
import { comparableText } from "../values/text";
import type { IssuedHeading } from "./progressColumns";

/** What the coordinating office issues in one row of the progress table. 序号 is a number in the sheet. */
export type IssuedRow = Readonly<Record<IssuedHeading, string>>;

/** 责任类型 as the sheet writes it. */
const ROLE_WORDS: Readonly<Record<Role, string>> = {
  lead: "牵头",
  support: "配合",
  responsible: "责任",
};

/** What stands in 完成时限 where the notice names none. */
const NO_DEADLINE = "通知未明确";

/** The issued texts of an assignment's row. */
export function issuedRow({ task, index, unit }: Assignment): IssuedRow {
  return {
    序号: String(index),
    ...taskTexts(task),
    责任单位: unit.name,
    责任类型: ROLE_WORDS[unit.role],
  };
}

/** 主要内容, behind the number as printed; of a task that says nothing but its title, that. */
export function taskText({ no, title, content }: Task): string {
  return `${no}${content || (title ?? "")}`;
}

type TaskTexts = Omit<IssuedRow, "序号" | "责任单位" | "责任类型">;

/** A task has a row for each of its units, and all of these say this. */
const TASK_TEXTS = new WeakMap<Task, TaskTexts>();

function taskTexts(task: Task): TaskTexts {
  const known = TASK_TEXTS.get(task);
  if (known !== undefined) return known;
  const texts: TaskTexts = {
    任务类别: task.path.join(" / "),
    重点任务: task.title ?? "",
    主要内容: taskText(task),
    // The notice's whole list, in its order.
    原文责任单位: task.units.map((unit) => unit.name).join("、") + (task.openEnded ? "等" : ""),
    完成时限: task.deadline ?? NO_DEADLINE,
  };
  TASK_TEXTS.set(task, texts);
  return texts;
}

/** Takes a key apart; null where a text is none. */
export function parseKey(
  key: string,
): { noticeHash: string; period: number; taskId: string; unit: string } | null {
  const match = /^([0-9a-f]{8})-(\d{4})\|([^|]{1,40})\|([^|]{1,100})$/.exec(key.trim());
  if (!match) return null;
  const [, hash = "", period = "", taskId = "", unit = ""] = match;
  return { noticeHash: hash, period: Number(period), taskId, unit };
}

/** A hash of what the notice says the task is; equal for texts that a reader would call equal. */
export function taskFingerprint(task: Task): string {
  return contentFingerprint(task.title ?? "", taskText(task));
}

/** The same hash from the texts of a row: 重点任务 and 主要内容. */
export function contentFingerprint(title: string, content: string): string {
  return shortHash(`${comparableText(title)}|${comparableText(content)}`);
}
