import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unpackContent } from "../../src/adapters/archive/unpackContent";
import { documentFiles } from "../../src/adapters/docx/documentFiles";
import { readNoticeFile } from "../../src/adapters/notice/readNoticeFile";
import { editWorkbook } from "../../src/adapters/xlsx/editWorkbook";
import { readAnyWorkbook } from "../../src/adapters/xlsx/otherFormats/readAnyWorkbook";
import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import { run } from "../../src/cli/run";

/** What a run of the command line left behind. */
export interface Outcome {
  readonly status: number;
  readonly printed: string;
  readonly told: readonly string[];
  readonly json: unknown;
}

/** Runs the command line with the real adapters on 2017-12-25, in Chinese unless told otherwise. */
export async function taskMatrix(given: readonly string[], language: "zh" | "en" = "zh"): Promise<Outcome> {
  const printed: string[] = [];
  const told: string[] = [];
  const status = await run(given, {
    print: (text) => printed.push(text),
    tell: (text) => told.push(text),
    workbooks: {
      read: readAnyWorkbook,
      unpack: unpackContent,
      write: (plan) => writeWorkbook(plan),
      edit: editWorkbook,
    },
    documents: documentFiles,
    readNoticeFile,
    today: "2017-12-25",
    language,
  });
  const text = printed.join("\n");
  const json: unknown = given.includes("--json") && status !== 2 ? JSON.parse(text) : null;
  return { status, printed: text, told, json };
}

/** Does something with a folder of its own, which is gone afterwards. */
export async function inTemporaryFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "task-matrix-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** All files in a folder, with their folders, sorted. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
