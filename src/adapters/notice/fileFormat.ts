import type { OtherFormat } from "../../core/notice/noticeFileProblem";
import { foreignArchive } from "../archive/foreignArchive";

/** What files begin with that are no text; a name says less than the bytes. */
const BEGINNINGS: readonly (readonly [OtherFormat, readonly number[]])[] = [
  ["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["picture", [0x89, 0x50, 0x4e, 0x47]],
  ["picture", [0xff, 0xd8, 0xff]],
  ["picture", [0x49, 0x49, 0x2a, 0x00]],
  ["picture", [0x4d, 0x4d, 0x00, 0x2a]],
];

/** Pages and documents that are written as text, with their markup in it. */
const MARKUP = /^\s{0,99}(?:<!doctype\s|<\?xml\s|<html[\s>]|<pkg:package\s|MIME-Version:)/i;

/** The format of bytes that are neither a package nor a compound file, where it is one that is known and no text. */
export function otherFormat(bytes: Uint8Array): OtherFormat | null {
  const found = BEGINNINGS.find(([, beginning]) => beginning.every((byte, index) => bytes[index] === byte));
  if (found) return found[0];
  return foreignArchive(bytes) === null ? null : "archive";
}

/** Whether a text is a page or document with its markup. */
export function isMarkup(text: string): boolean {
  return MARKUP.test(text.slice(0, 200));
}

/** Entries, in lower case, by which other packages of files are known. */
const PACKAGES: readonly (readonly [OtherFormat, string])[] = [
  ["ofd", "ofd.xml"],
  ["odt", "meta-inf/manifest.xml"],
  ["odt", "mimetype"],
];

/** The format of a package that is no text document of Office. */
export function packageFormat(paths: readonly string[], mainElement: string | null): OtherFormat {
  if (mainElement === "workbook") return "workbook";
  if (mainElement === "presentation") return "slides";
  const names = new Set(paths.map((path) => path.replaceAll("\\", "/").toLowerCase()));
  if (names.has("xl/workbook.bin")) return "workbook";
  return PACKAGES.find(([, name]) => names.has(name))?.[0] ?? "archive";
}
