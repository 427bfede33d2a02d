import type { Consolidation } from "../../report/consolidation";
import { placedRows } from "../../report/planDetails";
import { reportFigures } from "../../report/reportFigures";
import { behindTasks, isRowBehind } from "../behindTasks";
import type { DocumentBlock } from "../documentPlan";
import { NOTHING_RETURNED, numberedParts, paragraph } from "../paragraphs";
import { listed, wordsIn, type Quote } from "../quote";
import { behindWords } from "../statusWords";
import { coordinationRows } from "./coordination";
import type { ChosenQuotes } from "./quoteChooser";

/** A part under a heading of the second level. */
type Part = Parameters<typeof numberedParts>[0][number];

/** 三、存在问题: what is behind, what units wrote about it, what has to be coordinated. */
export function problemBlocks(
  consolidation: Consolidation,
  { problems, coordination }: Pick<ChosenQuotes, "problems" | "coordination">,
  overdue: string,
): DocumentBlock[] {
  const isReason = ({ placed }: Quote) => isRowBehind(consolidation, placed);
  const parts = [
    ...behindPart(consolidation, problems.filter(isReason), overdue),
    ...difficultyPart(
      consolidation,
      problems.filter((quote) => !isReason(quote)),
    ),
    ...coordinationPart(consolidation, coordination),
  ];
  if (parts.length > 0) return numberedParts(parts);
  const isEmpty = reportFigures(consolidation).已填报项次 === 0;
  return [paragraph("body", isEmpty ? NOTHING_RETURNED : "各单位填报中未反映存在问题。")];
}

function behindPart(consolidation: Consolidation, reasons: readonly Quote[], overdue: string): Part[] {
  const figures = reportFigures(consolidation);
  const behind = figures.滞后项次 === 0 ? "" : `${behindWords(figures)}，涉及${behindTasks(consolidation)}。`;
  const words =
    reasons.length === 0 ? "" : `有关单位填报的原因详见附件2，包括：${listed(consolidation, reasons)}`;
  const text = `${behind}${words}${overdue}`;
  return text === "" ? [] : [{ title: "部分任务进度滞后", texts: [text] }];
}

function difficultyPart(consolidation: Consolidation, quotes: readonly Quote[]): Part[] {
  const count = placedRows(consolidation).filter((placed) => wordsIn(placed, "存在问题") !== "").length;
  if (count === 0 && quotes.length === 0) return [];
  const counted = count === 0 ? "" : `各单位反映存在问题${count}项次，详见附件2。`;
  const words = quotes.length === 0 ? "" : `包括：${listed(consolidation, quotes)}`;
  return [{ title: "工作中存在一些困难和薄弱环节", texts: [`${counted}${words}`] }];
}

/** What units ask for is counted; printed is only what they state before they ask. */
function coordinationPart(consolidation: Consolidation, stated: readonly Quote[]): Part[] {
  const count = coordinationRows(consolidation).length;
  if (count === 0) return [];
  const words = stated.length === 0 ? "" : `包括：${listed(consolidation, stated)}`;
  return [
    {
      title: "需协调解决的问题",
      texts: [`各单位反映需协调解决的问题${count}项次，详见附件2。${words}`],
    },
  ];
}
