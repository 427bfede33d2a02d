import type { EntryHeading } from "../matrix/progressColumns";
import { TEXT_HEADINGS } from "../rules/rowFacts";
import { comparableText, INVISIBLE } from "../values/text";
import type { PlacedRow } from "./consolidation";

/** What a mark in 摘用 means: which words of the unit 任务落实情况报告 prints. */
export type Excerpt =
  | { readonly kind: "none" }
  /** The whole 进展情况, or a stretch of one of the row's texts; always the unit's own words as they stand there. */
  | { readonly kind: "whole" | "passage"; readonly heading: EntryHeading; readonly text: string }
  /** What was typed stands in none of the row's texts, or 进展情况 is empty. */
  | { readonly kind: "notTheirWords"; readonly text: string };

/** How people say that all of it is printed, and that nothing is. */
const WHOLE: readonly string[] = ["是", "√", "✓", "✔", "全文"];
const NONE: readonly string[] = ["", "否", "无", "不", "不摘", "×"];

/**
 * Reads 摘用 of a row: 是 or a passage copied from the unit's texts. Spaces, line breaks and the width of letters do not
 * count, nor does punctuation at the passage's ends; what is printed is the unit's text between these points, never what
 * was typed again.
 */
export function excerptOf({ excerpt, row: { entries } }: Pick<PlacedRow, "excerpt" | "row">): Excerpt {
  const typed = comparableText(excerpt);
  const word = withoutEnds(typed) || typed;
  if (NONE.includes(word)) return { kind: "none" };
  if (WHOLE.includes(word)) {
    const text = entries.get("进展情况")?.text.trim() ?? "";
    return text === ""
      ? { kind: "notTheirWords", text: excerpt }
      : { kind: "whole", heading: "进展情况", text };
  }
  for (const wanted of [typed, word]) {
    for (const heading of HEADINGS) {
      const text = passageIn(entries.get(heading)?.text ?? "", wanted);
      if (text !== null) return { kind: "passage", heading, text };
    }
  }
  return { kind: "notTheirWords", text: excerpt };
}

/** What was done comes first: a passage that stands in several texts is taken from there. */
const HEADINGS: readonly EntryHeading[] = [
  "进展情况",
  ...TEXT_HEADINGS.filter((heading) => heading !== "进展情况"),
];

function withoutEnds(text: string): string {
  return text.replace(/^[\p{P}]+|[\p{P}]+$/gu, "");
}

/** The stretch of a text that reads as the wanted one; null where there is none. */
function passageIn(text: string, wanted: string): string | null {
  // Nearly always it was copied as it stands.
  if (text.includes(wanted)) return wanted;
  const starts: number[] = [];
  let comparable = "";
  let at = 0;
  for (const character of text) {
    const kept = character.replace(INVISIBLE, "").normalize("NFKC").replace(/\s+/g, "");
    for (let unit = 0; unit < kept.length; unit++) starts.push(at);
    comparable += kept;
    at += character.length;
  }
  const found = comparable.indexOf(wanted);
  if (found < 0) return null;
  const last = starts[found + wanted.length - 1] ?? 0;
  const end = last + String.fromCodePoint(text.codePointAt(last) ?? 0).length;
  return text.slice(starts[found] ?? 0, end);
}
