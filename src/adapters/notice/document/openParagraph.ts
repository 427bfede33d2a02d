import type { DocumentLine } from "./documentFlow";

/** What is known of a run while it is read. */
export interface OpenRun {
  style: string | null;
  isHidden: boolean | null;
}

/** A paragraph while it is read. */
export class OpenParagraph {
  style: string | null = null;
  /** The list that it names itself; `0` takes it out of its style's list. */
  listId: string | null = null;
  level: number | null = null;
  /** The mark at its end is deleted or hidden: the next paragraph is a part of it. */
  runsOn = false;
  text = "";
  /** One within the other: a base of a ruby text is one. */
  readonly runs: OpenRun[] = [];
  /** What text boxes that hang in it say. */
  readonly boxes: DocumentLine[] = [];
  /** Notes that say who leads, with the place in the text to which they belong. */
  readonly notes: { readonly at: number; readonly text: string }[] = [];

  /** The text with such notes in brackets, as notices print them that have no notes. */
  textWithNotes(): string {
    let written = "";
    let from = 0;
    for (const { at, text } of this.notes) {
      written += `${this.text.slice(from, at)}（${text}）`;
      from = at;
    }
    return written + this.text.slice(from);
  }
}
