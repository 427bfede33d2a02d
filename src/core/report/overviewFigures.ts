import { UNIT_STATES } from "../matrix/unitStates";
import { formulaText } from "../sheet/buildSheet";
import type { PlanCell } from "../sheet/plan";
import type { StyleName } from "../sheet/styles";
import { recordOf } from "../values/recordOf";
import { isBehind, isCompleted, STATUSES, type Status } from "../values/status";
import { JUDGED_COLUMNS, UNCLEAR_STATUS } from "./countedColumns";
import type { OverviewBasis, OverviewTables } from "./overviewBasis";
import { RECEIVED_HEADING } from "./planCoverage";
import {
  isComparable,
  isOnSchedule,
  isShare,
  NO_SHARE,
  reportFigures,
  type FigureName,
  type PartFigures,
} from "./reportFigures";
import { columnReference, totalReference } from "./tableReference";

/** A main figure as a cell: a formula over the other sheets, with what the program has counted. */
export type FigureCell = (name: FigureName) => PlanCell;

/** @param styles for counts and for shares */
export function figureCells(
  { consolidation, tables, computed }: OverviewBasis,
  styles: { readonly count: StyleName; readonly share: StyleName },
): FigureCell {
  const figures = reportFigures(consolidation);
  const formulas = figureFormulas(tables);
  return (name) =>
    computed(formulas[name], figures[name] ?? NO_SHARE, isShare(name) ? styles.share : styles.count);
}

function figureFormulas(tables: OverviewTables): Readonly<Record<FigureName, string>> {
  const { taskTotals, unitTotals, coverage } = tables;
  const states = columnReference(coverage, "报送状态");
  const units = `COUNTA(${columnReference(unitTotals, "责任单位")})`;
  const mean = totalReference(taskTotals, JUDGED_COLUMNS.meanRate);
  return {
    ...partFormulas((heading) => totalReference(taskTotals, heading)),
    任务数: `COUNT(${columnReference(taskTotals, "序号")})`,
    应报单位数: units,
    已报送单位数: `COUNTIF(${columnReference(coverage, RECEIVED_HEADING)},"是")`,
    ...recordOf(
      UNIT_STATES,
      (state) => `${state}单位数` as const,
      (state) => `COUNTIF(${states},${formulaText(state)})`,
    ),
    其他状态单位数: `${units}-SUMPRODUCT(COUNTIF(${states},{${UNIT_STATES.map(formulaText).join(",")}}))`,
    平均完成率: `IF(ISNUMBER(${mean}),${mean},${formulaText(NO_SHARE)})`,
  };
}

/**
 * The figures of any number of assignments, as formulas without `=`.
 * @param of where the number stands that a column of 任务汇总 has for them
 */
export function partFormulas(
  of: (heading: string) => string,
): Readonly<Record<Exclude<keyof PartFigures, "平均完成率">, string>> {
  const sum = (matches: (status: Status) => boolean) => STATUSES.filter(matches).map(of).join("+");
  const comparable = sum(isComparable);
  const share = (part: string, whole: string) =>
    `IF((${whole})=0,${formulaText(NO_SHARE)},(${part})/(${whole}))`;
  return {
    应报项次: of("应报项次"),
    已填报项次: of("已填报"),
    空白项次: of("空白"),
    未收到项次: of("未报送"),
    状态待定项次: of(UNCLEAR_STATUS),
    ...recordOf(STATUSES, (status) => `${status}项次` as const, of),
    已完成项次合计: sum(isCompleted),
    按序时项次: sum(isOnSchedule),
    滞后项次: sum(isBehind),
    填报率: share(of("已填报"), of("应报项次")),
    已完成占比: share(sum(isCompleted), comparable),
    按序时占比: share(sum(isOnSchedule), comparable),
    滞后占比: share(sum(isBehind), comparable),
  };
}
