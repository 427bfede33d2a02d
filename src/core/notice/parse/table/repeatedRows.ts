import { groupBy } from "../../../values/groupBy";
import { comparableText } from "../../../values/text";
import type { NoticeWarning } from "../../notice";
import type { FoundTask } from "../outline/placing";
import { excerptOf } from "../warnings";
import { repeatedTasksWarning } from "./tableWarnings";

/** The beginning of a text that is enough to know it by. */
const KNOWN_BY = 24;
/** A shorter text may stand in both by chance. */
const SHORTEST = 4;

/**
 * Leaves out the rows of tables that repeat tasks of the text, as the table of an attachment may: the text counts. Where
 * only few rows of a table do, they are tasks of their own.
 */
export function dropRepeatedRows(found: readonly FoundTask[]): {
  kept: FoundTask[];
  warnings: NoticeWarning[];
} {
  const tables = groupBy(
    found.filter(({ node }) => node.row !== null),
    ({ node }) => node.row?.table,
  );
  if (tables.size === 0) return { kept: [...found], warnings: [] };
  const ofText = new Map<string, FoundTask>();
  for (const task of found) {
    if (!task.node.row) for (const key of keysOf(task)) ofText.set(key, task);
  }
  const dropped = new Set<FoundTask>();
  const warnings: NoticeWarning[] = [];
  for (const rows of tables.values()) {
    const repeated = rows.flatMap((row) => {
      const original = keysOf(row)
        .map((key) => ofText.get(key))
        .find((task) => task !== undefined);
      return original ? [{ row, original }] : [];
    });
    if (repeated.length * 2 <= rows.length) continue;
    const differing = repeated.filter(({ row, original }) => unitsOf(row) !== unitsOf(original));
    warnings.push(
      repeatedTasksWarning(
        rows[0]?.task.line ?? 1,
        repeated.length,
        differing.map(({ row }) => nameOf(row)),
      ),
    );
    for (const { row } of repeated) dropped.add(row);
  }
  return { kept: found.filter((task) => !dropped.has(task)), warnings };
}

function keysOf({ title, task }: FoundTask): string[] {
  return [title ?? "", task.content]
    .map((text) =>
      comparableText(text.slice(0, 2 * KNOWN_BY))
        .replace(/[\p{P}\s]/gu, "")
        .slice(0, KNOWN_BY),
    )
    .filter((key) => key.length >= SHORTEST);
}

function unitsOf({ task }: FoundTask): string {
  return task.units
    .map(({ name, role }) => `${role} ${name}`)
    .sort()
    .join("\n");
}

function nameOf({ node, title, task }: FoundTask): string {
  return `“${node.no}${excerptOf(title ?? task.content)}”`;
}
