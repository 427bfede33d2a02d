import type { Consolidation } from "../../report/consolidation";
import type { DocumentBlock } from "../documentPlan";
import { bracketed, paragraph } from "../paragraphs";
import { quoted, type Quote } from "../quote";
import { taskName, type TaskGroup } from "../taskGroups";

const NOTHING_TO_QUOTE = "各单位填报情况详见附件1。";

/** 二、主要工作及成效: section by section what units wrote. */
export function workBlocks(
  consolidation: Consolidation,
  work: ReadonlyMap<TaskGroup, readonly Quote[]>,
): DocumentBlock[] {
  return [...work].flatMap(([group, quotes], index) => [
    ...(group.title === "" ? [] : [paragraph("heading2", `${bracketed(index + 1)}${group.title}`)]),
    ...(quotes.length === 0
      ? [paragraph("body", NOTHING_TO_QUOTE)]
      : quotedTasks(consolidation, group, quotes)),
  ]);
}

/** A paragraph for each task, numbered where there are several. */
function quotedTasks(
  consolidation: Consolidation,
  { title }: TaskGroup,
  quotes: readonly Quote[],
): DocumentBlock[] {
  const tasks = [...new Set(quotes.map(({ placed }) => placed.assignment.task))];
  return tasks.map((task, index) => {
    const own = quoted(
      consolidation,
      quotes.filter(({ placed }) => placed.assignment.task === task),
    );
    const name = taskName(task);
    const number = tasks.length > 1 ? `${index + 1}. ` : "";
    return paragraph("body", `${number}${name === title ? "" : `${name}。`}${own}`);
  });
}
