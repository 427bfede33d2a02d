import { extname, join, parse, resolve } from "node:path";
import { DOCUMENT_NAMES } from "../core/documents/documentPlan";
import { Refusal } from "../core/values/refusal";
import type { Arguments } from "./commandLine";
import { isFolder } from "./inputFiles";
import { isVersionOf } from "./reportPlace";

/** @throws Refusal where a document would be no .docx, or a folder stands in its place */
export async function refuseOtherDocuments(options: Arguments, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const path = options.value(name);
    if (path === null) continue;
    if (await isFolder(path)) {
      throw new Refusal({
        zh: `--${name} 指定的“${path}”是目录；请写明文件名，如 ${join(path, "文件.docx")}。`,
        en: `${path} is a folder; name the document in it with --${name}, as in ${join(path, "document.docx")}.`,
      });
    }
    if (extname(path).toLowerCase() !== ".docx") {
      const { dir, name: stem } = parse(path);
      throw new Refusal({
        zh: `公文是 .docx 文件，--${name} 不能是“${path}”；请改为 ${join(dir, `${stem}.docx`)}。`,
        en: `The document is a .docx file, so --${name} cannot be ${path}; make it ${join(dir, `${stem}.docx`)}.`,
      });
    }
  }
}

/**
 * @param documents where documents are going to stand
 * @param others what else is going to be written
 * @param inputs what a person named to be read
 * @throws Refusal where a document would stand in the place of any other file
 */
export function refuseSharedPlaces(
  documents: readonly string[],
  others: readonly string[],
  inputs: readonly string[],
): void {
  const taken = new Set(others.map((path) => resolve(path)));
  const read = new Set(inputs.map((path) => resolve(path)));
  for (const path of documents) {
    if (read.has(resolve(path))) {
      throw new Refusal({
        zh: `“${path}”既要读取又要写出；请为写出的公文另取一个文件名。`,
        en: `${path} is to be read and to be written; give the document another name.`,
      });
    }
    if (taken.has(resolve(path))) {
      throw new Refusal({
        zh: `有两个要写出的文件都是“${path}”；请各取一个文件名。`,
        en: `Two files that are to be written are both ${path}; give each a name of its own.`,
      });
    }
    taken.add(resolve(path));
  }
}

/**
 * Documents of an earlier run may lie among the files of a folder: they and their older versions that were kept beside
 * them are not read.
 * @param reminders the folder of reminders, whose names follow from the units
 */
export function withoutOwnDocuments<File extends { readonly name: string }>(
  files: readonly File[],
  outputs: readonly string[],
  reminders: string | null,
): File[] {
  const own = outputs.map((path) => resolve(path));
  return files.filter(({ name }) => {
    const path = resolve(name);
    return (
      !own.some((output) => isVersionOf(path, output)) && !(reminders !== null && isReminder(path, reminders))
    );
  });
}

function isReminder(path: string, folder: string): boolean {
  const { dir, name, ext } = parse(path);
  return (
    dir === resolve(folder) && name.includes(`${DOCUMENT_NAMES.reminder}-`) && [".docx", ".txt"].includes(ext)
  );
}
