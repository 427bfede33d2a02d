import { columnName, parseRange, quoteSheetName, type CellRange } from "../../../src/core/sheet/address";
import type { PlanCell, PlanRow, SheetPlan, WorkbookPlan } from "../../../src/core/sheet/plan";
import { editSheet, inTurn, type PlanEdit } from "./planEdit";

/** A row or column that comes in (by 1) or goes away (by -1) at a place; what lies behind it moves. */
interface Move {
  readonly axis: "row" | "column";
  readonly at: number;
  readonly by: 1 | -1;
}

/** Inserts a row, as Excel does: formulas, drop-downs, formats and names follow. */
export function insertRow(sheet: string, at: number, row: PlanRow): PlanEdit {
  return inTurn(
    follow(sheet, { axis: "row", at, by: 1 }),
    editSheet(sheet, (plan) => ({ ...plan, rows: plan.rows.toSpliced(at, 0, row) })),
  );
}

/** Deletes a row; formulas that showed it show `#REF!` from then on. */
export function deleteRow(sheet: string, at: number): PlanEdit {
  return inTurn(
    follow(sheet, { axis: "row", at, by: -1 }),
    editSheet(sheet, (plan) => ({ ...plan, rows: plan.rows.toSpliced(at, 1) })),
  );
}

/**
 * Inserts a column, which looks like the one at its left as in Excel.
 * @param width in characters
 * @param cells what stands in it, by row counted from 0
 */
export function insertColumn(
  sheet: string,
  at: number,
  width: number,
  cells: ReadonlyMap<number, PlanCell>,
): PlanEdit {
  return inTurn(
    follow(sheet, { axis: "column", at, by: 1 }),
    editSheet(sheet, (plan) => ({
      ...plan,
      columns: plan.columns.toSpliced(at, 0, { width, hidden: false }),
      rows: plan.rows.map((row, index) =>
        row.cells.length <= at
          ? row
          : { ...row, cells: row.cells.toSpliced(at, 0, cells.get(index) ?? emptied(row.cells[at - 1])) },
      ),
    })),
  );
}

function emptied(cell: PlanCell | null | undefined): PlanCell | null {
  return cell ? { value: null, style: cell.style } : null;
}

/** Everything that names cells of the sheet names them where they will be. */
function follow(sheet: string, move: Move): PlanEdit {
  const prefix = `${quoteSheetName(sheet)}!`;
  return (plan): WorkbookPlan => ({
    ...plan,
    names: plan.names.flatMap((name) => {
      const range = name.sheet === sheet ? movedRange(name.range, move) : name.range;
      return range ? [{ ...name, range }] : [];
    }),
    sheets: plan.sheets.map((other) =>
      other.name === sheet
        ? withMovedRanges(other, move)
        : withFormulas(other, (formula) => movedBehind(prefix, formula, move)),
    ),
  });
}

function withMovedRanges(sheet: SheetPlan, move: Move): SheetPlan {
  const moved = <Item extends { readonly range: CellRange }>(items: readonly Item[]): Item[] =>
    items.flatMap((item) => {
      const range = movedRange(item.range, move);
      return range ? [{ ...item, range }] : [];
    });
  return {
    ...sheet,
    validations: moved(sheet.validations),
    conditionalFormats: moved(sheet.conditionalFormats).map((format) => ({
      ...format,
      formula: format.formula.replace(new RegExp(REFERENCE, "g"), (text) => movedReference(text, move)),
    })),
    merges: sheet.merges.flatMap((merge) => movedRange(merge, move) ?? []),
    filter: sheet.filter && movedRange(sheet.filter, move),
  };
}

function withFormulas(sheet: SheetPlan, rewrite: (formula: string) => string): SheetPlan {
  const rewritten = (cell: PlanCell | null) =>
    cell?.formula === undefined ? cell : { ...cell, formula: rewrite(cell.formula) };
  return { ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(rewritten) })) };
}

/** @returns null where nothing of the range is left */
function movedRange(range: CellRange, { axis, at, by }: Move): CellRange | null {
  const [first, count] = axis === "row" ? [range.row, range.rows] : ([range.column, range.columns] as const);
  const last = first + count - 1;
  const movedFirst = (by === 1 ? first >= at : first > at) ? first + by : first;
  const movedCount = (last >= at ? last + by : last) - movedFirst + 1;
  if (movedCount < 1) return null;
  return axis === "row"
    ? { ...range, row: movedFirst, rows: movedCount }
    : { ...range, column: movedFirst, columns: movedCount };
}

/** A reference such as `$L5` or `$A$5:$A$9`. */
const PLACE = String.raw`\$?[A-Z]{1,3}\$?\d+`;
const GONE = "#REF!";
const REFERENCE = `${PLACE}(?::${PLACE})?`;

/** Rewrites the references that stand behind the name of a sheet; those to what is gone lose it. */
function movedBehind(prefix: string, formula: string, move: Move): string {
  const [before = "", ...behind] = formula.split(prefix);
  const moved = behind.map((part) => {
    const rewritten = part.replace(new RegExp(`^${REFERENCE}`), (text) => movedReference(text, move));
    return rewritten.startsWith(GONE) ? rewritten : `${prefix}${rewritten}`;
  });
  return [before, ...moved].join("");
}

function movedReference(text: string, move: Move): string {
  const range = parseRange(text);
  const moved = range && movedRange(range, move);
  return moved ? addressLike(text, moved) : GONE;
}

/** The address of a range with `$` where the old address had them. */
function addressLike(old: string, range: CellRange): string {
  const ends = old.split(":");
  return ends
    .map((end, index) => {
      const [, column = "", row = ""] = /^(\$?)[A-Z]+(\$?)\d+$/.exec(end) ?? [];
      const isLast = index === ends.length - 1;
      const atColumn = range.column + (isLast ? range.columns - 1 : 0);
      const atRow = range.row + (isLast ? range.rows : 1);
      return `${column}${columnName(atColumn)}${row}${atRow}`;
    })
    .join(":");
}
