import { parseRange } from "../core/sheet/address";
import type { CellChange } from "../core/sheet/change";
import { findSheet, type GridCell, type WorkbookGrid } from "../core/sheet/grid";
import type { Finding } from "../core/rules/finding";
import type { CheckResult } from "./check";
import { beforeChanges, changeOf, isSameCell, isSameContent, stillThere, type FixableFinding } from "./fixes";
import type { OpenWorkbook } from "./ports";

/** Repairs that were made in the open workbook, so that they can be taken back as a whole. */
export interface AppliedFixes {
  readonly made: readonly CellChange[];
  /** What the cells held before, in the same order. */
  readonly before: readonly CellChange[];
  /** What else stood in the row of each cell, by column, in the same order. */
  readonly rows: readonly RowCells[];
  /** Findings whose cell was typed into since they were chosen; they were left alone. */
  readonly skipped: readonly FixableFinding[];
}

type RowCells = ReadonlyMap<number, GridCell>;
type Excel = Pick<OpenWorkbook, "read" | "change">;

/** The last check: the workbook as it was read then, and what was found in it. */
interface Known {
  readonly workbook: WorkbookGrid;
  readonly result: Pick<CheckResult, "findings">;
}

/**
 * Repairs cells of the open workbook in one step. What was chosen counts only while it is still found: the check may
 * have followed what was typed since, and then knows the new content.
 */
export async function fixOpen(
  chosen: readonly FixableFinding[],
  { workbook, result }: Known,
  excel: Excel,
): Promise<AppliedFixes> {
  const now = await excel.read();
  const wanted = chosen.filter(
    (finding) =>
      result.findings.some((found) => proposesSame(found, finding)) &&
      isSameCell(workbook, now, finding.sheet, finding.cell),
  );
  const made = wanted.map(changeOf);
  const before = beforeChanges(now, made);
  const rows = made.map((change) => rowOf(now, change));
  if (made.length > 0) await excel.change(made);
  return { made, before, rows, skipped: chosen.filter((finding) => !wanted.includes(finding)) };
}

function proposesSame({ rule, sheet, cell, fix }: Finding, chosen: FixableFinding): boolean {
  return (
    rule === chosen.rule &&
    sheet === chosen.sheet &&
    cell === chosen.cell &&
    fix?.before === chosen.fix.before &&
    fix.after === chosen.fix.after &&
    fix.value === chosen.fix.value
  );
}

/**
 * Repairs and later ones as one, to be taken back together. A cell that was repaired twice goes back to what it held
 * first, unless somebody typed into it in between: then to what was typed.
 */
export function joinFixes(earlier: AppliedFixes, later: AppliedFixes): AppliedFixes {
  const again = new Set(later.made.map(placeOf));
  const alone = <Item>(items: readonly Item[]): Item[] =>
    items.filter((_, index) => {
      const change = earlier.made[index];
      return change && !again.has(placeOf(change));
    });
  return {
    made: [...alone(earlier.made), ...later.made],
    before: [
      ...alone(earlier.before),
      ...later.before.flatMap((_, index) => firstContent(earlier, later, index)),
    ],
    rows: [...alone(earlier.rows), ...later.rows],
    skipped: later.skipped,
  };
}

/** What a cell held before both repairs, or before the later one where the earlier one did not stand any more. */
function firstContent(earlier: AppliedFixes, later: AppliedFixes, index: number): CellChange[] {
  const held = later.before[index];
  if (!held) return [];
  const first = earlier.made.findIndex((change) => placeOf(change) === placeOf(held));
  const [made, former, row] = [earlier.made[first], earlier.before[first], earlier.rows[first]];
  if (!made || !former || !row) return [held];
  const stood = held.formula === made.formula && held.value === (made.value === "" ? null : made.value);
  if (!stood || !isSameRow(row, later.rows[index], new Set([columnOf(made)]))) return [held];
  return [{ ...former, numberFormat: former.numberFormat ?? held.numberFormat }];
}

/**
 * Takes repairs back, in one step, where a cell still holds what the repair put there and its row is still the same
 * one: after rows were sorted or inserted another row stands there, and may well hold an equal value.
 * @returns the cells that were left alone, as `进展填报!M5`
 */
export async function takeBackFixes({ made, before, rows }: AppliedFixes, excel: Excel): Promise<string[]> {
  const now = await excel.read();
  const still = new Set(stillThere(now, made));
  const isUnmoved = (change: CellChange, index: number) => {
    const place = parseRange(change.address);
    const repaired = made.filter(
      ({ sheet, address }) => sheet === change.sheet && parseRange(address)?.row === place?.row,
    );
    return isSameRow(rows[index], rowOf(now, change), new Set(repaired.map(columnOf)));
  };
  const taken = new Set(made.filter((change, index) => still.has(change) && isUnmoved(change, index)));
  const back = made.flatMap((change, index) => (taken.has(change) ? (before[index] ?? []) : []));
  if (back.length > 0) await excel.change(back);
  return made.filter((change) => !taken.has(change)).map(placeOf);
}

function placeOf({ sheet, address }: CellChange): string {
  return `${sheet}!${address}`;
}

function columnOf({ address }: CellChange): number {
  return parseRange(address)?.column ?? -1;
}

function rowOf(workbook: WorkbookGrid, { sheet, address }: CellChange): RowCells {
  const place = parseRange(address);
  return new Map((place && findSheet(workbook, sheet)?.cells.get(place.row)) ?? []);
}

/**
 * Whether a row is still the one it was: what stood beside the repaired cells is there, and something did. Cells that
 * were filled in since say nothing against it.
 */
function isSameRow(
  then: RowCells | undefined,
  now: RowCells | undefined,
  repaired: ReadonlySet<number>,
): boolean {
  const others = [...(then ?? [])].filter(([column]) => !repaired.has(column));
  return others.length > 0 && others.every(([column, cell]) => isSameContent(cell, now?.get(column)));
}
