import { marksRange, matrixLayout, taskCells, type MatrixLayout } from "../matrix/matrixLayout";
import { planMatrixSheet } from "../matrix/planMatrixSheet";
import { roundSubject } from "../matrix/roundSubject";
import type { Assignment } from "../notice/units";
import { cellAddress, columnName, sheetReference } from "../sheet/address";
import { cell, formulaCell, formulaText, row } from "../sheet/buildSheet";
import type { ConditionalFormat, PlanCell, PlanRow, SheetPlan } from "../sheet/plan";
import { TABLE_FIRST_ROW } from "../sheet/planTable";
import { groupBy } from "../values/groupBy";
import { STATUS_SIGNS, type StatusVocabulary } from "../values/status";
import type { AssignmentState, Consolidation, PlacedRow } from "./consolidation";
import { COUNTED_COLUMNS, ROW_KEY_HEADING, rowKey } from "./countedColumns";
import { countFormulas, type CountedBy, type CountedTables, type CountFormulas } from "./countFormulas";
import { placedRows } from "./planDetails";
import { SIGN_TABLE, UNIT_STATE_TABLE } from "./reportLists";
import { stateStatus } from "./stateStatus";
import { COUNTED_STATUSES, STATE_SIGNS, UNIT_STATE_SIGNS } from "./stateSigns";
import { columnReference } from "./tableReference";
import { NOTHING, totalsBy, totalsOf, type Totals } from "./totals";
import { noticeName } from "../notice/noticeName";

/** A colour for each sign, light enough for black signs; grey belongs to cells without an assignment. */
const COLOURS: readonly (readonly [sign: string, fill: string])[] = [
  [STATE_SIGNS.notReturned, "#FFFFFF"],
  [STATE_SIGNS.blank, "#FFF2CC"],
  [STATE_SIGNS.toKeyIn, "#FFCCFF"],
  [STATE_SIGNS.unclear, "#E4DFEC"],
  [STATUS_SIGNS.未启动, "#F8CBAD"],
  [STATUS_SIGNS.慢于序时进度, "#FCE4D6"],
  [STATUS_SIGNS.达到序时进度, "#DDEBF7"],
  [STATUS_SIGNS.快于序时进度, "#BDD7EE"],
  [STATUS_SIGNS.已完成, "#C6E0B4"],
  [STATUS_SIGNS.已完成并长期坚持, "#A9D08E"],
  [STATUS_SIGNS.本年度无相关任务, "#CCF2F2"],
  [STATUS_SIGNS.申请调整, "#FFE699"],
];

/** The totals behind the units' columns, and below the tasks. */
export const TOTALS = ["已填报", "空白", "未报送"] as const;
type Total = (typeof TOTALS)[number];

/** So many assignments in one cell make as long a formula as Excel takes (8,192 characters); for more the signs stand there. */
const MOST_IN_FORMULA = 4;

/** The sheets that the matrix finds its states on. */
export interface MatrixTables extends CountedTables {
  /** 报送情况. */
  readonly coverage: SheetPlan;
}

/**
 * The report's matrix: the state of each assignment as a sign and a colour, readable in black and white. A sign is a
 * formula over 认定状态 of the assignment's row in 进展明细, which is found by its key, wherever it is sorted to; without
 * such a row, over its unit's state in 报送情况. A click leads to the row.
 */
export function planStatusMatrix(consolidation: Consolidation, tables: MatrixTables): SheetPlan {
  const { round, units } = consolidation;
  const { notice, settings } = round;
  const layout = matrixLayout(
    notice,
    units.units.map(({ name }) => name),
  );
  const formulas = countFormulas(tables);
  const cellOf = stateCells(consolidation, formulas && tables);
  const byTask = totalsBy(consolidation, ({ index }) => index);
  return planMatrixSheet(layout, {
    title: `${roundSubject({ notice, settings })}进展情况一览`,
    subtitle: `依据：${noticeName(notice)}`,
    legend: legend(),
    totals: TOTALS,
    body: [
      ...notice.tasks.map((task, index) =>
        row([
          ...taskCells(task, index + 1),
          ...layout.units.map((unit) => cellOf(task.id, unit)),
          ...totalCells(byTask.get(index + 1) ?? NOTHING, formulas, {
            task: `$A${layout.firstRow + index + 1}`,
          }),
        ]),
      ),
      ...totalRows(consolidation, layout, formulas),
    ],
    conditionalFormats: stateColours(marksRange(layout)),
    filtered: false,
    onePage: true,
  });
}

function totalCells(totals: Totals, formulas: CountFormulas | null, by: CountedBy): PlanCell[] {
  return TOTALS.map((name) => {
    const value = totalOf(totals, name);
    return formulas ? formulaCell(countOf(formulas, name)(by), value, "total") : cell(value, "total");
  });
}

function totalOf({ returned, blank, missing }: Totals, name: Total): number {
  return { 已填报: returned, 空白: blank, 未报送: missing }[name];
}

function countOf({ returned, blank, missing }: CountFormulas, name: Total): (by: CountedBy) => string {
  return { 已填报: returned, 空白: blank, 未报送: missing }[name];
}

/** One row for each total, with the total of totals at its end. */
function totalRows(
  consolidation: Consolidation,
  layout: MatrixLayout,
  formulas: CountFormulas | null,
): PlanRow[] {
  const byUnit = totalsBy(consolidation, consolidation.units.nameFor);
  const all = totalsOf(consolidation, () => true);
  return TOTALS.map((name, index) => {
    const ofUnits = layout.units.map((unit) => {
      const value = totalOf(byUnit.get(unit) ?? NOTHING, name);
      const formula = formulas && countOf(formulas, name)({ unit: formulaText(unit) });
      return formula === null ? cell(value, "total") : formulaCell(formula, value, "total");
    });
    const column = columnName(layout.totalColumn + index);
    const sum = `SUM(${column}${layout.firstRow + 1}:${column}${layout.firstRow + layout.tasks})`;
    return row(
      [
        cell(null, "totalLabel"),
        cell(index === 0 ? "合计" : null, "totalLabel"),
        cell(name, "totalLabel"),
        ...ofUnits,
        ...TOTALS.map((_, at) =>
          at === index ? formulaCell(sum, totalOf(all, name), "total") : cell(null, "totalLabel"),
        ),
      ],
      20,
    );
  });
}

/** Most cells of a large matrix are this one. */
const NO_PART = cell(null, "markNone");

/** The cell of a task and a present unit, which may have several of its assignments by now. */
function stateCells(
  consolidation: Consolidation,
  tables: MatrixTables | null,
): (taskId: string, unit: string) => PlanCell {
  const { states, unitStates, units, merged, round } = consolidation;
  const { nameFor } = units;
  const counting = [...states].filter(([assignment]) => !merged.has(assignment));
  const byPlace = groupBy(counting, ([assignment]) => `${assignment.task.id}|${nameFor(assignment)}`);
  const rows = new Map(placedRows(consolidation).map((placed, index) => [placed, TABLE_FIRST_ROW + index]));
  const { vocabulary } = round.settings.check;
  return (taskId, unit) => {
    const own = byPlace.get(`${taskId}|${unit}`) ?? [];
    if (own.length === 0) return NO_PART;
    const signs = own.map(([, state]) => stateSign(state, unitStates.get(unit), vocabulary));
    const shown = [...new Set(signs)].join("");
    if (!tables || own.length > MOST_IN_FORMULA) return cell(shown, "stateSign");
    const formulas = own.map(([assignment, state]) => signFormula(tables, assignment, state, unit));
    const first = own.flatMap(([, state]) => (state.kind === "returned" ? [state.placed] : []))[0];
    return { ...formulaCell(distinct(formulas), shown, "stateSign"), ...linkTo(tables, rows, first) };
  };
}

function linkTo(
  { details }: MatrixTables,
  rows: ReadonlyMap<PlacedRow, number>,
  placed: PlacedRow | undefined,
): Pick<PlanCell, "link"> {
  const at = placed && rows.get(placed);
  if (at === undefined) return {};
  return {
    link: sheetReference(details.name, { row: at, column: 0, rows: 1, columns: 1 }).replaceAll("$", ""),
  };
}

/** The sign of one assignment as a formula. */
function signFormula(
  { details, coverage }: MatrixTables,
  assignment: Assignment,
  state: AssignmentState,
  unit: string,
): string {
  const found = (values: string, key: string, keys: string, table: string) =>
    `VLOOKUP(INDEX(${values},MATCH(${formulaText(exactly(key))},${keys},0)),${table},2,FALSE)`;
  if (state.kind === "returned") {
    const statuses = columnReference(details, COUNTED_COLUMNS.status);
    const keys = columnReference(details, ROW_KEY_HEADING);
    const sign = found(statuses, rowKey(assignment), keys, SIGN_TABLE);
    return `IFERROR(${sign},${formulaText(STATE_SIGNS.notReturned)})`;
  }
  const sign = found(
    columnReference(coverage, "报送状态"),
    unit,
    columnReference(coverage, "单位"),
    UNIT_STATE_TABLE,
  );
  return `IFERROR(${sign},${formulaText(state.kind === "blank" ? STATE_SIGNS.blank : STATE_SIGNS.notReturned)})`;
}

/** A text that is looked for as it stands: without wildcards. */
function exactly(text: string): string {
  return text.replace(/[~*?]/g, "~$&");
}

/** One after the other, each once. */
function distinct(formulas: readonly string[]): string {
  return formulas
    .map((formula, index) => {
      const before = formulas.slice(0, index);
      if (before.length === 0) return formula;
      return `IF(OR(${before.map((other) => `${formula}=${other}`).join(",")}),"",${formula})`;
    })
    .join("&");
}

/** What an assignment shows; what was returned of it, whatever the state of its unit as a whole says. */
function stateSign(
  state: AssignmentState,
  unitState: string | undefined,
  vocabulary: StatusVocabulary,
): string {
  if (state.kind === "returned") {
    const status = stateStatus(state, vocabulary);
    return status === null ? STATE_SIGNS.unclear : STATUS_SIGNS[status];
  }
  const ofUnit = UNIT_STATE_SIGNS.find(([name]) => name === unitState)?.[1];
  return ofUnit ?? (state.kind === "blank" ? STATE_SIGNS.blank : STATE_SIGNS.notReturned);
}

function legend(): string {
  const statuses = COUNTED_STATUSES.map(([status, sign]) => `${sign} ${status}`).join("　");
  return `图例：${statuses}　${STATE_SIGNS.blank} 已报送但空白　${STATE_SIGNS.toKeyIn} 已收到待录入　${STATE_SIGNS.notReturned} 未报送　灰色 无分工　（点击符号查看进展明细）`;
}

/** Conditional, so that a sign that changes changes its colour. */
function stateColours(range: ConditionalFormat["range"]): ConditionalFormat[] {
  const first = cellAddress(range.row, range.column);
  return COLOURS.map(([sign, fill]) => ({
    range,
    formula: `${first}=${formulaText(sign)}`,
    fill,
    fontColor: null,
    bold: false,
  }));
}
