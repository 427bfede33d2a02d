import type { CellValue } from "./input";

/**
 * What a cell shows. Knows the formats that office tables use: General, `@`, digits with thousands, decimals, percent
 * and exponent, literal text, and dates and times. Column width is not regarded: nothing turns into ####.
 */
export function displayText(value: CellValue, numberFormat: string): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const sections = splitSections(numberFormat);
  if (typeof value === "string")
    return sections.length > 3 ? fillText(sections[3] ?? "@", value) : textOf(sections, value);
  return numberText(value, sections);
}

function textOf(sections: readonly string[], value: string): string {
  const only = sections[0] ?? "General";
  return sections.length === 1 && only.includes("@") ? fillText(only, value) : value;
}

function fillText(section: string, value: string): string {
  return pieces(section)
    .map((piece) => (piece.literal ? piece.text : piece.text.replaceAll("@", value)))
    .join("");
}

function numberText(value: number, sections: readonly string[]): string {
  const [positive = "General", negative, zero] = sections;
  const section = value > 0 ? positive : value < 0 ? (negative ?? positive) : (zero ?? positive);
  const shown = value < 0 && negative !== undefined ? -value : value;
  if (section.trim() === "@" || /^general$/i.test(section.trim())) return generalText(shown);
  return isDateFormat(section) ? dateText(shown, section) : digitText(shown, section);
}

/** A number as a General cell shows it: up to eleven characters. */
function generalText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  const size = Math.abs(value);
  if (size >= 1e11 || size < 1e-9) return exponentText(value, 5);
  const whole = Math.trunc(size).toString().length;
  return String(Number(value.toFixed(Math.max(0, 10 - whole))));
}

function exponentText(value: number, decimals: number): string {
  const [mantissa = "0", exponent = "0"] = value.toExponential(decimals).split("e");
  const digits = exponent.replace(/^[-+]/, "").padStart(2, "0");
  return `${Number(mantissa)}E${exponent.startsWith("-") ? "-" : "+"}${digits}`;
}

interface Piece {
  readonly text: string;
  readonly literal: boolean;
}

/** Quoted texts, escaped characters, colours and alignment marks apart from what stands for the number. */
function pieces(section: string): Piece[] {
  const found: Piece[] = [];
  for (const match of section.matchAll(/"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]|[^"\\_*[]+/g)) {
    const [whole, quoted, escaped] = match;
    if (quoted !== undefined || escaped !== undefined)
      found.push({ text: quoted ?? escaped ?? "", literal: true });
    else if (whole.startsWith("_")) found.push({ text: " ", literal: true });
    else if (!whole.startsWith("*") && !whole.startsWith("[")) found.push({ text: whole, literal: false });
  }
  return found;
}

function splitSections(format: string): string[] {
  const sections = [""];
  for (const match of format.matchAll(/"[^"]*"|\\.|\[[^\]]*\]|;|[^";\\[]+/g)) {
    if (match[0] === ";") sections.push("");
    else sections.push(`${sections.pop() ?? ""}${match[0]}`);
  }
  return sections;
}

function isDateFormat(section: string): boolean {
  return pieces(section).some((piece) => !piece.literal && /[ymdhs]/i.test(piece.text));
}

function digitText(value: number, section: string): string {
  const parts = pieces(section);
  const pattern = parts
    .filter((piece) => !piece.literal)
    .map((piece) => piece.text)
    .join("");
  const digits = /[0#?][0#?,]*(?:\.[0#?]*)?(?:E[-+][0#?]+)?/i.exec(pattern)?.[0];
  if (digits === undefined) return parts.map((piece) => piece.text).join("");
  const scaled = pattern.includes("%") ? value * 100 : value;
  const number = writeDigits(Math.abs(scaled), digits);
  let written = false;
  const text = parts.map((piece) => {
    if (piece.literal || written || !/[0#?]/.test(piece.text)) return piece.text;
    written = true;
    return piece.text.replace(digits, () => number);
  });
  return (value < 0 && /[1-9]/.test(number) ? "-" : "") + text.join("");
}

function writeDigits(value: number, pattern: string): string {
  if (/E/i.test(pattern))
    return value
      .toExponential(decimalsOf(pattern))
      .replace(/e([-+])(\d)$/, "E$10$2")
      .replace("e", "E");
  const [wholePattern = "", fractionPattern = ""] = pattern.split(".");
  const decimals = fractionPattern.length;
  const [whole = "0", fraction = ""] = Number(value.toPrecision(15)).toFixed(decimals).split(".");
  const least = wholePattern.replaceAll(/[^0]/g, "").length;
  const padded = whole === "0" && least === 0 ? "" : whole.padStart(least, "0");
  const grouped = wholePattern.includes(",") ? padded.replace(/\B(?=(\d{3})+$)/g, ",") : padded;
  const kept = fraction.replace(
    new RegExp(`0{0,${decimals - fractionPattern.replaceAll("#", "").length}}$`),
    "",
  );
  return pattern.includes(".") ? `${grouped}.${kept}` : grouped;
}

function decimalsOf(pattern: string): number {
  return /\.([0#?]*)/.exec(pattern)?.[1]?.length ?? 0;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function dateText(serial: number, section: string): string {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.round(serial * 86_400) * 1000);
  const half = /am\/pm/i.test(section);
  let afterHour = false;
  return pieces(section)
    .map((piece) => {
      if (piece.literal) return piece.text;
      return piece.text.replaceAll(/am\/pm|y+|m+|d+|h+|s+/gi, (code, at: number, whole: string) => {
        const minutes =
          /^m{1,2}$/i.test(code) && (afterHour || /^[^ymdh]*s/i.test(whole.slice(at + code.length)));
        afterHour = /^h/i.test(code);
        return datePart(date, code.toLowerCase(), minutes, half);
      });
    })
    .join("");
}

function datePart(date: Date, code: string, minutes: boolean, half: boolean): string {
  const pad = (number: number): string => String(number).padStart(Math.min(code.length, 2), "0");
  if (code.startsWith("a")) return date.getUTCHours() < 12 ? "AM" : "PM";
  if (code.startsWith("y")) return String(date.getUTCFullYear()).slice(code.length > 2 ? 0 : 2);
  if (code.startsWith("d")) return pad(date.getUTCDate());
  if (code.startsWith("h")) return pad(half ? ((date.getUTCHours() + 11) % 12) + 1 : date.getUTCHours());
  if (code.startsWith("s")) return pad(date.getUTCSeconds());
  if (minutes) return pad(date.getUTCMinutes());
  return code.length > 2 ? (MONTHS[date.getUTCMonth()] ?? "") : pad(date.getUTCMonth() + 1);
}
