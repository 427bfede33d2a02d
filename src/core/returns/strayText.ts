import { planMaster, planReturn } from "../matrix/planWorkbooks";
import { reportingRound, type ReportingRound } from "../matrix/round";
import { comparableText } from "../values/text";
import { rowsOf } from "./identify";
import type { PlacedCell, Return } from "./readReturn";

/**
 * The cells outside the table that the product did not write: remarks, further columns, further sheets. They are a
 * person's words and are never dropped. Formulas do not count, and of a master only the sheets with a progress table
 * do: its register and targets are kept elsewhere.
 */
export function strayCells(round: ReportingRound, returned: Return): PlacedCell[] {
  const own = issuedTexts(round, returned);
  const tableSheets = new Set(returned.tables.map(({ sheet }) => sheet));
  const isMaster = returned.stamp?.kind === "master";
  return returned.others.filter(({ sheet, text, formula }) => {
    if (formula !== undefined || (isMaster && !tableSheets.has(sheet))) return false;
    const comparable = comparableText(text);
    return comparable !== "" && !own.has(comparable) && !isGuideLine(text);
  });
}

/** The texts that the product wrote into such a workbook, with the settings that its stamp tells. */
function issuedTexts(round: ReportingRound, returned: Return): Set<string> {
  const { stamp } = returned;
  const same = reportingRound(round.notice, { ...round.settings, ...stamp?.settings });
  const units = new Set(rowsOf(returned).flatMap(({ issued }) => issued.get("责任单位") ?? []));
  if (stamp?.unit) units.add(stamp.unit);
  const plans =
    stamp?.kind === "master" ? [planMaster(same)] : [...units].map((unit) => planReturn(same, unit));
  const texts = new Set<string>();
  for (const { sheets } of plans) {
    for (const { rows } of sheets) {
      for (const { cells } of rows) {
        for (const cell of cells)
          if (cell && cell.value !== null) texts.add(comparableText(String(cell.value)));
      }
    }
  }
  return texts;
}

/** The guide's lines that hold settings, which a workbook that has lost its stamp no longer tells. */
function isGuideLine(text: string): boolean {
  return /^(?:1．截止时间|2．报送对象)：/.test(text.trim());
}
