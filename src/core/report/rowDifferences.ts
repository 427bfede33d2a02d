import { ENTRY_HEADINGS, type EntryHeading } from "../matrix/progressColumns";
import type { PlacedCell, ReturnRow } from "../returns/readReturn";
import { excerpt } from "../values/text";

/** A cell that says one thing in one row and another in another. */
export interface CellDifference {
  readonly heading: EntryHeading;
  /** What the row that does not count says: the whole text where it is short, else the part that differs. */
  readonly was: string;
  /** What the row that took its place says, likewise. */
  readonly now: string;
}

/** Texts of so many characters are shown whole. */
const SHORT = 12;
/** Of longer ones, so many characters before and after the part that differs. */
const AROUND = 3;
/** No more of a part than this. */
const LONGEST = 30;

/** Which cells of a row differ from those of the row that took its place, column by column. */
export function rowDifferences(row: ReturnRow, winner: ReturnRow): CellDifference[] {
  return ENTRY_HEADINGS.flatMap((heading) => {
    const [was, now] = [row.entries.get(heading), winner.entries.get(heading)];
    if (was?.text === now?.text && was?.value === now?.value) return [];
    if (!was || !now) return [{ heading, was: whole(was), now: whole(now) }];
    return [{ heading, ...changedPart(...shown(was, now)) }];
  });
}

/** The differences as one text: 进展状态（未启动→已完成）；存在问题（资金不足→空）. */
export function differencesText(differences: readonly CellDifference[]): string {
  return differences.map(({ heading, was, now }) => `${heading}（${was}→${now}）`).join("；");
}

function whole(cell: PlacedCell | undefined): string {
  return cell ? excerpt(onOneLine(cell.text), LONGEST) : "空";
}

/** What a person sees in the cells; where that is the same, what they hold: 0.852 and 0.849 both show as 85%. */
function shown(was: PlacedCell, now: PlacedCell): readonly [was: string, now: string] {
  return was.text === now.text ? [held(was), held(now)] : [onOneLine(was.text), onOneLine(now.text)];
}

function onOneLine(text: string): string {
  return text.replace(/\r\n?|\n/g, "↵");
}

function held({ value, text }: PlacedCell): string {
  return typeof value === "string" ? `文字“${value}”` : String(value ?? text);
}

function changedPart(was: string, now: string): Pick<CellDifference, "was" | "now"> {
  const [before, after] = [[...was], [...now]];
  if (before.length <= SHORT && after.length <= SHORT) return { was, now };
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const from = Math.max(0, start - AROUND);
  const until = Math.max(0, end - AROUND);
  return { was: part(before, from, until), now: part(after, from, until) };
}

/** A stretch of a text, with an ellipsis where it does not begin or end there. */
function part(characters: readonly string[], from: number, until: number): string {
  const stretch = characters.slice(from, characters.length - until).join("");
  return `${from > 0 ? "…" : ""}${excerpt(stretch, LONGEST)}${until > 0 ? "…" : ""}`;
}
