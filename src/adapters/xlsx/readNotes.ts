import { parseRange } from "../../core/sheet/address";
import type { Attachment } from "../../core/sheet/grid";
import type { Package } from "../package/openPackage";
import { damaged } from "../package/readFailure";
import { decodeEscapes } from "../package/scanXml";

/** A note as the file has it. */
export interface StoredNote {
  readonly note: Attachment;
  /** It repeats a thread of comments for programs that know notes only. */
  readonly copiesThread: boolean;
}

/** How such a copy begins, as Excel writes it in each of these languages. */
const COPY = /^\s*\[(?:Threaded comment|线程批注)\]/i;

/**
 * The notes of a sheet (ECMA-376 18.7.3), each with its runs joined.
 * @throws ReadFailure where the part is damaged.
 */
export function readComments(parts: Package, path: string): StoredNote[] {
  const authors: string[] = [];
  const notes: StoredNote[] = [];
  let reference = "";
  let author = "";
  let words = "";
  let reading: "author" | "text" | null = null;
  let inPhonetic = false;
  const root = parts.scan(path, {
    open(name, attributes) {
      if (name === "comment") {
        reference = attributes.get("ref") ?? "";
        author = authors[Number(attributes.get("authorId"))] ?? "";
      }
      if (name === "comment" || name === "author") words = "";
      if (name === "rPh") inPhonetic = true;
      else if (name === "author") reading = "author";
      else if (name === "t" && !inPhonetic) reading = "text";
    },
    text(piece) {
      if (reading !== null) words += piece;
    },
    close(name) {
      if (name === "rPh") inPhonetic = false;
      else if (name === "author" || name === "t") reading = null;
      if (name === "author") authors.push(words);
      else if (name === "comment") {
        const note = noteAt(reference, words);
        // Programs begin a new note with the author's name; one that was left so says nothing.
        if (note.text.trim() === "" || note.text.trim() === `${author}:`) return;
        // Excel writes the id of the thread in the place of the copy's author.
        notes.push({ note, copiesThread: author.startsWith("tc=") || COPY.test(note.text) });
      }
    },
  });
  if (root !== "comments") throw damaged(path);
  return notes;
}

/**
 * The threads of comments of a sheet, each comment and each answer on its own.
 * @throws ReadFailure where the part is damaged.
 */
export function readThreads(parts: Package, path: string): Attachment[] {
  const comments: Attachment[] = [];
  let reference = "";
  let words = "";
  let inText = false;
  const root = parts.scan(path, {
    open(name, attributes) {
      if (name === "threadedComment") {
        reference = attributes.get("ref") ?? "";
        words = "";
      } else if (name === "text") inText = true;
    },
    text(piece) {
      if (inText) words += piece;
    },
    close(name) {
      if (name === "text") inText = false;
      else if (name === "threadedComment") comments.push(noteAt(reference, words));
    },
  });
  if (root !== "ThreadedComments") throw damaged(path);
  return comments.filter(({ text }) => text.trim() !== "");
}

/** Without a proper address it is at the sheet's first cell: its words count more than its place. */
function noteAt(reference: string, text: string): Attachment {
  const { row, column } = parseRange(reference) ?? { row: 0, column: 0 };
  return { row, column, kind: "note", text: decodeEscapes(text) };
}
