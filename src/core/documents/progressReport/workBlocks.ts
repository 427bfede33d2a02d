import type { Consolidation } from "../../report/consolidation";
import { reportFigures } from "../../report/reportFigures";
import type { Section } from "../../report/sectionsOf";
import type { DocumentBlock } from "../documentPlan";
import { bracketed, NOTHING_RETURNED, paragraph } from "../paragraphs";
import { quoted, type Quote } from "../quote";
import { taskName } from "../taskName";

const NOTHING_TO_QUOTE = "各单位填报情况详见附件1。";

/** 二、主要工作及成效: section by section what units wrote. */
export function workBlocks(
  consolidation: Consolidation,
  work: ReadonlyMap<Section, readonly Quote[]>,
): DocumentBlock[] {
  if (reportFigures(consolidation).已填报项次 === 0) return [paragraph("body", NOTHING_RETURNED)];
  return [...work].flatMap(([section, quotes], index) => [
    ...(section.name === "" ? [] : [paragraph("heading2", `${bracketed(index + 1)}${section.name}`)]),
    ...(quotes.length === 0
      ? [paragraph("body", NOTHING_TO_QUOTE)]
      : quotedTasks(consolidation, section, quotes)),
  ]);
}

/** A paragraph for each task, numbered where there are several. */
function quotedTasks(
  consolidation: Consolidation,
  section: Section,
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
    return paragraph(
      "body",
      `${number}${name === section.name ? "" : `${name}${name.endsWith("……") ? "" : "。"}`}${own}`,
    );
  });
}
