import type { Notice, NoticeWarning } from "./notice";
import { readHeader } from "./parse/header";
import { buildOutline } from "./parse/outline";
import type { OutlineNode } from "./parse/outline";
import { findUnbalancedQuotes } from "./parse/quotes";
import { readSourceLines } from "./parse/sourceLines";
import type { SourceLine } from "./parse/sourceLines";
import { findTasks } from "./parse/tasks";
import { noTaskWarning } from "./parse/warnings";
import type { NoTaskReason } from "./parse/warnings";

/**
 * Reads a notice: its head, the tree of its numbered lines, and of each the responsibility clauses. Any text gives a
 * notice; one without tasks has a warning `no-task` that says why. Targets are not read: they are reviewed data.
 */
export function parseNotice(text: string): Notice {
  const { lines, warnings: noise } = readSourceLines(text);
  const outline = buildOutline(lines);
  const { sections, tasks, warnings: doubts } = findTasks(outline);
  const warnings: NoticeWarning[] = [...noise, ...lines.flatMap(findUnbalancedQuotes), ...doubts];
  if (tasks.length === 0) warnings.push(noTaskWarning(whyNoTask(lines, outline)));
  warnings.sort((a, b) => a.line - b.line);
  return { ...readHeader(lines), sections, tasks, targets: [], warnings };
}

function whyNoTask(lines: readonly SourceLine[], outline: OutlineNode): NoTaskReason {
  if (lines.length === 0) return "empty";
  if (lines.some(({ text }) => text.includes("\t") || text.startsWith("|"))) return "table";
  return outline.children.length > 0 ? "no-units" : "no-numbers";
}
