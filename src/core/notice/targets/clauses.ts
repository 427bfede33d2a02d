import { allMatches } from "../../values/allMatches";

/** A clause of a text, between commas. */
export interface TextClause {
  readonly text: string;
  readonly start: number;
  /** A colon follows: it announces what follows. */
  readonly announces: boolean;
}

/** The clauses of a sentence, up to each semicolon. */
export type TextSentence = readonly (readonly TextClause[])[];

/** The sentences of a text. */
export function sentencesOf(text: string): TextSentence[] {
  const sentences: TextClause[][][] = [];
  let sentence: TextClause[][] = [];
  let half: TextClause[] = [];
  let start = 0;
  for (const { 0: mark, index } of allMatches(text, MARK)) {
    const said = text.slice(start, index);
    if (said.trim() !== "") half.push({ text: said, start, announces: mark === "：" || mark === ":" });
    start = index + 1;
    if ("，,：:\t".includes(mark) && mark !== "") continue;
    if (half.length > 0) sentence.push(half);
    half = [];
    if ("；;".includes(mark) && mark !== "") continue;
    if (sentence.length > 0) sentences.push(sentence);
    sentence = [];
  }
  return sentences;
}

/** A comma inside a number (3,500) parts nothing. */
const MARK = /[，：:\t。；;！？!\n]|,(?!\d{3}(?!\d))|(?<!\d),|$/g;
