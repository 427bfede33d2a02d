import { excerpt } from "../../values/text";
import type { Notice, NoticeWarning, Task } from "../notice";
import { findUnbalancedQuotes } from "../parse/lines/quotes";
import { unitsOf } from "../units";
import type { LineRange } from "./taskLines";

/** A warning, and the task of the notice as it was read that it is about. */
export interface Doubt {
  readonly warning: NoticeWarning;
  /** null: it is about the notice as a whole, or about lines that belong to no task. */
  readonly taskId: string | null;
}

/** About the notice as a whole, or about text that was not taken as a task, even where that stands beside one. */
const OF_NO_TASK: ReadonlySet<string> = new Set([
  ...["no-task", "declared-count", "persons", "unit-names", "look-alike-characters"],
  ...["item-without-units", "loose-paragraph", "introductions", "table-not-read", "table-repeats-text"],
]);
/** About text beside a task that may be one of its own: it is there still when the task is changed, or gone. */
const OF_TEXT_BESIDE: ReadonlySet<string> = new Set(["run-on", "unread-words"]);

/**
 * The warnings of a notice as it was read, each with its task.
 * @param lines the lines of its tasks
 */
export function doubtsOf(read: Notice, lines: ReadonlyMap<string, LineRange>): readonly Doubt[] {
  const byLine = tasksByLine(read, lines);
  return read.warnings.map((warning) => {
    if (OF_NO_TASK.has(warning.code)) return { warning, taskId: null };
    const candidates = byLine.get(warning.line) ?? [];
    const task = candidates.find((one) => quotedOf(warning, one).length > 0) ?? candidates[0];
    return { warning, taskId: task?.id ?? null };
  });
}

/**
 * Those that edits have not settled. A doubt is settled where its task is gone, where the task no longer holds the words
 * that the doubt quotes (a unit's name, the deadline, a part of the content), or where a task was added at its line.
 */
export function openDoubts(doubts: readonly Doubt[], read: Notice, edited: Notice): readonly Doubt[] {
  const before = new Map(read.tasks.map((task) => [task.id, task]));
  const after = new Map(edited.tasks.map((task) => [task.id, task]));
  const added = new Set(edited.tasks.filter(({ id }) => !before.has(id)).map(({ line }) => line));
  const names = new Set(unitsOf(edited).map(({ name }) => name));
  const namesBefore = new Set(unitsOf(read).map(({ name }) => name));
  return doubts.filter(({ warning, taskId }) => {
    if (warning.code === "no-task") return edited.tasks.length === 0;
    if (warning.code === "unit-names") {
      return wordsIn(warning).every((name) => names.has(name) || !namesBefore.has(name));
    }
    if (added.has(warning.line) && (taskId === null || OF_TEXT_BESIDE.has(warning.code))) return false;
    const was = before.get(taskId ?? "");
    if (!was || OF_TEXT_BESIDE.has(warning.code)) return true;
    const is = after.get(was.id);
    if (!is || is === was) return is === was;
    if (warning.code === "unbalanced-quote" && quotesPair(is) && !quotesPair(was)) return false;
    return quotedOf(warning, was).every((words) => stillHolds(is, was, words));
  });
}

function tasksByLine(
  { tasks }: Notice,
  lines: ReadonlyMap<string, LineRange>,
): ReadonlyMap<number, readonly Task[]> {
  const byLine = new Map<number, Task[]>();
  for (const task of tasks) {
    const { from, to } = lines.get(task.id) ?? { from: task.line, to: task.line };
    for (let line = from; line <= to; line += 1) {
      const there = byLine.get(line);
      if (there) there.push(task);
      else byLine.set(line, [task]);
    }
  }
  return byLine;
}

/** The words of a task that a warning quotes. */
function quotedOf(warning: NoticeWarning, task: Task): string[] {
  return wordsIn(warning).filter((words) => isNamed(task, words) || says(task, words));
}

/** All that a warning quotes, without what shows that it goes on. */
function wordsIn({ message }: NoticeWarning): string[] {
  const quoted = Array.from(message.zh.matchAll(QUOTED), ([, curly, corner]) => curly ?? corner ?? "");
  return quoted.map((words) => words.replace(/…$/, "")).filter((words) => words !== "");
}

/** 「」 stand around what is about “ and ”. */
const QUOTED = /“([^“”]{1,80})”|「([^「」]{1,80})」/g;

/** Where a mark was missing, what the doubt quotes stands there still when it was put in. */
function quotesPair({ title, content }: Task): boolean {
  return [title ?? "", ...content.split("\n")].every(
    (text) => findUnbalancedQuotes({ line: 1, text }).length === 0,
  );
}

/** What was the name of a unit has to be one still, even if the content has the same words. */
function stillHolds(is: Task, was: Task, words: string): boolean {
  return isNamed(was, words) ? isNamed(is, words) : says(is, words);
}

/** The whole of a name, or the beginning of a long one as warnings quote it: 区教 is not 区教委. */
function isNamed({ units }: Task, words: string): boolean {
  return units.some(({ name }) => name === words || excerpt(name, QUOTED_LENGTH) === `${words}…`);
}

const QUOTED_LENGTH = 20;

function says({ title, content, deadline }: Task, words: string): boolean {
  return [title, content, deadline].some((text) => text?.includes(words));
}
