import type { Consolidation, PlacedRow } from "../../report/consolidation";
import { placedRows } from "../../report/planDetails";
import { reportFigures } from "../../report/reportFigures";
import { behindTasks, isRowBehind } from "../behindTasks";
import type { DocumentBlock } from "../documentPlan";
import { numberedParts, paragraph } from "../paragraphs";
import { listed, wordsIn, type Quote } from "../quote";
import { behindWords } from "../statusWords";
import { statedPart } from "./statedPart";

/** A part under a heading of the second level. */
type Part = Parameters<typeof numberedParts>[0][number];

/** 三、存在问题: what is behind, what units wrote about it, what has to be coordinated. */
export function problemBlocks(
  consolidation: Consolidation,
  quotes: readonly Quote[],
  overdue: string,
): DocumentBlock[] {
  const parts = [
    ...behindPart(consolidation, quotes, overdue),
    ...difficultyPart(consolidation, quotes),
    ...coordinationPart(consolidation),
  ];
  return parts.length === 0 ? [paragraph("body", "各单位填报中未反映存在问题。")] : numberedParts(parts);
}

function behindPart(consolidation: Consolidation, quotes: readonly Quote[], overdue: string): Part[] {
  const figures = reportFigures(consolidation);
  if (figures.滞后项次 === 0) return [];
  const reasons = quotes.filter(({ placed }) => isRowBehind(consolidation, placed));
  const words = reasons.length === 0 ? "" : `有关单位填报的原因包括：${listed(consolidation, reasons)}`;
  return [
    {
      title: "部分任务进度滞后",
      texts: [`${behindWords(figures)}，涉及${behindTasks(consolidation)}。${words}${overdue}`],
    },
  ];
}

function difficultyPart(consolidation: Consolidation, quotes: readonly Quote[]): Part[] {
  const count = placedRows(consolidation).filter((placed) => wordsIn(placed, "存在问题") !== "").length;
  if (count === 0) return [];
  const own = quotes.filter(({ placed }) => !isRowBehind(consolidation, placed));
  const words = own.length === 0 ? "" : `包括：${listed(consolidation, own)}`;
  return [
    {
      title: "工作中存在一些困难和薄弱环节",
      texts: [`各单位反映存在问题${count}项次，详见附件2。${words}`],
    },
  ];
}

/** What units ask for is counted; printed is only what they state before they ask. */
function coordinationPart(consolidation: Consolidation): Part[] {
  const rows = coordinationRows(consolidation);
  if (rows.length === 0) return [];
  const stated = rows.flatMap((placed) => {
    const text = statedPart(wordsIn(placed, "需区级协调事项"));
    return text === "" ? [] : [{ placed, text }];
  });
  const words = stated.length === 0 ? "" : `包括：${listed(consolidation, stated)}`;
  return [
    {
      title: "需协调解决的问题",
      texts: [`各单位反映需协调解决的问题${rows.length}项次，详见附件2。${words}`],
    },
  ];
}

/** The rows with a matter for coordination (需区级协调事项). */
export function coordinationRows(consolidation: Consolidation): PlacedRow[] {
  return placedRows(consolidation).filter((placed) => wordsIn(placed, "需区级协调事项") !== "");
}
