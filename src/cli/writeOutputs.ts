import { mkdir, readFile, rename, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { dirname, join, parse, resolve } from "node:path";
import { Refusal } from "../core/values/refusal";
import { reasonOf } from "./readNotice";

export interface Output {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A file written beside its place, and the one that stood there under the name it was given. */
interface Step {
  readonly part: string;
  readonly path: string;
  old: string | null;
  done: boolean;
}

/**
 * Writes files so that each appears whole or not at all, and none before all are written beside their places. A file
 * that stands there with other content, which somebody may have filled in, is kept as `名称(旧).xlsx`.
 * @returns the files that were kept, under the names they have now
 * @throws Refusal where a file cannot be written; then everything is as it was
 */
export async function writeOutputs(outputs: readonly Output[]): Promise<string[]> {
  const steps: Step[] = [];
  const folders: { deepest: string; top: string }[] = [];
  try {
    for (const { path, bytes } of outputs) {
      if (await sameBytes(path, bytes)) continue;
      const made = await mkdir(dirname(path), { recursive: true });
      if (made !== undefined) folders.push({ deepest: resolve(dirname(path)), top: resolve(made) });
      const part = join(dirname(path), `.${process.pid}-${steps.length}.part`);
      steps.push({ part, path, old: null, done: false });
      await writeFile(part, bytes);
    }
    for (const step of steps) await putInPlace(step);
  } catch (error) {
    // What cannot be taken back must not keep the rest from it.
    for (const step of steps.reverse()) await takeBack(step).catch(() => {});
    for (const { deepest, top } of folders.reverse()) await removeEmpty(deepest, top);
    throw new Refusal({
      zh: `无法写入文件，未作任何改动（${reasonOf(error)}）；请检查目录权限，或关闭正在打开的同名工作簿后重试。`,
      en: `The files cannot be written and nothing was changed (${reasonOf(error)}); check the folder's permissions, or close the workbook of that name and try again.`,
    });
  }
  return steps.flatMap(({ old }) => old ?? []);
}

async function putInPlace(step: Step): Promise<void> {
  if (await exists(step.path)) {
    const old = await freeName(step.path);
    await rename(step.path, old);
    step.old = old;
  }
  await rename(step.part, step.path);
  step.done = true;
}

async function takeBack({ part, path, old, done }: Step): Promise<void> {
  await rm(done ? path : part, { force: true });
  if (old !== null) await rename(old, path);
}

/** Removes the folders that were made, unless somebody has put something into them. */
async function removeEmpty(deepest: string, top: string): Promise<void> {
  for (let folder = deepest; folder.length >= top.length; folder = dirname(folder)) {
    await rmdir(folder).catch(() => {});
  }
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
