import type { CellRange } from "../core/sheet/address";
import type { CellChange, CellMark } from "../core/sheet/change";
import type { SheetGrid, WorkbookGrid } from "../core/sheet/grid";
import type { DocumentPlan, DocumentTemplate } from "../core/documents/documentPlan";
import type { Notice } from "../core/notice/notice";
import type { NoticeFileProblem } from "../core/notice/noticeFileProblem";
import type { SameUnit } from "../core/notice/sameUnits";
import type { WorkbookPlan } from "../core/sheet/plan";
import type { FileProblem } from "../core/returns/problem";

/** A file that a person picked or a folder holds. Its bytes are read only when its turn comes. */
export interface FileSource {
  readonly name: string;
  readBytes(): Promise<Uint8Array>;
}

/** What became of reading a file: a workbook, or what is wrong with the file. */
export type ReadOutcome =
  | { readonly ok: true; readonly workbook: WorkbookGrid; readonly sha256: string }
  | {
      readonly ok: false;
      readonly problem: FileProblem;
      readonly sha256: string;
      /** What is in it, where the problem is that it is an archive and not one workbook. */
      readonly holds?: readonly HeldFile[];
    };

/** A file within an archive: packed as it lies there, or what is wrong with it. */
export interface HeldFile {
  /** With `/` between folders; it is for showing only. */
  readonly name: string;
  readonly content: PackedContent | { readonly problem: FileProblem };
}

export interface PackedContent {
  readonly packed: Uint8Array;
  /** What the archive says of it once it is unpacked: its bytes and their checksum. */
  readonly size: number;
  readonly crc32: number;
  readonly deflated: boolean;
}

/** Reads and writes workbook files; in the pane a worker does it. */
export interface WorkbookFiles {
  /** Never throws for a broken or foreign file: that is a problem value. */
  read(bytes: Uint8Array): Promise<ReadOutcome>;
  /** The bytes of a file within an archive; null where they are damaged or not as many as the archive says. */
  unpack(content: PackedContent): Promise<Uint8Array | null>;
  write(plan: WorkbookPlan): Promise<Uint8Array>;
  /**
   * The same file with a few cells changed and everything else as it was, byte for byte where possible.
   * @throws Error where the file cannot be read or has no such sheet
   */
  edit(bytes: Uint8Array, changes: readonly CellChange[]): Promise<Uint8Array>;
}

/** Reads notices; in the pane a worker does it. */
export interface NoticeFiles {
  /** Never throws for a broken or foreign file: that is a problem value. */
  readNotice(given: Uint8Array | string): Promise<NoticeOutcome>;
}

/** What became of reading a notice: what it says and the text that says it, or what is wrong with its file. */
export type NoticeOutcome =
  | {
      readonly ok: true;
      readonly text: string;
      readonly notice: Notice;
      readonly sameUnits: readonly SameUnit[];
    }
  | { readonly ok: false; readonly problem: NoticeFileProblem };

/** Makes documents (.docx); in the pane a worker does it. */
export interface DocumentFiles {
  /** The product's own template as a file, for the office to edit. Equal templates give equal bytes. */
  writeTemplate(template: DocumentTemplate): Promise<Uint8Array>;
  /**
   * The names of the fields in a template, each once, in their order.
   * @throws Refusal where the file is no .docx document
   */
  fieldsOf(template: Uint8Array): Promise<readonly string[]>;
  /**
   * A template with its fields filled in.
   * @throws Refusal where a field is not known to the plan
   */
  fill(template: Uint8Array, plan: DocumentPlan): Promise<Uint8Array>;
}

/** The workbook that is open in Excel. */
export interface OpenWorkbook {
  /** All sheets, hidden ones too. */
  read(): Promise<WorkbookGrid>;
  /**
   * Adds the plan's sheets at the end, under the names they have there.
   * Where it fails, the sheets it had added are removed again before it throws.
   */
  addSheets(plan: WorkbookPlan): Promise<void>;
  /** Reads the sheets of these names only. */
  readSheets(names: readonly string[]): Promise<WorkbookGrid>;
  /** In one step: deletes sheets, renames others, orders the named ones first, adds names, and shows the first. */
  rearrange(steps: Rearrangement): Promise<void>;
  /** Shows a sheet and selects a range of it. */
  select(sheet: string, range: CellRange): Promise<void>;
  /** The cells of whole rows as wide as the sheet is used; a sheet or row that is gone or empty has none. */
  readRows(sheet: string, rows: RowSpan): Promise<SheetGrid["cells"]>;
  /**
   * Changes cells in one step; a protected sheet is protected again, with the same permissions.
   * @throws Refusal where a password protects a sheet; then nothing was changed
   */
  change(changes: readonly CellChange[]): Promise<void>;
  /**
   * Colours cells and explains them by notes where Excel can, in place of the marks that were there.
   * @throws Refusal where a password protects a sheet; then no sheet is marked
   */
  mark(marks: readonly CellMark[]): Promise<void>;
  /** Takes all marks away; what a person formatted or noted stays. */
  clearMarks(): Promise<void>;
  /**
   * Tells of every change of cells, by this person, by a co-author, and by taking back; not of what `change`, `mark` and
   * the other members here do.
   * @returns how to stop listening
   */
  watch(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>>;
}

/** Rows of a sheet, counted from 0. */
export interface RowSpan {
  readonly first: number;
  readonly count: number;
}

/** What changed in the open workbook. */
export type WorkbookChange =
  /** The content of cells. */
  | { readonly kind: "cells"; readonly sheet: string; readonly range: CellRange }
  /** Rows, columns or cells were inserted, deleted or moved, or sheets came, went or were renamed: read all again. */
  | { readonly kind: "shape" };

/** How sheets that were built beside older ones take their place. */
export interface Rearrangement {
  readonly remove: readonly string[];
  /** Applied in this order, after `remove`. */
  readonly rename: readonly { readonly from: string; readonly to: string }[];
  /** The sheets that stand first, in order. */
  readonly order: readonly string[];
  readonly names: WorkbookPlan["names"];
}

/** Told after each step of a long job. */
export type Progress = (done: number, total: number) => void;

/** Keeps a long job from blocking whatever it shares its thread with. */
export interface Pace {
  /** Whether the job has worked long enough since its last rest. */
  readonly isDue: () => boolean;
  /** Lets others have their turn. */
  readonly rest: () => Promise<void>;
}

/** For jobs that have their thread to themselves. */
export const WITHOUT_REST: Pace = { isDue: () => false, rest: () => Promise.resolve() };
