import type { NoticeWarning } from "../../../core/notice/notice";
import { unreadWarning } from "../../../core/notice/unreadWarnings";
import type { Package } from "../../package/openPackage";
import type { DocumentLine } from "./documentFlow";
import { ListNumbers } from "./listNumbers";
import { NumberingReader } from "./readNumbering";
import { StylesReader } from "./readStyles";
import { StoryReader, type NoteReference } from "./storyReader";
import { typedTables } from "./typedTables";

/** What a text document says. */
export interface DocumentText {
  /**
   * One line a paragraph. A table's row is a line too, its cells parted by tabs: what a cell that is merged downwards says
   * stands in each row, and behind one that is merged across stand empty cells. U+000B parts lines within a paragraph or a
   * cell. Notes follow at the end, but for those that say who leads; headers, footers and comments are left out.
   */
  readonly text: string;
  /** What it holds beside the text, as doubts. */
  readonly warnings: readonly NoticeWarning[];
  readonly holdsPictures: boolean;
  /** It takes in another file, which only a word processor unfolds. */
  readonly holdsFiles: boolean;
}

/**
 * The text of a document.
 * @param main its main part
 * @throws ReadFailure where a part is missing, damaged or beyond any notice's size
 */
export function readDocument(parts: Package, main: string): DocumentText {
  const related = new Map(
    [...parts.relationships(main).values()]
      .filter(({ external, target }) => !external && parts.has(target))
      .map(({ kind, target }) => [kind, target]),
  );
  const scanned = <Reader extends Parameters<Package["scan"]>[1]>(kind: string, reader: Reader): Reader => {
    const path = related.get(kind);
    if (path !== undefined) parts.scan(path, reader);
    return reader;
  };
  const styles = scanned("styles", new StylesReader()).read();
  const numbers = new ListNumbers(scanned("numbering", new NumberingReader()).lists());
  const notes = {
    footnote: scanned("footnotes", new StoryReader(styles, new ListNumbers(new Map()))).notes,
    endnote: scanned("endnotes", new StoryReader(styles, new ListNumbers(new Map()))).notes,
  };
  const story = new StoryReader(styles, numbers, (reference) => declaration(notes, reference));
  parts.scan(main, story);
  story.body.end();
  const lines = [
    ...story.body.lines,
    ...story.references.flatMap((reference) => noteLines(notes, reference)),
  ];
  return {
    text: typedTables(lines).join("\n"),
    warnings: [...story.unread].map(([what, { count, line }]) => unreadWarning(what, count, line)),
    holdsPictures: story.unread.has("pictures") || story.unread.has("objects"),
    holdsFiles: story.holdsFiles,
  };
}

type Notes = Readonly<Record<NoteReference["kind"], StoryReader["notes"]>>;

function noteLines(notes: Notes, reference: NoteReference): readonly DocumentLine[] {
  const [first, ...others] = linesOf(notes, reference);
  if (!first) return [];
  const text = first.text.startsWith("注") ? first.text : `注：${first.text}`;
  return [{ ...first, text }, ...others];
}

/** What a note says of who leads, as 列第一位者为牵头单位，下同; null where it says something else. */
function declaration(notes: Notes, reference: NoteReference): string | null {
  const lines = linesOf(notes, reference).map(({ text }) => text);
  const said = lines
    .join("；")
    .replace(/^注[：:]?/, "")
    .replace(/。$/, "");
  return said.length <= LONGEST_DECLARATION && /牵头/.test(said) ? said : null;
}

const LONGEST_DECLARATION = 60;

function linesOf(notes: Notes, { kind, id }: NoteReference): DocumentLine[] {
  return (notes[kind].get(id)?.lines ?? []).filter(({ text }) => text !== "");
}
