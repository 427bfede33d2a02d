import type { Relationship } from "../../../src/adapters/package/openPackage";
import { decodeEscapes } from "../../../src/adapters/package/scanXml";
import { parseAddress } from "../../../host/model/area";
import type { Note, PlacedNote } from "../../../host/model/notes";
import type { BookContext } from "./bookContext";
import { childOf, childrenOf, numberOf, readTree, type XmlElement } from "./xmlTree";

/**
 * The notes of a sheet (ECMA-376 18.7). Threaded comments, for which files hold a note that says no more than that there
 * is one, become notes with all replies.
 * @throws ReadFailure where a part is damaged.
 */
export function readNotes(related: readonly Relationship[], name: string, book: BookContext): PlacedNote[] {
  const notes = new Map<string, Note>();
  for (const { target } of related.filter(({ kind }) => kind === "comments")) {
    const comments = readTree(book.parts, target);
    for (const [ref, note] of readComments(comments)) notes.set(ref, note);
    if (childrenOf(comments, "commentList", "comment", "text", "r", "rPr").length > 0)
      book.losses.add("noteLooks", name);
  }
  for (const { target } of related.filter(({ kind }) => kind === "threadedComment")) {
    book.losses.add("threadedComments", name);
    for (const [ref, note] of readThreads(readTree(book.parts, target), book.persons)) notes.set(ref, note);
  }
  return [...notes].flatMap(([ref, note]) => {
    const area = parseAddress(ref);
    return area ? [{ row: area.row, column: area.column, note }] : [];
  });
}

function readComments(comments: XmlElement): [string, Note][] {
  const authors = childrenOf(comments, "authors", "author").map(({ text }) => decodeEscapes(text));
  return childrenOf(comments, "commentList", "comment").map((comment) => [
    comment.attributes.get("ref") ?? "",
    {
      author: authors[numberOf(comment, "authorId") ?? -1] ?? "",
      text: decodeEscapes(textOf(childOf(comment, "text"))),
    },
  ]);
}

/** A text that stands in one piece or in runs. */
function textOf(text: XmlElement | null): string {
  return [...childrenOf(text, "t"), ...childrenOf(text, "r", "t")].map((piece) => piece.text).join("");
}

/** Comments of one cell are one thread, whose first comment has no parent ([MS-XLSX] 2.6.205). */
function readThreads(threads: XmlElement, persons: ReadonlyMap<string, string>): [string, Note][] {
  const notes = new Map<string, Note>();
  for (const comment of childrenOf(threads, "threadedComment")) {
    const ref = comment.attributes.get("ref") ?? "";
    const author = persons.get(comment.attributes.get("personId") ?? "") ?? "";
    const text = decodeEscapes(childOf(comment, "text")?.text ?? "");
    const before = notes.get(ref);
    const reply = author === "" ? text : `${author}：${text}`;
    notes.set(ref, before ? { ...before, text: `${before.text}\n${reply}` } : { author, text });
  }
  return [...notes];
}
