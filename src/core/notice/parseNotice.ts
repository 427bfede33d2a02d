import type { Notice, NoticeWarning } from "./notice";
import { takeFrame } from "./parse/lines/frameLines";
import { readHeader } from "./parse/header";
import { buildOutline } from "./parse/outline/outline";
import { noTaskReason } from "./parse/noTaskReason";
import { findUnbalancedQuotes } from "./parse/lines/quotes";
import { readSourceLines } from "./parse/lines/sourceLines";
import type { SourceLine } from "./parse/lines/sourceLines";
import { findTasks } from "./parse/tasks";
import { noTaskWarning } from "./parse/warnings";
import { isTable, splitTables } from "./parse/table/splitTables";
import type { Passage } from "./parse/table/splitTables";
import { findTargets } from "./targets/findTargets";
import { unitNameWarnings } from "./unitNameWarnings";

/**
 * Reads a notice: its head, the tree of its numbered lines, of each the responsibility clauses, and its targets. Any
 * text gives a notice; one without tasks has a warning `no-task` that says why.
 * @param ofFile what of the text's file is to be told with the notice's own doubts
 */
export function parseNotice(text: string, ofFile: readonly NoticeWarning[] = []): Notice {
  const { lines: all, warnings: noise } = readSourceLines(text);
  const { lines, frame } = takeFrame(all);
  const { passages, warnings: tableDoubts, unread } = splitTables(lines);
  const outline = buildOutline(passages);
  const { sections, tasks, warnings: doubts } = findTasks(outline);
  const warnings: NoticeWarning[] = [
    ...ofFile,
    ...noise,
    ...lines.flatMap(findUnbalancedQuotes),
    ...tableDoubts,
    ...doubts,
  ];
  if (tasks.length === 0) {
    const tableUnread = unread.length > 0;
    warnings.push(noTaskWarning(noTaskReason({ lines, frame, outline, tableUnread })));
  }
  const notice = {
    ...readHeader(textLines(passages), frame),
    sections,
    tasks,
    targets: findTargets(outline, tasks),
    warnings,
  };
  warnings.push(...unitNameWarnings(notice));
  warnings.sort((a, b) => a.line - b.line);
  return notice;
}

/** What stands in a table is no head and no signature. */
function textLines(passages: readonly Passage[]): SourceLine[] {
  return passages.filter((passage): passage is SourceLine => !isTable(passage));
}
