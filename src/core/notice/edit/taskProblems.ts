import type { Sentence } from "../../values/sentence";
import type { TaskFields } from "./taskFields";

/** Why a task cannot be taken as it is. */
export interface TaskProblem {
  /** Where it is to be put right. */
  readonly field: "content" | "units";
  readonly sentence: Sentence;
}

/** What keeps a task from being assigned: nothing that says what it is, no unit, a unit named twice. */
export function taskProblems({ title, content, units }: TaskFields): TaskProblem[] {
  const problems: TaskProblem[] = [];
  if ((title ?? "").trim() === "" && content.trim() === "") {
    problems.push({ field: "content", sentence: NOTHING_SAID });
  }
  const names = units.map(({ name }) => name.trim()).filter((name) => name !== "");
  if (names.length === 0) problems.push({ field: "units", sentence: NO_UNITS });
  const repeated = new Set(names.filter((name, index) => names.indexOf(name) < index));
  for (const name of repeated) problems.push({ field: "units", sentence: namedTwice(name) });
  return problems;
}

const NOTHING_SAID: Sentence = {
  zh: "请填写任务标题或主要内容。",
  en: "Give the task a title or a content.",
};

const NO_UNITS: Sentence = {
  zh: "没有责任单位的任务无法分给任何单位：请至少填写一个单位，或删除这项任务。",
  en: "A task without units cannot be assigned to anybody: name at least one unit, or delete the task.",
};

function namedTwice(name: string): Sentence {
  return {
    zh: `“${name}”列了不止一次，请只保留一个。`,
    en: `“${name}” is listed more than once; keep one of them.`,
  };
}
