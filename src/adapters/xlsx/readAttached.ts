import { cellAddress } from "../../core/sheet/address";
import type { Attachment } from "../../core/sheet/grid";
import type { Package } from "../package/openPackage";
import { readDrawing } from "./readDrawing";
import { readComments, readThreads } from "./readNotes";

/**
 * The notes, comments, text boxes and pictures of a sheet, from the top. Parts that the sheet does not name are not
 * looked for.
 * @throws ReadFailure where one of them is damaged: what is in it would be lost silently.
 */
export function readAttached(parts: Package, sheetPath: string): Attachment[] {
  const related = [...parts.relationships(sheetPath).values()];
  const read = <Item>(kind: string, readPart: (parts: Package, path: string) => readonly Item[]): Item[] => {
    const named = related.filter((relationship) => relationship.kind === kind && !relationship.external);
    const paths = new Set(named.map(({ target }) => target).filter((path) => parts.has(path)));
    return [...paths].flatMap((path) => readPart(parts, path));
  };
  const threads = read("threadedComment", readThreads);
  const threaded = new Set(threads.map(placeOf));
  const notes = read("comments", readComments).filter(
    (comment) => !(comment.copiesThread && threaded.has(placeOf(comment.note))),
  );
  return [...notes.map(({ note }) => note), ...threads, ...read("drawing", readDrawing)].sort(
    (a, b) => a.row - b.row || a.column - b.column,
  );
}

function placeOf({ row, column }: Attachment): string {
  return cellAddress(row, column);
}
