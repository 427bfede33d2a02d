import { parseKey } from "../matrix/assignmentRow";
import { planReturnGuide } from "../matrix/planGuide";
import { progressHead } from "../matrix/planProgress";
import { planSignOff } from "../matrix/planSignOff";
import { reportingRound, type ReportingRound } from "../matrix/round";
import { SHEETS } from "../matrix/sheetNames";
import type { Assignment } from "../notice/units";
import type { PlanRow } from "../sheet/plan";
import { comparableText } from "../values/text";
import { rowsOf } from "./identify";
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

/** The texts that the product wrote outside the table of such a workbook, with the settings that its stamp tells. */
function issuedTexts(round: ReportingRound, returned: Return): Set<string> {
  const { stamp } = returned;
  const same = reportingRound(stamp?.notice ?? round.notice, { ...round.settings, ...stamp?.settings });
  const units = new Set<string>();
  for (const { issued, key } of rowsOf(returned)) {
    const named = issued.get("责任单位") ?? "";
    units.add(named);
    if (!key.endsWith(`|${named}`)) units.add(parseKey(key)?.unit ?? "");
  }
  if (stamp?.unit) units.add(stamp.unit);
  // Of a master only the sheets with a progress table are looked at, and there only what stands around the table.
  const rows =
    stamp?.kind === "master" ? progressHead(same, same.assignments, null) : rowsAroundEach(same, units);
  const written = rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell?.formula === undefined ? (cell?.value ?? []) : [])),
  );
  return new Set(written.map((value) => comparableText(String(value))));
}

/**
 * What each unit's workbook holds beside its assignments. Status words and the like, which stand in the table, are a
 * person's words elsewhere; the sign-off sheet shows assignments by formulas only.
 */
function rowsAroundEach(round: ReportingRound, units: ReadonlySet<string>): PlanRow[] {
  const owned = new Map<string, Assignment[]>([...units].map((unit) => [unit, []]));
  owned.delete("");
  for (const assignment of round.assignments) owned.get(assignment.unit.name)?.push(assignment);
  return [...owned].flatMap(([unit, own]) => [
    ...planReturnGuide(round, unit, own.length).rows,
    ...progressHead(round, own, unit),
    ...planSignOff(round, [], unit).rows,
  ]);
}

/** The guide's lines that hold settings, which a workbook that has lost its stamp no longer tells. */
function isGuideLine(text: string): boolean {
  return /^(?:1．截止时间|2．报送对象)：/.test(text.trim());
}
