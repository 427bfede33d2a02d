import type { ReportingRound } from "../matrix/round";
import { SHEETS } from "../matrix/sheetNames";
import { comparableText } from "../values/text";
import { rowsOf } from "./identify";
import { issuedTexts } from "./issuedTexts";
import type { PlacedCell, Return, ReturnRow } from "./readReturn";

/**
 * The cells outside the table that the product did not write: remarks, further columns, further sheets. They are a
 * person's words and are never dropped. The sign-off sheet's formulas show what stands in the table, and of a master
 * only the sheets with a progress table count: its register and targets are kept elsewhere.
 */
export function strayCells(round: ReportingRound, returned: Return): PlacedCell[] {
  const own = issuedTexts(round, returned);
  const tableSheets = new Set(returned.tables.map(({ sheet }) => sheet));
  const isMaster = returned.stamp?.kind === "master";
  const signOffSheets = new Set([
    SHEETS.signOff,
    ...returned.others.filter(isSignature).map(({ sheet }) => sheet),
  ]);
  const stray = returned.others.filter(({ sheet, text }) => {
    if (isMaster && !tableSheets.has(sheet)) return false;
    const comparable = comparableText(text);
    return comparable !== "" && !own.has(comparable) && !isGuideLine(text);
  });
  // As a rule there is nothing to look up: the texts of all rows are gone through only where there is.
  if (!stray.some(({ sheet }) => signOffSheets.has(sheet))) return stray;
  const shown = new Set(rowsOf(returned).flatMap(rowTexts).map(comparableText));
  return stray.filter(({ sheet, text, formula }) => {
    const comparable = comparableText(text);
    const isShown = formula !== undefined || shown.has(comparable) || isControlLine(comparable);
    return !(signOffSheets.has(sheet) && isShown);
  });
}

/** What the sign-off sheet shows of a row; where a program has put values for formulas, it is still no text of its own. */
function rowTexts({ issued, entries }: ReturnRow): string[] {
  return [...issued.values(), ...[...entries.values()].map(({ text }) => text)];
}

function isControlLine(text: string): boolean {
  return /^本表共\d+项:/.test(text);
}

/** The line to sign on, which nobody types; it tells the sign-off sheet, under whatever name. */
function isSignature({ text }: PlacedCell): boolean {
  return comparableText(text) === comparableText("主要负责人（签字）：");
}

/** The guide's lines that hold settings, which a workbook that has lost its stamp no longer tells. */
function isGuideLine(text: string): boolean {
  return /^(?:1．截止时间|2．报送对象)：/.test(text.trim());
}
