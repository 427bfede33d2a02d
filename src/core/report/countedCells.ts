import { cell, formulaCell, formulaText } from "../sheet/buildSheet";
import type { PlanCell, PlanValue } from "../sheet/plan";
import type { ReportingRound } from "../matrix/round";
import { readRate } from "../values/readRate";
import { countedWords, isCompleted, STATUSES, statusOf } from "../values/status";
import type { PlacedRow } from "./consolidation";
import { UNCLEAR_STATUS } from "./countedColumns";
import { countedRate } from "./countedRate";
import { enteredCell } from "./entryCells";
import { OVERDUE_STATUSES, type PassedDay } from "./overdue";
import { wordTable } from "./reportLists";

/** A formula holds texts of so many characters. */
const LONGEST_LITERAL = 255;

/**
 * 认定状态: what a row's 进展状态 counts as. A formula, so that a correction of the text shows; what the formula would
 * understand otherwise than the program, such as 已完成（长期坚持）。, it names, with what the program read.
 * @param at the address of 进展状态; null: the row is not counted by formulas
 */
export function statusCell({ row }: PlacedRow, round: ReportingRound, at: string | null): PlanCell {
  const { vocabulary } = round.settings.check;
  const entry = row.entries.get("进展状态");
  const read = statusOf(entry?.text ?? "", vocabulary) ?? UNCLEAR_STATUS;
  const written = enteredCell(entry, "进展状态").value;
  const plain = cell(read, "shownCentered");
  if (at === null) return plain;
  const formula = `IFERROR(VLOOKUP(${lookedUp(at)},${wordTable(round)},2,FALSE),${formulaText(UNCLEAR_STATUS)})`;
  const words = countedWords(vocabulary);
  if (lookUp(words, written) === read) return formulaCell(formula, read, "shownCentered");
  const literal = literalOf(written);
  if (literal === null) return plain;
  return formulaCell(`IF(${at}=${literal},${formulaText(read)},${formula})`, read, "shownCentered");
}

/** Without spaces at the ends, and with nothing that a look-up takes for a wildcard. */
function lookedUp(at: string): string {
  return ["~", "*", "?"].reduce((text, sign) => `SUBSTITUTE(${text},"${sign}","~${sign}")`, `TRIM(${at})`);
}

/** What the formula finds; null where spreadsheets differ in what they take for the same: only Chinese words are certain. */
function lookUp(words: ReturnType<typeof countedWords>, written: PlanValue): string | null {
  const text = String(written ?? "").replace(/^ +| +$/g, "");
  if (text !== "" && !/^[\u4E00-\u9FFF]+$/.test(text)) return null;
  return words.find(([word]) => word === text)?.[1] ?? UNCLEAR_STATUS;
}

/**
 * 认定完成率: the share that counts, as a formula over 完成率 for numbers and percentages; what is written in words, such
 * as 八成, it names, with what the program read.
 */
export function rateCell(
  placed: PlacedRow,
  round: ReportingRound,
  at: { readonly rate: string; readonly status: string } | null,
): PlanCell {
  const read = countedRate(placed, round.settings.check.vocabulary) ?? "";
  const entry = placed.row.entries.get("完成率");
  const written = enteredCell(entry, "完成率").value;
  const plain = cell(read, "share");
  if (at === null) return plain;
  const value = `VALUE(${at.rate})`;
  const formula = `IFERROR(IF(OR(${at.rate}="",${value}<0,${value}>100),"",IF(${value}>1,${value}/100,${value})),"")`;
  const [open, completed] = entry
    ? [inRange(readRate(entry)), inRange(readRate(entry, true))]
    : (["", ""] as const);
  const found = rateOfFormula(written);
  if (found === open && found === completed) return formulaCell(formula, read, "share");
  const literal = literalOf(written);
  if (literal === null) return plain;
  // 完成 says how much only where the task is.
  const said =
    open === completed
      ? resultText(open)
      : `IF(${isOneOf(at.status, STATUSES.filter(isCompleted))},${resultText(completed)},${resultText(open)})`;
  return formulaCell(`IF(${at.rate}=${literal},${said},${formula})`, read, "share");
}

function inRange(rate: number | null): number | "" {
  return rate !== null && rate >= 0 && rate <= 1 ? rate : "";
}

/** What the formula gives; null for texts that it may take for a day or a time. */
function rateOfFormula(written: PlanValue): number | "" | null {
  if (written === null || written === "") return "";
  const percent = typeof written === "string" ? /^(\d{1,9}(?:\.\d{1,9})?)(%?)$/.exec(written) : null;
  if (typeof written !== "number" && !percent) return null;
  const value = percent ? Number(percent[1]) / (percent[2] ? 100 : 1) : Number(written);
  if (value < 0 || value > 100) return "";
  return value > 1 ? value / 100 : value;
}

function resultText(rate: number | ""): string {
  return rate === "" ? '""' : String(rate);
}

/** What stands in a cell as a formula writes it; null where it cannot. */
function literalOf(written: PlanValue): string | null {
  if (typeof written === "number") return /^-?\d+(?:\.\d+)?$/.test(String(written)) ? String(written) : null;
  if (typeof written !== "string" || written.length > LONGEST_LITERAL) return null;
  // A line break in a formula is not the same everywhere.
  return /[\u0000-\u001F]/.test(written) ? null : formulaText(written);
}

/**
 * 是否超期: 是 where the day by which the row should have been completed has passed and 认定状态 says that it is not; the
 * day is the program's to know.
 * @param passed that day; null where none has passed
 * @param at the address of 认定状态
 */
export function overdueCell(passed: PassedDay | null, isOverdue: boolean, at: string | null): PlanCell {
  const read = isOverdue ? "是" : "";
  if (!passed || at === null) return cell(read || null, "shownCentered");
  return formulaCell(`IF(${isOneOf(at, OVERDUE_STATUSES[passed.heading])},"是","")`, read, "shownCentered");
}

function isOneOf(at: string, texts: readonly string[]): string {
  return `OR(${texts.map((text) => `${at}=${formulaText(text)}`).join(",")})`;
}
