import type { Consolidation, PlacedRow } from "../../report/consolidation";
import type { BehindItem } from "../../report/behindText";
import { countedRate } from "../../report/countedRate";
import { figureText, isOnSchedule, partFigures, shareText } from "../../report/reportFigures";
import { totalsBy, NOTHING } from "../../report/totals";
import type { DocumentTable } from "../documentPlan";
import { LEADING_COLUMNS, fullText, leadingTexts } from "../rowTexts";
import type { ConfirmedUnits } from "../confirmedUnits";
import { rowStatus } from "../quote";
import { stateWords } from "../stateWords";

/** 各单位任务落实情况: a unit that may not be named as late or missing is 待核. */
export function unitTable(consolidation: Consolidation, { unconfirmed }: ConfirmedUnits): DocumentTable {
  const { units, unitStates } = consolidation;
  const totals = totalsBy(consolidation, units.nameFor);
  const figureColumns = [
    ["应报项次", "应报项次"],
    ["已填报", "已填报项次"],
    ["已完成", "已完成项次合计"],
    ["达到序时进度及以上", "按序时项次"],
    ["滞后", "滞后项次"],
    ["按序时占比", "按序时占比"],
    ["平均完成率", "平均完成率"],
  ] as const;
  return {
    kind: "table",
    columns: [
      { heading: "序号", width: 5, align: "center" },
      { heading: "责任单位", width: 18, align: "center" },
      { heading: "报送状态", width: 14, align: "center" },
      ...figureColumns.map(([heading]) => ({ heading, width: 9, align: "center" as const })),
    ],
    rows: units.units.map(({ name }, index) => {
      const figures = partFigures(totals.get(name) ?? NOTHING);
      return [
        String(index + 1),
        name,
        unconfirmed.includes(name) ? "待核" : stateWords(unitStates.get(name) ?? ""),
        ...figureColumns.map(([, figure]) => figureText(figures, figure)),
      ];
    }),
  };
}

/** What is behind, and what should have been completed by now. */
export function behindTable(consolidation: Consolidation, late: readonly BehindItem[]): DocumentTable {
  return {
    kind: "table",
    columns: [
      ...LEADING_COLUMNS,
      { heading: "进展情况", width: 14, align: "center" },
      { heading: "完成率", width: 7, align: "center" },
      { heading: "未达进度原因", width: 24, align: "left" },
      { heading: "下一步打算", width: 24, align: "left" },
    ],
    rows: late.map(({ placed, state }) => [
      ...leadingTexts(consolidation, placed),
      state,
      rateText(consolidation, placed),
      fullText(placed, "未达进度原因"),
      fullText(placed, "下一步打算"),
    ]),
  };
}

/** What is completed or on schedule, and not overdue. */
export function onScheduleTable(consolidation: Consolidation, late: readonly BehindItem[]): DocumentTable {
  const lateRows = new Set(late.map(({ placed }) => placed));
  const rows = [...consolidation.states.values()].flatMap((state) =>
    state.kind === "returned" && !lateRows.has(state.placed) && isSteady(consolidation, state.placed)
      ? [state.placed]
      : [],
  );
  return {
    kind: "table",
    columns: [
      ...LEADING_COLUMNS,
      { heading: "进展状态", width: 14, align: "center" },
      { heading: "完成率", width: 8, align: "center" },
      { heading: "实际完成日期", width: 12, align: "center" },
    ],
    rows: rows.map((placed) => [
      ...leadingTexts(consolidation, placed),
      rowStatus(consolidation, placed) ?? "",
      rateText(consolidation, placed),
      fullText(placed, "实际完成日期"),
    ]),
  };
}

/** A rate as a table shows it beside others: 80% for 0.8; words that cannot be read as one stay. */
function rateText({ round }: Consolidation, placed: PlacedRow): string {
  const written = fullText(placed, "完成率");
  const rate = countedRate(placed, round.settings.check.vocabulary);
  return rate === null || /[%％]$/.test(written) ? written : shareText(rate).replace(".0%", "%");
}

function isSteady(consolidation: Consolidation, placed: PlacedRow): boolean {
  const status = rowStatus(consolidation, placed);
  return status !== null && isOnSchedule(status);
}
