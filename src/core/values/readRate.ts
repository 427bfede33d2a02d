import { readChineseNumber } from "./chineseNumber";
import { comparableText } from "./text";
import type { TypedCell } from "./typedCell";

/**
 * Reads a completion rate as departments type it, as a share: 0.8 for `80%`, `80`, `0.8`, `８０％`, `百分之八十`, `八成`;
 * 0.855 for `百分之八十五点五`, `八成五`.
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
  const percent = /^百分之(.{1,9})$/.exec(text);
  if (percent) return percent[1] === "百" ? 1 : scaled(percent[1], 100);
  const tenths = /^(.)成(?:(半)|(.))?$/.exec(text);
  if (!tenths) return null;
  const whole = scaled(tenths[1], 10);
  const rest = tenths[2] ? 0.05 : tenths[3] ? scaled(tenths[3], 100) : 0;
  return whole === null || rest === null ? null : whole + rest;
}

function shareOf(number: number): number {
  return number > 1 ? number / 100 : number;
}

function scaled(characters: string | undefined, scale: number): number | null {
  const number = readNumber(characters ?? "");
  return number === null ? null : number / scale;
}

/** 80, 80.5, 八十, 八十点五. */
function readNumber(characters: string): number | null {
  if (/^\d+(?:\.\d+)?$/.test(characters)) return Number(characters);
  const [whole = "", decimals, ...more] = characters.split("点");
  const units = readChineseNumber(whole);
  if (units === null || more.length > 0) return null;
  if (decimals === undefined) return units;
  const digits = [...decimals].map((digit) => readChineseNumber(digit));
  const isDigits = digits.length > 0 && digits.every((digit) => digit !== null && digit < 10);
  return isDigits ? Number(`${units}.${digits.join("")}`) : null;
}
