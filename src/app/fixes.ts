import { cellAddress, parseRange } from "../core/sheet/address";
import type { CellChange } from "../core/sheet/change";
import { findSheet, gridCell, type GridCell, type SheetGrid, type WorkbookGrid } from "../core/sheet/grid";
import type { Finding, Fix } from "../core/rules/finding";

/** A finding that says what its cell should hold. */
export type FixableFinding = Finding & { readonly fix: Fix };

/** The findings that can be repaired, one for each cell: of several the first, whose repair may settle the others. */
export function fixableOf(findings: readonly Finding[]): FixableFinding[] {
  const taken = new Set<string>();
  return findings.filter((finding): finding is FixableFinding => {
    const place = `${finding.sheet}!${finding.cell}`;
    if (finding.fix === null || taken.has(place)) return false;
    taken.add(place);
    return true;
  });
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
  return changes.filter(({ sheet, address, value }) => {
    const cell = cellAt(workbook, sheet, address);
    return (cell?.value ?? null) === value && cell?.formula === undefined;
  });
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
