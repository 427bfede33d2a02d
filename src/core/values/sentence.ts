/** A sentence that a clerk can act on, in both languages of the product. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Sentence;
