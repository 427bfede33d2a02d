import type { Attachment } from "../../../core/sheet/grid";
import { BiffReader, type BiffRecord } from "./biffRecords";

// Kinds of objects ([MS-XLS] 2.5.143).
const CHART = 0x05;
const PICTURE = 0x08;
const NOTE = 0x19;

/** Collects the notes, drawings with words, and pictures of a sheet of an .xls workbook. */
export class BiffAttached {
  private readonly notes: {
    readonly place: Pick<Attachment, "row" | "column">;
    id: number;
    author: string;
  }[] = [];
  private readonly words = new Map<number, string>();
  private readonly others: Attachment[] = [];
  private object: { readonly kind: number; readonly id: number } | null = null;

  /** [MS-XLS] 2.4.181: every object begins with its kind and number; its words come in a record behind it. */
  readObject(record: BiffReader): void {
    // The kind and size of the structure that holds these two.
    record.passOver(4);
    this.object = { kind: record.u16(), id: record.u16() };
    if (this.object.kind === PICTURE || this.object.kind === CHART) this.addOther("picture", "");
  }

  /** [MS-XLS] 2.4.329: how long the text is; the text itself is in the blocks that follow. */
  readWords({ blocks }: BiffRecord): void {
    const head = new BiffReader(blocks.slice(0, 1));
    // Options, rotation, and six reserved bytes.
    head.passOver(10);
    const length = head.u16();
    if (length === 0) return;
    const text = new BiffReader(blocks.slice(1)).text(length).replace(/\r\n?/g, "\n");
    if (this.object?.kind === NOTE) this.words.set(this.object.id, text);
    else if (text.trim() !== "") this.addOther("text-box", text);
  }

  /** [MS-XLS] 2.4.179: where a note is, and which object shows it. */
  readNote(record: BiffReader): void {
    const place = { row: record.u16(), column: record.u16() };
    // Whether it is shown; it is read all the same.
    record.passOver(2);
    this.notes.push({ place, id: record.u16(), author: record.text(record.u16()) });
  }

  get found(): Attachment[] {
    const notes = this.notes.flatMap(({ place, id, author }): Attachment[] => {
      const text = this.words.get(id) ?? "";
      // Programs begin a new note with the author's name; one that was left so says nothing.
      const isEmpty = text.trim() === "" || text.trim() === `${author}:`;
      return isEmpty ? [] : [{ ...place, kind: "note", text }];
    });
    return [...notes, ...this.others];
  }

  /** Where a drawing begins stands in another record, in another language; its words count more than its place. */
  private addOther(kind: "picture" | "text-box", text: string): void {
    this.others.push({ row: 0, column: 0, kind, text });
  }
}
