import { parseRange, type CellRange } from "../../core/sheet/address";

const LAST_COLUMN = 16_384;

/**
 * The areas of an address as events give it: `A1:B2,C5`, `5:7`.
 * @returns null where one of them is whole columns or cannot be read
 */
export function changedRanges(address: string): CellRange[] | null {
  const ranges = address.split(",").flatMap((part) => areaOf(part.slice(part.lastIndexOf("!") + 1)) ?? []);
  return ranges.length === address.split(",").length ? ranges : null;
}

function areaOf(address: string): CellRange | null {
  const [, first, last] = /^\s*\$?(\d{1,7}):\$?(\d{1,7})\s*$/.exec(address) ?? [];
  if (first === undefined || last === undefined) return parseRange(address);
  return {
    row: Number(first) - 1,
    column: 0,
    rows: Number(last) - Number(first) + 1,
    columns: LAST_COLUMN,
  };
}
