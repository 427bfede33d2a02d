import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import { compareNames } from "../app/compareNames";
import { isLeftover } from "../app/isLeftover";
import type { FileSource } from "../app/ports";
import { Refusal } from "../core/values/refusal";
import { reasonOf } from "./readNotice";

/**
 * The files that paths name: files as they are, folders with all that is in them, in the order of names.
 * @throws Refusal where a path does not exist or cannot be listed
 */
export async function inputFiles(paths: readonly string[]): Promise<FileSource[]> {
  const found: string[] = [];
  for (const path of paths) found.push(...(await filesAt(path)));
  return found.map((path) => ({ name: path, readBytes: async () => new Uint8Array(await readFile(path)) }));
}

/** The file that an option names; null where it is not given. @throws Refusal where it names a folder or nothing */
export async function inputFile(path: string | null): Promise<FileSource | null> {
  if (path === null) return null;
  const [source, ...more] = await inputFiles([path]);
  if (source?.name === path && more.length === 0) return source;
  throw new Refusal({
    zh: `“${path}”应是一个文件，不是目录。`,
    en: `${path} has to be one file, not a folder.`,
  });
}

/** Whether a folder stands there. */
export function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function filesAt(path: string): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const entries = await readdir(path, { withFileTypes: true, recursive: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((found) => !isLeftover(relative(path, found)))
      .sort(compareNames);
  } catch (error) {
    throw new Refusal({
      zh: `无法读取“${path}”；请检查路径（${reasonOf(error)}）。`,
      en: `${path} cannot be read; check the path (${reasonOf(error)}).`,
    });
  }
}
