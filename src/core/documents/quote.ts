import type { EntryHeading } from "../matrix/progressColumns";
import type { Consolidation, PlacedRow } from "../report/consolidation";
import { stateStatus } from "../report/stateStatus";
import { saysNone } from "../values/saysNone";
import type { Status } from "../values/status";
import { tidyText } from "../values/tidyText";
import { withoutPhones } from "./withoutPhones";

/** A unit's own words. */
export interface Quote {
  readonly placed: PlacedRow;
  readonly text: string;
}

/** Who wrote a row, as it is called by now: the unit, a member of a collective one, or another reporter. */
export function unitOf({ units }: Consolidation, { assignment }: PlacedRow): string {
  return units.extraOf(assignment)?.name ?? units.nameFor(assignment);
}

/** The status that a row stands for, in the words of its round; null where a person has to decide. */
export function rowStatus({ round }: Consolidation, placed: PlacedRow): Status | null {
  return stateStatus({ kind: "returned", placed }, round.settings.check.vocabulary);
}

/** Passages in a row: `……均已投入使用。（区教委）`. */
export function quoted(consolidation: Consolidation, quotes: readonly Quote[]): string {
  return quotes
    .map(({ placed, text }) => `${ended(withoutEnd(text))}（${unitOf(consolidation, placed)}）`)
    .join("");
}

/** Passages as parts of one sentence: `专项经费下达较晚（区文化委）；……。`; where one has several sentences, in a row. */
export function listed(consolidation: Consolidation, quotes: readonly Quote[]): string {
  const bare = quotes.map(({ placed, text }) => ({ placed, text: withoutEnd(text).replace(/。$/, "") }));
  if (bare.some(({ text }) => /[。！？]/.test(text))) return quoted(consolidation, quotes);
  return `${bare.map(({ placed, text }) => `${text}（${unitOf(consolidation, placed)}）`).join("；")}。`;
}

/** What a unit wrote in a column as it is printed; empty where that is nothing or 无. */
export function wordsIn({ row }: PlacedRow, heading: EntryHeading): string {
  const text = row.entries.get(heading)?.text ?? "";
  return saysNone(text) ? "" : inOneLine(text);
}

/** Spaces and line breaks of a cell are no words. */
export function inOneLine(text: string): string {
  return withoutPhones(tidyText(text)).text.replace(/\s*\n\s*/g, "");
}

/** Whole sentences from the start of a text, at least one, as long as they have no more than so many characters. */
export function firstSentences(text: string, most: number): string {
  const sentences = text.match(/[^。！？]+[。！？]?[”’」）]*/g) ?? [];
  let shown = sentences[0] ?? "";
  for (const sentence of sentences.slice(1)) {
    if (shown.length + sentence.length > most) break;
    shown += sentence;
  }
  return shown;
}

/** A passage may have been copied with the mark that parts it from the next one. */
function withoutEnd(text: string): string {
  return text.replace(/[，、；：,;:\s]+$/, "");
}

function ended(text: string): string {
  return /[。！？…][”’」）]*$/.test(text) ? text : `${text}。`;
}
