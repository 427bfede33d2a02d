import { quoteSheetName } from "../sheet/address";
import { cell } from "../sheet/buildSheet";
import type { PlanCell } from "../sheet/plan";
import { CHANGES } from "./changeSince";
import { across, BOARD_COLUMNS, BOARD_LINE, type Band } from "./overviewBoard";
import type { OverviewBasis } from "./overviewBasis";
import { totalReference } from "./tableReference";
import { totalsOf } from "./totals";

/** How many assignments changed since the earlier report, where there is one. */
export function changesBand({ consolidation, tables, computed }: OverviewBasis): Band {
  const { previous } = consolidation;
  if (!previous) return { heights: [], cells: [] };
  const { byChange } = totalsOf(consolidation, () => true);
  const period = previous.period === null ? "" : `（${previous.period}年度）`;
  // 9 columns for the label, 3 for each of the six kinds of change.
  const [labelled, each] = [9, 3];
  return {
    heights: [BOARD_LINE + 1],
    cells: [
      across(0, 0, labelled, cell(`与上期${period}相比（项次）`, "boardHead")),
      ...CHANGES.flatMap((change, index) => [
        across(0, labelled + index * each, each - 1, cell(change, "boardLabel")),
        across(
          ...[0, labelled + index * each + each - 1, 1],
          computed(totalReference(tables.taskTotals, change), byChange[change], "boardNumber"),
        ),
      ]),
    ],
  };
}

const LINK_COLUMNS = 2;
const LINKS_A_ROW = Math.floor(BOARD_COLUMNS / LINK_COLUMNS);

/** Links to the other sheets that people see. */
export function linksBand(sheets: readonly string[]): Band {
  const rows = Math.ceil(sheets.length / LINKS_A_ROW);
  return {
    heights: Array.from({ length: rows }, () => BOARD_LINE + 1),
    cells: sheets.map((sheet, index) =>
      across(
        Math.floor(index / LINKS_A_ROW),
        (index % LINKS_A_ROW) * LINK_COLUMNS,
        // The last one of a full row reaches as far as what stands below.
        index % LINKS_A_ROW === LINKS_A_ROW - 1
          ? BOARD_COLUMNS - LINK_COLUMNS * (LINKS_A_ROW - 1)
          : LINK_COLUMNS,
        link(sheet),
      ),
    ),
  };
}

function link(sheet: string): PlanCell {
  return { value: sheet, style: "boardLink", link: `${quoteSheetName(sheet)}!A1` };
}

/** How the figures are meant. */
export function noteBand(): Band {
  const note =
    "口径：占比以已填报且本年度有相关任务、状态明确的项次为分母；按序时包括已完成、快于和达到序时进度，滞后包括未启动和慢于序时进度；平均完成率只计已填的完成率。";
  return { heights: [13.5], cells: [across(0, 0, BOARD_COLUMNS, cell(note, "boardNote"))] };
}
