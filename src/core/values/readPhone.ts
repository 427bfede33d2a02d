import { comparableText } from "./text";
import type { TypedCell } from "./typedCell";

/** Mobile: 11 digits from 13 to 19, with or without +86. */
const MOBILE = /^(?:\+?86-?)?1[3-9]\d-?\d{4}-?\d{4}$/;
/** Landline: area code, 7 or 8 digits, extension; inside an office the digits alone, or a short number of 4 to 6. */
const LANDLINE = /^(?:\(?0\d{2,3}\)?-?)?\d{3,4}-?\d{4}(?:(?:转|-|#|ext\.?)\d{1,6})?$/i;
const SHORT = /^\d{4,6}$/;

/**
 * Reads telephone numbers as clerks type them: `13800000000`, `023-5822 0000`, `（023）58220000转801`, several with a
 * stroke or comma between them; a number cell too, however it is shown.
 * @returns the numbers without spaces; null where one of them is none
 */
export function readPhone(cell: TypedCell): readonly string[] | null {
  const text = typeof cell.value === "number" ? String(cell.value) : cell.text;
  const numbers = text
    .normalize("NFKC")
    .split(/[,;/、\n]|或/)
    .map((part) => comparableText(part).replace(/^(?:联系电话|办公电话|电话|手机|tel):?/i, ""))
    .map((part) => part.replace(/[‐-―−]/g, "-"))
    .filter((part) => part !== "");
  if (numbers.length === 0) return null;
  const isPhone = (part: string) => [MOBILE, LANDLINE, SHORT].some((form) => form.test(part));
  return numbers.every(isPhone) ? numbers : numbers.length === 1 ? readSpaced(text, isPhone) : null;
}

/** Two numbers with nothing but a space between them. */
function readSpaced(text: string, isPhone: (part: string) => boolean): readonly string[] | null {
  const parts = text.normalize("NFKC").trim().split(/\s+/);
  return parts.length > 1 && parts.every(isPhone) ? parts : null;
}
