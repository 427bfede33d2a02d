import { contentFingerprint, issuedRow, parseKey, taskFingerprint, taskText } from "../matrix/assignmentRow";
import type { IssuedHeading } from "../matrix/progressColumns";
import { presentUnits, type PresentUnits } from "../matrix/presentUnits";
import type { ReportingRound } from "../matrix/round";
import type { Assignment } from "../notice/units";
import { comparableText } from "../values/text";
import type { ReturnRow } from "./readReturn";

/** How a row was recognised: by its key, by the issued text, by number, title and unit, or by a person. */
export type MatchedBy = "key" | "text" | "number" | "person";

export interface RowMatch {
  readonly assignment: Assignment;
  readonly matchedBy: MatchedBy;
  /** Issued texts that no longer read as they were sent out. */
  readonly changed: readonly {
    readonly heading: IssuedHeading;
    readonly found: string;
    readonly issued: string;
  }[];
  /** Where the task has several assignments of the unit, and the row does not tell which: all that it may be. */
  readonly among?: readonly RowMatch[];
}

/** A task with its running number in the notice. */
export type TaskPlace = Pick<Assignment, "task" | "index">;

/** Finds the assignment that a row is about. */
export type RowMatcher = (row: ReturnRow, fallbackUnit: string | null) => RowMatch | null;

/**
 * A matcher for a round. A key counts only where the row's issued text agrees; without it the issued text decides; where
 * the text was changed, number, title and unit together do (number, key and unit for a task without a title). What is
 * not certain stays unmatched: nothing is guessed. The matcher's `fallbackUnit` is the unit whose return it is, for
 * tables that have lost the column of units. A unit may go by any of its names, old or new.
 */
export function rowMatcher(round: ReportingRound): RowMatcher {
  const units = presentUnits(round);
  const tasks = new Map(
    round.assignments.map(({ task, index }): [string, TaskPlace] => [task.id, { task, index }]),
  );
  const tasksWith = tasksByText([...tasks.values()]);

  return (row, fallbackUnit) => {
    const key = parseKey(row.key);
    // A name that is none of the notice's units was overtyped; the key still tells whose row it was.
    const named = row.issued.get("责任单位") ?? "";
    const overtyped = key !== null && !units.knows(named);
    const unit = (overtyped ? key.unit : named) || fallbackUnit || "";
    const content = row.issued.get("主要内容") ?? "";
    const title = row.issued.get("重点任务") ?? "";
    const found = (taskId: string | undefined, matchedBy: MatchedBy): RowMatch | null => {
      const own = taskId === undefined ? [] : units.standingFor(taskId, unit);
      const ofKey =
        key?.taskId === taskId ? own.find((assignment) => assignment.unit.name === key?.unit) : null;
      const matches = (ofKey ? [ofKey] : own).map((assignment) => ({
        ...{ assignment, matchedBy },
        changed: changedTexts(row, assignment, units),
      }));
      const [first] = matches;
      return first && matches.length > 1 ? { ...first, among: matches } : (first ?? null);
    };

    const isOurs = key?.noticeHash === round.noticeHash && key.period === round.settings.period;
    if (isOurs && key.unit === unit) {
      // Most rows come back as they were sent out: then there is nothing to look for.
      const match = found(key.taskId, "key");
      if (match && match.changed.every(({ heading }) => !TELLING.includes(heading)) && hasAll(row, TELLING))
        return match;
    }
    const sameText = tasksWith(title, content);
    if (key && sameText.some(({ task }) => task.id === key.taskId)) {
      const match = found(key.taskId, "text");
      const sameUnit = comparableText(key.unit) === comparableText(match?.assignment.unit.name ?? "");
      if (match) return isOurs && sameUnit ? { ...match, matchedBy: "key" } : match;
    }
    if (content !== "" && sameText.length === 1) return found(sameText[0]?.task.id, "text");
    const numbered = [...tasks.values()].filter(
      ({ task, index }) =>
        row.issued.get("序号") === String(index) &&
        (title !== "" || key?.taskId === task.id) &&
        comparableText(task.title ?? "") === comparableText(title),
    );
    return numbered.length === 1 ? found(numbered[0]?.task.id, "number") : null;
  };
}

/** The task that a row is about by its text alone, whoever is named; null where no task or several read so. */
export function taskFinder(round: ReportingRound): (row: ReturnRow) => TaskPlace | null {
  const tasksWith = tasksByText(round.notice.tasks.map((task, place) => ({ task, index: place + 1 })));
  return ({ issued }) => {
    const content = issued.get("主要内容") ?? "";
    const [task, ...others] = tasksWith(issued.get("重点任务") ?? "", content);
    return content !== "" && task && others.length === 0 ? task : null;
  };
}

/** Finds the tasks that read as a row does: title and content, else the content alone. */
function tasksByText(tasks: readonly TaskPlace[]): (title: string, content: string) => readonly TaskPlace[] {
  const byFingerprint = groupBy(tasks, ({ task }) => taskFingerprint(task));
  const byContent = groupBy(tasks, ({ task }) => comparableText(taskText(task)));
  // The rows of all units of a task hold the same text, which is long.
  const known = new Map<string, readonly TaskPlace[]>();
  return (title, content) => {
    const text = `${title}|${content}`;
    const same =
      known.get(text) ??
      byFingerprint.get(contentFingerprint(title, content)) ??
      byContent.get(comparableText(content)) ??
      [];
    known.set(text, same);
    return same;
  };
}

/** The issued texts that tell one task from another. */
const TELLING: readonly IssuedHeading[] = ["重点任务", "主要内容"];

function hasAll({ issued }: ReturnRow, headings: readonly IssuedHeading[]): boolean {
  return headings.every((heading) => issued.has(heading));
}

/**
 * Columns that were dropped do not count; what stands there has to read as it was sent out. A unit may be called as it is
 * by now, and who reports beside the notice's units was issued no role.
 */
export function changedTexts(
  row: ReturnRow,
  assignment: Assignment,
  units: PresentUnits,
): RowMatch["changed"] {
  const issued = issuedRow(assignment);
  const changed: RowMatch["changed"][number][] = [];
  for (const [heading, found] of row.issued) {
    const own = issued[heading];
    if (found === own || comparableText(found) === comparableText(own)) continue;
    if (heading === "责任单位" && units.standingFor(assignment.task.id, found).includes(assignment)) continue;
    if (heading === "责任类型" && units.extraOf(assignment)) continue;
    changed.push({ heading, found, issued: own });
  }
  return changed;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
