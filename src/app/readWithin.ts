import type { FileProblem } from "../core/returns/problem";
import { Refusal } from "../core/values/refusal";
import { compareNames } from "./compareNames";
import { isLeftover } from "./isLeftover";
import type { FileSource, HeldFile, ReadOutcome, WorkbookFiles } from "./ports";
import { readSource } from "./readSource";

/** A file that was read: a source itself, or one in the archive that the source is. */
export interface FoundFile {
  /** `教育组.zip/子目录/2017-区教委-填报表.xlsx` */
  readonly name: string;
  readonly outcome: ReadOutcome;
}

type Files = Pick<WorkbookFiles, "read" | "unpack">;

/** An archive in an archive in an archive is opened, too. */
const DEEPEST = 3;

/** Of one source with all that is in it, however deep; what unpacks to more was made to. */
const MOST = { files: 20_000, bytes: 4 * 1024 ** 3 };

/**
 * Reads a source. Of an archive, every file that somebody put into it is read by itself, as of a folder, and one after
 * the other, so that only one file's bytes are held beside the archive's own; whatever is wrong with one, the others go
 * on.
 * @param onFound told how many files an archive holds, before they are read
 */
export async function* readWithin(
  source: FileSource,
  files: Files,
  onFound: (count: number) => void = () => {},
  most: { readonly files: number; readonly bytes: number } = MOST,
): AsyncGenerator<FoundFile> {
  const left = { ...most };

  async function* within(name: string, outcome: ReadOutcome, depth: number): AsyncGenerator<FoundFile> {
    if (outcome.ok || !outcome.holds || depth === DEEPEST) {
      yield { name, outcome };
      return;
    }
    const held = outcome.holds
      .filter((file) => !isLeftover(file.name))
      .sort((a, b) => compareNames(a.name, b.name));
    const ofArchive = (problem: FileProblem) => ({ name, outcome: { ...outcome, problem } });
    if (held.length === 0) yield ofArchive({ code: "empty-archive" });
    else onFound(held.length);
    for (const [index, file] of held.entries()) {
      left.files -= 1;
      left.bytes -= "size" in file.content ? file.content.size : 0;
      if (left.files < 0 || left.bytes < 0) {
        yield ofArchive({ code: "archive-too-large", read: index, of: held.length });
        return;
      }
      yield* within(`${name}/${file.name}`, await readHeld(file, files), depth + 1);
    }
  }

  yield* within(source.name, await readSource(source, files), 0);
}

async function readHeld({ content }: HeldFile, files: Files): Promise<ReadOutcome> {
  if ("problem" in content) return { ok: false, problem: content.problem, sha256: "" };
  const bytes = await files.unpack(content);
  return bytes ? files.read(bytes) : { ok: false, problem: { code: "damaged", detail: "ZIP" }, sha256: "" };
}

/**
 * The bytes of a file that was read, once more.
 * @param name as `readWithin` told it
 * @throws Refusal where the archive no longer holds it
 */
export async function bytesWithin(source: FileSource, name: string, files: Files): Promise<Uint8Array> {
  let bytes = await source.readBytes();
  for (let path = source.name; path !== name;) {
    const outcome = await files.read(bytes);
    const rest = name.slice(path.length + 1);
    const holds = outcome.ok ? [] : (outcome.holds ?? []);
    const held =
      holds.find((file) => file.name === rest) ?? holds.find((file) => rest.startsWith(`${file.name}/`));
    const found = held && "packed" in held.content ? await files.unpack(held.content) : null;
    if (!held || !found) {
      throw new Refusal({
        zh: `“${source.name}”已有变动，其中找不到“${name}”，因此没有改动任何文件；请重新选择文件。`,
        en: `${source.name} has changed and no longer holds ${name}, so nothing was changed; choose the file again.`,
      });
    }
    bytes = found;
    path = `${path}/${held.name}`;
  }
  return bytes;
}
