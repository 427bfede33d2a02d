import { readChineseNumber } from "./chineseNumber";
import { comparableText } from "./text";
import type { TypedCell } from "./typedCell";

/**
 * Reads a completion rate as departments type it, as a share: 0.8 for `80%`, `80`, `0.8`, `８０％`, `百分之八十`, `八成`.
 * A number in a percent cell is what Excel stored; elsewhere a number above 1 counts as per cent.
 * @returns null where it cannot be read; the share may lie outside 0 to 1, which is for a rule to say.
 */
export function readRate(cell: TypedCell): number | null {
  if (typeof cell.value === "number") {
    if (cell.numberFormat.includes("%")) return cell.value;
    return shareOf(cell.value);
  }
  return typeof cell.value === "string" ? readRateText(comparableText(cell.value)) : null;
}

function readRateText(text: string): number | null {
  const decimal = /^(-?\d{1,9}(?:\.\d{1,9})?)(%?)$/.exec(text);
  if (decimal) return decimal[2] ? Number(decimal[1]) / 100 : shareOf(Number(decimal[1]));
  const percent = /^百分之(.{1,5})$/.exec(text);
  if (percent) return scaled(percent[1], 100);
  const tenths = /^(.)成(?:(.)|(半))?$/.exec(text);
  if (!tenths) return null;
  const whole = scaled(tenths[1], 10);
  const rest = tenths[3] ? 0.05 : tenths[2] ? scaled(tenths[2], 100) : 0;
  return whole === null || rest === null ? null : whole + rest;
}

function shareOf(number: number): number {
  return number > 1 ? number / 100 : number;
}

function scaled(characters: string | undefined, scale: number): number | null {
  const number = /^\d+$/.test(characters ?? "") ? Number(characters) : readChineseNumber(characters ?? "");
  return number === null ? null : number / scale;
}
