import { realpath } from "node:fs/promises";
import { basename, dirname, join, parse, resolve } from "node:path";
import type { CheckAgainst, CheckResult } from "../app/check";
import { fixFile, type FixedFile } from "../app/fixFile";
import { certainOf } from "../app/fixes";
import type { FileSource, WorkbookFiles } from "../app/ports";
import type { ReadFile } from "../app/readFiles";
import { bytesWithin } from "../app/readWithin";
import { Refusal } from "../core/values/refusal";
import type { Sentence } from "../core/values/sentence";
import type { Surroundings } from "./commandLine";
import { reasonOf } from "./readNotice";
import type { Output } from "./writeOutputs";

/** What became of repairing one file. */
export interface Repair {
  /** The name by which the original was given. */
  readonly file: string;
  /** null where there was nothing to repair. */
  readonly fixed: FixedFile | null;
  /** Why no copy could be made; the original stays as it is. */
  readonly failure: Sentence | null;
}

/** @throws Refusal where corrected copies would stand among the files that they are made of */
export async function refuseFolderOfOriginals(
  directory: string,
  sources: readonly FileSource[],
): Promise<void> {
  const target = await realPath(directory);
  const folders = new Set(sources.map(({ name }) => dirname(name)));
  for (const folder of folders) {
    if ((await realPath(folder)) !== target) continue;
    throw new Refusal({
      zh: `--fix 的目录“${directory}”就是原文件所在目录，没有写出任何文件；请换一个目录，以免与原文件混淆。`,
      en: `--fix names ${directory}, where the originals are, so nothing was written; choose another folder, since originals are not changed.`,
    });
  }
}

/** A folder that is not there yet has only the path that it was given. */
function realPath(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}

/**
 * Makes corrected copies, one after the other, of the files in which something certain was found; only these are read
 * again. A file that cannot be repaired does not keep the others from it.
 * @param results of the same files, in the same order
 */
export async function repairFiles(
  files: readonly ReadFile[],
  results: readonly CheckResult[],
  against: CheckAgainst,
  workbooks: WorkbookFiles,
): Promise<Repair[]> {
  const repairs: Repair[] = [];
  for (const [index, file] of files.entries()) {
    const isNeeded = certainOf(results[index]?.findings ?? []).length > 0;
    repairs.push(
      isNeeded ? await repairFile(file, against, workbooks) : { file: file.name, fixed: null, failure: null },
    );
  }
  return repairs;
}

async function repairFile(
  { name, source }: ReadFile,
  against: CheckAgainst,
  workbooks: WorkbookFiles,
): Promise<Repair> {
  try {
    const bytes = await bytesWithin(source, name, workbooks);
    const fixed = await fixFile({ name, bytes }, against, workbooks);
    return { file: name, fixed, failure: null };
  } catch (error) {
    const failure =
      error instanceof Refusal
        ? error.sentence
        : { zh: `程序未能处理（${reasonOf(error)}）。`, en: `It could not be handled (${reasonOf(error)}).` };
    return { file: name, fixed: null, failure };
  }
}

/**
 * The copies as they are to be written: each under its original's name, of several such names the later with a number.
 * What Windows does not allow in names can come out of an archive.
 */
export function copiesOf(repairs: readonly Repair[], directory: string): Output[] {
  const taken = new Set<string>();
  return repairs.flatMap(({ file, fixed }) =>
    fixed
      ? [
          {
            path: freePath(join(directory, basename(file).replace(/[\\:*?"<>|]/g, "_")), taken),
            bytes: fixed.bytes,
          },
        ]
      : [],
  );
}

function freePath(path: string, taken: Set<string>): string {
  const { dir, name, ext } = parse(path);
  let free = path;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = join(dir, `${name}(${number})${ext}`);
  taken.add(free.toLowerCase());
  return free;
}

/** Lists what was repaired, before → after, and what could not be. */
export function tellRepairs(
  repairs: readonly Repair[],
  directory: string,
  { tell, language }: Surroundings,
): void {
  for (const { file, fixed, failure } of repairs) {
    for (const { sheet, cell, fix } of fixed?.fixed ?? []) {
      tell(`${file}\t${sheet}!${cell}\t${fix.before} → ${fix.after}`);
    }
    if (failure === null) continue;
    tell(
      language === "zh"
        ? `${file}\t未能修正，原文件没有改动：${failure.zh}`
        : `${file}\tnot repaired, the original is unchanged: ${failure.en}`,
    );
  }
  tell(summary(repairs.filter(({ fixed }) => fixed !== null).length, directory)[language]);
}

function summary(count: number, directory: string): Sentence {
  if (count === 0) {
    return {
      zh: "没有写出修正副本：没有可以自动修正的内容，或文件未能修正。",
      en: "No corrected copy was written: nothing could be repaired without a person.",
    };
  }
  return {
    zh: `已将${count}个文件的修正副本写入“${directory}”，原文件没有改动。`,
    en: `Wrote corrected copies of ${count} ${count === 1 ? "file" : "files"} into ${directory}; the originals are unchanged.`,
  };
}
