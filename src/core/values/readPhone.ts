import { INVISIBLE } from "./text";
import type { TypedCell } from "./typedCell";

/** Forms of a number that can be called, without brackets and spaces. */
const FULL = [
  // Mobile: 11 digits from 13 to 19, with or without the country's code.
  /^(?:(?:\+?86|0086)-?)?1[3-9]\d-?\d{4}-?\d{4}$/,
  // Landline: area code, 7 or 8 digits that begin with 2 to 9, extension; inside a district the digits alone. Behind the
  // country's code the first 0 of the area code is dropped.
  /^(?:(?:\+86|0086)-?0?(?:10|2\d|[3-9]\d{2})-?|0\d{2,3}-?)?[2-9]\d{2,3}-?\d{4}(?:[转#-]\d{1,6})?$/,
  // Paid for by who is called, at least in part.
  /^[48]00(?:-?\d){7}$/,
];
/** Inside an office a short number of 4 to 6. */
const SHORT = /^\d{4,6}$/;

/** Longer texts are no telephone numbers with a few words. */
const LONGEST = 200;

/** What stands between two numbers or around one: signs, names and words such as 办公室 or 微信同号; but not 转. */
const BETWEEN = /(?:[,;:/、。\n[\]{}【】〔〕<>《》"“”]|(?!转)\p{Script=Han}|[a-z])+/iu;

/**
 * Reads telephone numbers as clerks type them: `13800000000`, `023-5822 0000`, `（023）58220000转801`, several with a
 * stroke or comma between them, words around them (`王五13800000000（微信同号）`); a number cell too, however it is shown.
 * @returns the numbers without spaces, and where one of them is whole none of the others that are not; null where no
 * number is found that can be called
 */
export function readPhone(cell: TypedCell): readonly string[] | null {
  const text = typeof cell.value === "number" ? String(cell.value) : cell.text;
  if (text.length > LONGEST) return null;
  const numbers = text
    .replace(INVISIBLE, "")
    .normalize("NFKC")
    .replace(/[‐-―−]/g, "-")
    .replace(/\s*(?:转|分机|ext\.?):?\s*(?=\d)/gi, "转")
    .split(BETWEEN)
    .flatMap(numbersIn);
  if (numbers.length > 0 && numbers.every((number) => isFull(number) || SHORT.test(number))) return numbers;
  const full = numbers.filter(isFull);
  return full.length > 0 ? full : null;
}

/** The numbers of a piece without words: one with spaces inside, or several with nothing but spaces between them. */
function numbersIn(piece: string): string[] {
  const whole = trimmed(piece.replace(/\s+/g, ""));
  if (whole === "") return [];
  const parts = piece
    .split(/\s+/)
    .map(trimmed)
    .filter((part) => part !== "");
  return !isFull(whole) && parts.some(isFull) ? parts : [whole];
}

/** Without what is left of brackets around a number or of words: `(58220000` is 58220000, `(023)58220000` stays. */
function trimmed(piece: string): string {
  const bare = piece.replace(/^[^\d+(]+|\D+$/g, "");
  return /^\(\+?\d+\)/.test(bare) ? bare : bare.replace(/[()]/g, "");
}

function isFull(number: string): boolean {
  const digits = number.replace(/[()]/g, "");
  return FULL.some((form) => form.test(digits));
}
