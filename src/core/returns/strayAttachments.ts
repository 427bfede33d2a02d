import type { ReportingRound } from "../matrix/round";
import { wordsBehindCheckNote } from "../sheet/checkNote";
import { isPlannedChart } from "../sheet/isPlannedChart";
import { comparableText } from "../values/text";
import { isReport } from "./identify";
import { issuedTexts } from "./issuedTexts";
import type { PlacedAttachment, Return } from "./readReturn";

/**
 * The notes, text boxes, pictures, headers and footers that a person put into a return; of a note that the check put
 * there, what was written behind it. As with cells, of a master only the sheets with a progress table count; of a report
not the charts that it was made with.
 */
export function strayAttachments(round: ReportingRound, returned: Return): PlacedAttachment[] {
  const { attached, stamp, tables } = returned;
  // As a rule there is nothing: what the product wrote is gathered only where there is.
  if (attached.length === 0) return [];
  const tableSheets = new Set(tables.map(({ sheet }) => sheet));
  const words = attached
    .filter(({ sheet }) => stamp?.kind !== "master" || tableSheets.has(sheet))
    .filter((item) => !(isPlannedChart(item) && isReport(returned)))
    .map((item) => (item.kind === "note" ? { ...item, text: personsWords(item.text) } : item))
    .filter(({ kind, text }) => kind === "picture" || text.trim() !== "");
  if (!words.some(isHeaderOrFooter)) return words;
  const own = new Set([...issuedTexts(round, returned)].flatMap((text) => [text, ...text.split(/[;:。]/)]));
  return words.filter(
    (item) =>
      !(isHeaderOrFooter(item) && item.text.split("\n").every((line) => own.has(comparableText(line)))),
  );
}

function personsWords(note: string): string {
  return wordsBehindCheckNote(note) ?? note;
}

/** It often repeats a title, a name or whom to ask, as the workbook itself has them. */
function isHeaderOrFooter({ kind }: PlacedAttachment): boolean {
  return kind === "header-footer";
}
