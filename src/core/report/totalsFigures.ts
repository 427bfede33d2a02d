import { isCompleted, STATUSES, type Status } from "../values/status";
import { CHANGES } from "./changeSince";
import type { Consolidation } from "./consolidation";
import { JUDGED_COLUMNS, UNCLEAR_STATUS } from "./countedColumns";
import type { CountedBy, CountFormulas } from "./countFormulas";
import { lightFormula, lightOf, type LightBasis, type LightFacts } from "./lights";
import { isComparable, isOnSchedule, partFigures } from "./reportFigures";
import type { Totals } from "./totals";
import { rankFormula } from "./unitRanks";

/** What 任务汇总 or 单位汇总 says of a task, a unit, or of all of them in its last row. */
export interface TotalsLine {
  readonly totals: Totals;
  /** How many of its rows are 是否超期. */
  readonly overdue: number;
  /** Among comparable units; null where it is not ranked. */
  readonly rank: number | null;
}

/** A column of figures: what the program finds, and the formula that finds it again. */
export interface TotalsFigure {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  readonly style: "number" | "share" | "light";
  readonly value: (line: TotalsLine) => number | string | null;
  /** Without its `=`; null: the value stands there. */
  readonly formula: (cells: LineCells, line: TotalsLine) => string | null;
  /** What stands in the row 合计: the sum of the column, the same formula over everything, or nothing. */
  readonly overall: "sum" | "same" | "nothing";
}

/** Where a formula finds what it needs. */
export interface LineCells {
  /** What the counted rows have in common; null: everything is counted. */
  readonly by: CountedBy | null;
  /** The line's own cell under a heading: `E4`. */
  readonly own: (heading: string) => string;
  /** The cells of all lines under a heading: `$E$4:$E$32`. */
  readonly column: (heading: string) => string;
}

/** The counts of the rows of a task or unit. @param formulas null: there are too many rows, and numbers stand there */
export function countFigures(
  { merged, previous }: Pick<Consolidation, "merged" | "previous">,
  formulas: CountFormulas | null,
): TotalsFigure[] {
  const count = (
    heading: string,
    width: number,
    value: TotalsFigure["value"],
    formula: (formulas: CountFormulas, by: CountedBy) => string | null,
  ): TotalsFigure => ({
    ...{ heading, width, style: "number", value, overall: "sum" },
    formula: ({ by }) => (formulas && by ? formula(formulas, by) : null),
  });
  return [
    // What the notice expects is no count of rows: one that somebody deletes is missing.
    count(
      "应报项次",
      6,
      ({ totals }) => totals.assignments,
      () => null,
    ),
    count(
      "已填报",
      6,
      ({ totals }) => totals.returned,
      ({ returned }, by) => returned(by),
    ),
    count(
      "空白",
      6,
      ({ totals }) => totals.blank,
      ({ blank }, by) => blank(by),
    ),
    count(
      "未报送",
      6,
      ({ totals }) => totals.missing,
      ({ missing }, by) => missing(by),
    ),
    ...(merged.size === 0
      ? []
      : [
          count(
            "其中归并",
            6,
            ({ totals }) => totals.merged,
            (counted, by) => counted.merged(by),
          ),
        ]),
    ...STATUSES.map((status) =>
      count(
        status,
        7.5,
        ({ totals }) => totals.byStatus[status],
        (counted, by) => counted.status(by, status),
      ),
    ),
    count(
      UNCLEAR_STATUS,
      6,
      ({ totals }) => totals.statusUnclear,
      (counted, by) => counted.status(by, UNCLEAR_STATUS),
    ),
    ...(previous ? CHANGES : []).map((change) =>
      count(
        change,
        6.5,
        ({ totals }) => totals.byChange[change],
        // 未报事项 does not say what was there before.
        (counted, by) => (change === "本期未填报" ? null : counted.change(by, change)),
      ),
    ),
  ];
}

/** What follows from the counts: shares, lights, and where units are ranked, ranks. */
export function judgedFigures(
  formulas: CountFormulas | null,
  basis: LightBasis,
  isRanked: boolean,
): TotalsFigure[] {
  const share = (
    heading: string,
    value: TotalsFigure["value"],
    formula: TotalsFigure["formula"],
  ): TotalsFigure => ({ ...{ heading, width: 7.5, style: "share", value, formula, overall: "same" } });
  const { meanRate, completed, onSchedule, overdue, light, rank } = JUDGED_COLUMNS;
  return [
    share(
      meanRate,
      ({ totals }) => totals.meanRate,
      ({ by }) => formulas && formulas.meanRate(by),
    ),
    share(
      completed,
      ({ totals }) => partFigures(totals).已完成占比,
      (cells) => shareFormula(cells, isCompleted),
    ),
    share(
      onSchedule,
      ({ totals }) => partFigures(totals).按序时占比,
      (cells) => shareFormula(cells, isOnSchedule),
    ),
    {
      ...{ heading: overdue, width: 6, style: "number", value: (line) => line.overdue, overall: "sum" },
      formula: ({ by }) => (formulas && by ? formulas.overdue(by) : null),
    },
    {
      ...{ heading: light, width: 6.5, style: "light", overall: "nothing" },
      value: (line) => lightOf(lightFacts(line), basis),
      formula: (cells) =>
        lightFormula(
          {
            returned: cells.own("已填报"),
            onSchedule: sumOf(cells, isOnSchedule),
            comparable: sumOf(cells, isComparable),
            meanRate: cells.own(meanRate),
            overdue: cells.own(overdue),
          },
          basis,
        ),
    },
    ...(isRanked
      ? [
          {
            ...({ heading: rank, width: 6, style: "number", overall: "nothing" } as const),
            value: (line: TotalsLine) => line.rank,
            formula: ({ own, column }: LineCells, { totals }: TotalsLine) =>
              rankFormula(
                totals.assignments,
                { assignments: column("应报项次"), onSchedule: column(onSchedule) },
                own(onSchedule),
              ),
          },
        ]
      : []),
  ];
}

function lightFacts({ totals, overdue }: TotalsLine): LightFacts {
  const figures = partFigures(totals);
  const comparable = STATUSES.filter(isComparable).reduce((sum, status) => sum + totals.byStatus[status], 0);
  return {
    ...{ returned: totals.returned, onSchedule: figures.按序时项次 ?? 0 },
    ...{ comparable, meanRate: totals.meanRate, overdue },
  };
}

function shareFormula(cells: LineCells, matches: (status: Status) => boolean): string {
  const whole = sumOf(cells, isComparable);
  return `IF(${whole}=0,"",(${sumOf(cells, matches)})/(${whole}))`;
}

/** The line's cells of these statuses, added up. */
function sumOf({ own }: LineCells, matches: (status: Status) => boolean): string {
  return STATUSES.filter(matches)
    .map((status) => own(status))
    .join("+");
}
