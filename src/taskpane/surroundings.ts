import type { CheckOutcome } from "../app/checkJob";
import type { DocumentFiles, NoticeFiles, OpenWorkbook, Progress, WorkbookFiles } from "../app/ports";
import type { GeneratedFile } from "../app/generateFiles";
import type { Language } from "../core/values/sentence";
import type { CheckAgainstFiles } from "../workers/messages";

export const TABS = ["generate", "check", "consolidate"] as const;
export type Tab = (typeof TABS)[number];

/** A file to hand to the person. */
export interface FileToSave {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads and writes workbook files off the page's thread; `stop` ends it in the middle of a file. */
export interface WorkbookWorker extends WorkbookFiles, NoticeFiles {
  zip(files: readonly Pick<GeneratedFile, "path" | "bytes">[]): Promise<Uint8Array>;
  /** Reads and checks files, all of it off the page's thread. @throws Refusal where there is nothing to check against */
  check(files: readonly File[], against: CheckAgainstFiles, progress: Progress): Promise<CheckOutcome>;
  /** What is still under way fails with `Stopped`. */
  stop(): void;
}

/** The same with what makes documents; `stop` ends both. */
export interface FileWorker extends WorkbookWorker {
  readonly documents: DocumentFiles;
}

/** A job was ended by the person who started it. */
export class Stopped extends Error {
  constructor() {
    super("The job was stopped.");
    this.name = "Stopped";
  }
}

/** The pane inside Excel. */
export interface ExcelSide {
  readonly workbook: OpenWorkbook;
  /** Opens a file's content as a new, unsaved workbook; Excel gives it a name of its own. */
  readonly openCopy: (bytes: Uint8Array) => Promise<void>;
}

/** What the pane needs to know of where it runs; the entry files fill it in. */
export interface Surroundings {
  /** null in a plain browser: files in and files out. */
  readonly excel: ExcelSide | null;
  readonly startWorker: () => FileWorker;
  /** Begins a download. Whether it arrived cannot be known. */
  readonly download: (file: FileToSave) => void;
  /** `YYYY-MM-DD`, where the person is; a pane may stay open for days. */
  readonly today: () => string;
  readonly language: Language;
  readonly firstTab: Tab;
  readonly dark: DarkSetting;
  readonly memory: Memory;
}

/** Whether the surroundings are dark, now and later. */
export interface DarkSetting {
  readonly current: boolean;
  /** @returns how to stop listening */
  readonly onChange: (listener: (dark: boolean) => void) => () => void;
}

/** What is kept between visits: small choices, never the departments' data. */
export interface Memory {
  readonly get: (key: MemoryKey) => string | null;
  readonly set: (key: MemoryKey, value: string) => void;
}

/** `documents`: who issues and signs them, and to whom they go. */
export type MemoryKey = "welcomed" | "language" | "documents";
