import { LONGEST_CELL_TEXT } from "../../core/sheet/cellText";
import type { PlanCell } from "../../core/sheet/plan";

/** What is written to a cell's value; null leaves the cell as it is. */
export type CellInput = string | number | boolean | null;

/** The number format that keeps what is written as text. */
export const TEXT_FORMAT = "@";

/** It is written as text, and not as a formula of the plan. */
export function isText(cell: PlanCell): boolean {
  return cell.formula === undefined && typeof cell.value === "string" && cell.value !== "";
}

/** A cell's value as Excel takes it into a cell of the format `@`; null for an empty cell and for a formula. */
export function cellInput(cell: PlanCell): CellInput {
  if (cell.formula !== undefined || cell.value === "") return null;
  return typeof cell.value === "string" ? guardedText(cell.value) : cell.value;
}

/**
 * A text as Excel takes it into a cell of a number format so that it stays a text, whatever it reads like: with an
 * apostrophe before it where it could become a formula, a number, a date, a truth or an error. It is no part of the
 * cell's value, and unlike the format `@` it needs no leave of a protected sheet.
 */
export function textInput(text: string, format: string): string {
  if (format === TEXT_FORMAT || text === "") return guardedText(text);
  return COULD_BE_MORE.test(text) && text.length < LONGEST_CELL_TEXT ? `'${text}` : guardedText(text);
}

/** Digits of any script, as Excel reads ３ and 〇 too, the words of truth, and errors. */
const COULD_BE_MORE = /\p{N}|^\s*(?:true|false)\s*$|^\s*[#=+\-@]/iu;

/**
 * A text that Excel takes as it is. What looks like a formula gets an apostrophe, which marks it as text even where
 * somebody later changes the cell's format; it is no part of the cell's value. So does an apostrophe itself, since
 * Excel would take it for the mark.
 */
function guardedText(text: string): string {
  // Where there is no room for it, the format alone has to do.
  return /^[=+\-@\t\r']/.test(text) && text.length < LONGEST_CELL_TEXT ? `'${text}` : text;
}
