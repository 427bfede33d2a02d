import type { CheckSettings } from "../matrix/checkSettings";
import { piecesOf } from "../values/similarity";

/** The coordinating office's phrases and names as they are compared: without spaces and punctuation. */
export interface SubstanceWords {
  readonly emptyPhrases: ReadonlySet<string>;
  /** So many characters has the longest of them. */
  readonly longest: number;
  readonly scope: readonly string[];
}

export function substanceWords({ emptyPhrases, scopeWords }: CheckSettings): SubstanceWords {
  const phrases = emptyPhrases.map((phrase) => piecesOf(phrase).text).filter((phrase) => phrase !== "");
  return {
    emptyPhrases: new Set(phrases),
    longest: Math.max(0, ...phrases.map(({ length }) => length)),
    scope: scopeWords.map((word) => piecesOf(word).text).filter((word) => word !== ""),
  };
}

/** Whether a text without spaces and punctuation is an empty phrase, or several in a row and nothing else. */
export function isEmptyPhrase(text: string, { emptyPhrases, longest }: SubstanceWords): boolean {
  // Where a row of phrases may end so far; most texts begin with none and are done at once.
  const ends = new Set([0]);
  for (const start of ends) {
    for (let length = 1; length <= longest && start + length <= text.length; length++) {
      if (emptyPhrases.has(text.slice(start, start + length))) ends.add(start + length);
    }
  }
  return text !== "" && ends.has(text.length);
}
