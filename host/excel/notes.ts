import { ExcelError } from "../model/errors";
import type { NoteStore } from "../model/notes";
import type { Sheet } from "../model/sheet";
import { type HostObject, type Members, hostClass } from "../protocol/hostObject";
import { toArea, toText } from "./arguments";
import { Block } from "./block";
import type { Objects } from "./objects";

/** A cell of a sheet that has a note or a comment. */
interface Place {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** Who is said to have written what the add-in adds. */
const AUTHOR = "加载项";

/** The class NoteCollection, of ExcelApi 1.18. */
export function notesClass(objects: Objects): (sheet: Sheet) => HostObject {
  const note = hostClass<Place>("Note", {
    get: {
      AuthorName: ({ sheet, row, column }) => sheet.notes.at(row, column)?.author ?? "",
      Content: ({ sheet, row, column }) => present(sheet.notes, row, column).text,
    },
    set: {
      Content: ({ sheet, row, column }, value) => {
        const { author } = present(sheet.notes, row, column);
        sheet.setNote(row, column, { author, text: toText(value) });
      },
    },
    call: {
      Delete: ({ sheet, row, column }) => {
        present(sheet.notes, row, column);
        sheet.setNote(row, column, null);
      },
      GetLocation: location(objects),
    },
  });
  return hostClass<Sheet>("NoteCollection", {
    items: (sheet) => sheet.notes.all().map(({ row, column }) => note({ sheet, row, column })),
    find: (sheet, key) => {
      const { row, column } = toArea(key, sheet);
      return sheet.notes.at(row, column) && note({ sheet, row, column });
    },
    call: {
      Add: (sheet, [cell, content]) => {
        const place = cellOf(sheet, cell);
        if (sheet.notes.at(place.row, place.column)) throw new ExcelError("ItemAlreadyExists", "a note");
        sheet.setNote(place.row, place.column, { author: AUTHOR, text: toText(content) });
        return note(place);
      },
    },
  });
}

/** The class CommentCollection: threads, of which the stand-in keeps no replies. */
export function commentsClass(objects: Objects): (sheet: Sheet) => HostObject {
  const id = ({ row, column }: Place): string => `{${row}-${column}}`;
  const comment = hostClass<Place>("Comment", {
    id,
    get: {
      Id: id,
      AuthorName: ({ sheet, row, column }) => present(sheet.comments, row, column).author,
      Content: ({ sheet, row, column }) => present(sheet.comments, row, column).text,
    },
    call: {
      Delete: ({ sheet, row, column }) => {
        present(sheet.comments, row, column);
        sheet.setComment(row, column, null);
      },
      GetLocation: location(objects),
    },
  });
  const all = (sheet: Sheet): Place[] =>
    sheet.comments.all().map(({ row, column }) => ({ sheet, row, column }));
  return hostClass<Sheet>("CommentCollection", {
    items: (sheet) => all(sheet).map(comment),
    find: (sheet, key) => {
      const place = all(sheet).find((other) => id(other) === key);
      return place ? comment(place) : null;
    },
    call: {
      Add: (sheet, [cell, content]) => {
        const place = cellOf(sheet, cell);
        sheet.setComment(place.row, place.column, { author: AUTHOR, text: toText(content) });
        return comment(place);
      },
      GetItemByCell: (sheet, [cell]) => {
        const place = cellOf(sheet, cell);
        present(sheet.comments, place.row, place.column);
        return comment(place);
      },
    },
  });
}

function present(store: NoteStore, row: number, column: number): { author: string; text: string } {
  const found = store.at(row, column);
  if (!found) throw new ExcelError("ItemNotFound");
  return found;
}

function cellOf(sheet: Sheet, cell: unknown): Place {
  const area = toArea(cell, sheet);
  if (area.rows * area.columns !== 1) throw new ExcelError("InvalidArgument", "not a single cell");
  return { sheet, row: area.row, column: area.column };
}

function location(objects: Objects): NonNullable<Members<Place>["call"]>[string] {
  return ({ sheet, row, column }) => objects.range(new Block(sheet, [{ row, column, rows: 1, columns: 1 }]));
}
