import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, parse, join } from "node:path";
import { CannotRun } from "./commandLine";
import { reasonOf } from "./readNotice";

export interface Output {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes files so that each appears whole or not at all, and none before all are written beside their places. A file
 * that stands there with other content, which somebody may have filled in, is kept as `名称(旧).xlsx`.
 * @returns the files that were kept, under the names they have now
 * @throws CannotRun where a file cannot be written; then nothing was
 */
export async function writeOutputs(outputs: readonly Output[]): Promise<string[]> {
  const parts: { part: string; path: string }[] = [];
  try {
    for (const { path, bytes } of outputs) {
      if (await sameBytes(path, bytes)) continue;
      await mkdir(dirname(path), { recursive: true });
      const part = `${path}.part`;
      parts.push({ part, path });
      await writeFile(part, bytes);
    }
    return await putInPlace(parts);
  } catch (error) {
    for (const { part } of parts) await rm(part, { force: true });
    throw new CannotRun({
      zh: `无法写入文件，未留下不完整的文件（${reasonOf(error)}）；请检查目录权限，或关闭正在打开的同名工作簿后重试。`,
      en: `The files cannot be written and nothing half-written was left (${reasonOf(error)}); check the folder's permissions, or close the workbook of that name and try again.`,
    });
  }
}

async function putInPlace(parts: readonly { part: string; path: string }[]): Promise<string[]> {
  const kept: string[] = [];
  for (const { part, path } of parts) {
    if (await exists(path)) {
      const old = await freeName(path);
      await rename(path, old);
      kept.push(old);
    }
    await rename(part, path);
  }
  return kept;
}

async function freeName(path: string): Promise<string> {
  const { dir, name, ext } = parse(path);
  for (let number = 1; ; number++) {
    const candidate = join(dir, `${name}(旧${number === 1 ? "" : number})${ext}`);
    if (!(await exists(candidate))) return candidate;
  }
}

async function sameBytes(path: string, bytes: Uint8Array): Promise<boolean> {
  return (await exists(path)) && Buffer.compare(await readFile(path), bytes) === 0;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
