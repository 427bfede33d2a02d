import { INVISIBLE } from "../../../values/text";

// Control characters but TAB, line ends, and the two that Word uses for breaks inside of a paragraph and of a document.
const CONTROL = /[\u0000-\u0008\u000E-\u001F\u007F\u0080-\u0084\u0086-\u009F]/g;
/** Look-alikes of ordinary characters: radicals and compatibility forms, as fonts of PDF files leave them. */
const LOOK_ALIKES = /[\u2E80-\u2FDF\uF900-\uFAFF]/g;
/** What decoding left of bytes that were no text. */
const DAMAGED = /\uFFFD/;

/** A text without what nobody sees, and how much of it was replaced or is damaged. */
export interface CleanedText {
  readonly text: string;
  /** So many radicals and compatibility forms were replaced by the characters that they look like. */
  readonly lookAlikes: number;
  readonly damaged: boolean;
}

/** Drops invisible and control characters and replaces look-alikes; all else stays as it is. */
export function cleanCharacters(source: string): CleanedText {
  let lookAlikes = 0;
  const text = source
    .replace(INVISIBLE, "")
    .replace(CONTROL, "")
    .replace(LOOK_ALIKES, (character) => {
      const plain = character.normalize("NFKC");
      if (plain !== character) lookAlikes += 1;
      return plain;
    });
  return { text, lookAlikes, damaged: DAMAGED.test(text) };
}
