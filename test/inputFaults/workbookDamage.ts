import { strFromU8, strToU8, unzipSync } from "fflate";
import { rawArchive } from "../support/rawArchive";
import type { Files } from "./whatIsSeen";

/** The part with 进展填报 in a return that the product wrote. */
export const PROGRESS_PART = "xl/worksheets/sheet2.xml";

/** What becomes of parts of a workbook, by name: a text instead, or what is made of the one that was there. */
export type PartEdits = Readonly<Record<string, string | Uint8Array | ((xml: string) => string)>>;

/** A part of a workbook as text. */
export function partOf(bytes: Uint8Array, name: string): string {
  const content = unzipSync(bytes)[name];
  if (!content) throw new Error(`no part ${name}`);
  return strFromU8(content);
}

/** One of several files. @throws Error where there is none of this name */
export function fileIn(files: Files, name: string): Uint8Array {
  const bytes = files[name];
  if (!bytes) throw new Error(`no file ${name}`);
  return bytes;
}

/** A part of one of several workbooks as text. */
export function partIn(files: Files, name: string, part: string): string {
  return partOf(fileIn(files, name), part);
}

/**
 * A workbook with some of its parts changed or added, and every other byte of them as it was.
 * @throws Error where an edit changes nothing, so that no fixture quietly becomes a clean file
 */
export function withParts(bytes: Uint8Array, edits: PartEdits): Uint8Array {
  const parts: Record<string, Uint8Array> = { ...unzipSync(bytes) };
  for (const [name, edit] of Object.entries(edits)) {
    const before = parts[name];
    if (typeof edit !== "function") {
      parts[name] = typeof edit === "string" ? strToU8(edit) : edit;
      continue;
    }
    if (!before) throw new Error(`no part ${name}`);
    const xml = edit(strFromU8(before));
    if (xml === strFromU8(before)) throw new Error(`nothing was changed in ${name}`);
    parts[name] = strToU8(xml);
  }
  return rawArchive(Object.entries(parts).map(([name, content]) => ({ name, content })));
}

/** Puts another cell in the place of one. */
export function withCell(xml: string, address: string, cell: string): string {
  return xml.replace(new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`), () => cell);
}

/** Adds rows behind the last one. */
export function withRows(xml: string, rows: readonly string[]): string {
  return xml.replace("</sheetData>", () => `${rows.join("")}</sheetData>`);
}

/** Merges an area of a sheet that has no merged ones. */
export function withMerge(xml: string, area: string): string {
  const merged = `<mergeCells count="1"><mergeCell ref="${area}"/></mergeCells>`;
  return xml.replace("<conditionalFormatting", () => `${merged}<conditionalFormatting`);
}

/** A cell with a text in it, as programs write it that keep no list of texts. */
export function textCell(address: string, text: string, style = 14): string {
  const kept = `<t xml:space="preserve">${text}</t>`;
  return `<c r="${address}" s="${style}" t="inlineStr"><is>${kept}</is></c>`;
}
