import { cellAddress, parseRange } from "../core/sheet/address";
import type { CellChange } from "../core/sheet/change";
import { findSheet, gridCell, type GridCell, type SheetGrid, type WorkbookGrid } from "../core/sheet/grid";
import type { Finding, Fix } from "../core/rules/finding";
import { isDateFormat } from "../core/values/readDate";
import { DAYS_FROM_1900_TO_1904 } from "../core/values/serialDate";

/** A finding that says what its cell should hold. */
export type FixableFinding = Finding & { readonly fix: Fix };

/**
 * The findings that can be repaired, in their order, one for each cell: of several the first that is certain, else the
 * first. Its repair may settle the others; what it does not settle is found again afterwards.
 */
export function fixableOf(findings: readonly Finding[]): FixableFinding[] {
  const fixable = findings.filter((finding): finding is FixableFinding => finding.fix !== null);
  const chosen = new Map<string, FixableFinding>();
  for (const finding of fixable) {
    const place = `${finding.sheet}!${finding.cell}`;
    const other = chosen.get(place);
    if (!other || (finding.fix.certain && !other.fix.certain)) chosen.set(place, finding);
  }
  const taken = new Set(chosen.values());
  return fixable.filter((finding) => taken.has(finding));
}

/** Those of them that say the same in the right form, so that they may be repaired unasked. */
export function certainOf(findings: readonly Finding[]): FixableFinding[] {
  return fixableOf(findings).filter(({ fix }) => fix.certain);
}

/** What repairing a finding changes. */
export function changeOf({ sheet, cell, fix }: FixableFinding): CellChange {
  return { sheet, address: cell, value: fix.value, numberFormat: fix.numberFormat };
}

/** What takes changes back: the cells as they are in `workbook`, before it was changed. */
export function beforeChanges(workbook: WorkbookGrid, changes: readonly CellChange[]): CellChange[] {
  return changes.map(({ sheet, address, numberFormat }) => {
    const cell = cellAt(workbook, sheet, address);
    return {
      sheet,
      address,
      value: cell?.value ?? cell?.error ?? null,
      ...(cell?.formula === undefined ? {} : { formula: cell.formula }),
      numberFormat: numberFormat === null ? null : (cell?.numberFormat ?? "General"),
    };
  });
}

/** Which of the changes a workbook still holds as they were made; the others were typed over since. */
export function stillThere(workbook: WorkbookGrid, changes: readonly CellChange[]): CellChange[] {
  return changes.filter(({ sheet, address, value, formula }) => {
    const cell = cellAt(workbook, sheet, address);
    return valueOf(cell, workbook.date1904) === (value === "" ? null : value) && cell?.formula === formula;
  });
}

/** As changes say it: a day counts from 1900, whatever the workbook does. */
function valueOf(cell: GridCell | null, date1904: boolean): GridCell["value"] {
  const value = cell?.value ?? null;
  const isDay = date1904 && isDateFormat(cell?.numberFormat ?? "");
  return isDay && typeof value === "number" ? value + DAYS_FROM_1900_TO_1904 : value;
}

/** Cells in which two versions of a workbook differ beside those that were meant to: `进展填报!K5`. */
export function unmeantChanges(
  before: WorkbookGrid,
  after: WorkbookGrid,
  meant: readonly CellChange[],
): string[] {
  const expected = new Set(meant.map(({ sheet, address }) => `${sheet}!${address}`));
  const names = new Set([...before.sheets, ...after.sheets].map(({ name }) => name));
  return [...names].flatMap((name) => {
    const old = findSheet(before, name);
    const now = findSheet(after, name);
    if (!old || !now) return [name];
    return differingCells(old.cells, now.cells)
      .map((address) => `${name}!${address}`)
      .filter((place) => !expected.has(place));
  });
}

/** Whether a cell holds the same in two readings of a workbook. */
export function isSameCell(a: WorkbookGrid, b: WorkbookGrid, sheet: string, address: string): boolean {
  return isSame(cellAt(a, sheet, address) ?? undefined, cellAt(b, sheet, address) ?? undefined);
}

/** Whether two cells hold the same, however they show it: of formulas the formula counts, since results move. */
export function isSameContent(a: GridCell, b: GridCell | undefined): boolean {
  if (a.formula !== b?.formula) return false;
  return a.formula !== undefined || (a.value === b?.value && a.error === b.error);
}

function cellAt(workbook: WorkbookGrid, sheet: string, address: string): GridCell | null {
  const grid = findSheet(workbook, sheet);
  const place = parseRange(address);
  return grid && place ? gridCell(grid, place.row, place.column) : null;
}

function differingCells(old: SheetGrid["cells"], now: SheetGrid["cells"]): string[] {
  const rows = new Set([...old.keys(), ...now.keys()]);
  return [...rows].flatMap((row) => {
    const columns = new Set([...(old.get(row)?.keys() ?? []), ...(now.get(row)?.keys() ?? [])]);
    return [...columns]
      .filter((column) => !isSame(old.get(row)?.get(column), now.get(row)?.get(column)))
      .map((column) => cellAddress(row, column));
  });
}

/** Equal as far as a reader can tell; an empty cell may be there or not. */
function isSame(a: GridCell | undefined, b: GridCell | undefined): boolean {
  return (
    (a?.value ?? null) === (b?.value ?? null) &&
    a?.formula === b?.formula &&
    a?.error === b?.error &&
    (a?.text ?? "") === (b?.text ?? "")
  );
}
