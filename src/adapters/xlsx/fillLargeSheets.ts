import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from "fflate";
import { cellAddress } from "../../core/sheet/address";
import type { SheetPlan } from "../../core/sheet/plan";
import { STYLES, type StyleName } from "../../core/sheet/styles";
import { FIRST_ZIP_DAY } from "../package/firstZipDay";
import { SharedTexts } from "./sharedTexts";
import { sheetDataXml } from "./sheetDataXml";

const STYLE_NAMES = Object.keys(STYLES) as StyleName[];

const SHARED_TEXTS = "xl/sharedStrings.xml";

/** A sheet with everything but its rows; a cell of each style takes their place, and a text, for texts to be shared. */
export function withoutRows(sheet: SheetPlan): SheetPlan {
  const samples = STYLE_NAMES.map((style) => ({ value: null, style }));
  const text = { value: sheet.name, style: "text" as const };
  return { ...sheet, rows: [samples, [text]].map((cells) => ({ height: null, cells })) };
}

/**
 * Puts the rows of large sheets into a workbook in which `withoutRows` stood for them. They are written and compressed
 * piece by piece: of a sheet that would fill the memory, a few rows at a time are held.
 * @param sheets by the number of their part, counted from 0
 * @throws Error where the workbook was written in another way than expected
 */
export function fillLargeSheets(workbook: Uint8Array, sheets: ReadonlyMap<number, SheetPlan>): Uint8Array {
  const files = unzipSync(workbook);
  const large = new Map([...sheets].map(([index, sheet]) => [`xl/worksheets/sheet${index + 1}.xml`, sheet]));
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  const add = (path: string, content: Iterable<Uint8Array>): void => {
    const entry = new ZipDeflate(path, { level: 6 });
    entry.mtime = FIRST_ZIP_DAY;
    zip.add(entry);
    for (const piece of content) entry.push(piece);
    entry.push(new Uint8Array(), true);
  };
  const before = sharedBefore(files[SHARED_TEXTS]);
  const shared = new SharedTexts(before.count);
  for (const [path, bytes] of Object.entries(files)) {
    if (path === SHARED_TEXTS) continue;
    const sheet = large.get(path);
    add(path, sheet ? inPieces(sheetXml(sheet, strFromU8(bytes), path, shared)) : cut(bytes));
  }
  add(SHARED_TEXTS, sharedXml(before, shared));
  zip.end();
  return joined(pieces);
}

interface SharedBefore {
  readonly count: number;
  readonly references: number;
  /** The elements of the texts, as bytes: with a long notice they are many. */
  readonly elements: Uint8Array;
}

/** The texts that hucre has cells of small sheets share. */
function sharedBefore(part = new Uint8Array()): SharedBefore {
  const start = strFromU8(part.subarray(0, 500));
  const [before, references, count] = /^.*?<sst [^>]*?count="(\d+)" uniqueCount="(\d+)">/s.exec(start) ?? [];
  const end = part.length - SHARED_END.length;
  if (before === undefined || strFromU8(part.subarray(end)) !== SHARED_END)
    throw new Error(`hucre wrote ${SHARED_TEXTS} in another way than expected.`);
  const elements = part.subarray(before.length, end);
  return { count: Number(count), references: Number(references), elements };
}

const SHARED_END = "</sst>";

/** The part of the shared texts: behind those of small sheets those of the large ones. */
function* sharedXml(before: SharedBefore, shared: SharedTexts): Generator<Uint8Array> {
  const references = before.references + shared.references;
  const unique = before.count + shared.count;
  yield strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${references}" uniqueCount="${unique}">`,
  );
  yield* cut(before.elements);
  yield* inPieces(shared.elements());
  yield strToU8(SHARED_END);
}

/** The part of a sheet: what stands around its rows is as it was written. */
function* sheetXml(sheet: SheetPlan, around: string, path: string, shared: SharedTexts): Generator<string> {
  const [, before, samples, after] = /^(.*<sheetData>)(.*)(<\/sheetData>.*)$/s.exec(around) ?? [];
  const [, afterRows, end] = /^(.*?)(<(?:printOptions|pageMargins)[ />].*)$/s.exec(after ?? "") ?? [];
  if (before === undefined || samples === undefined || afterRows === undefined || end === undefined)
    throw new Error(`hucre wrote ${path} in another way than expected.`);
  yield before.replace(/<dimension ref="[^"]*"\/>/, `<dimension ref="${usedRange(sheet)}"/>`);
  const links: string[] = [];
  const numbers = styleNumbers(samples, path);
  yield* sheetDataXml(
    sheet,
    (style) => numbers.get(style) ?? 0,
    (text) => shared.numberFor(text),
    (link) => links.push(link),
  );
  yield afterRows;
  if (links.length > 0) yield `<hyperlinks>${links.join("")}</hyperlinks>`;
  yield end;
}

function usedRange({ rows, columns }: SheetPlan): string {
  return `A1:${cellAddress(Math.max(rows.length, 1) - 1, Math.max(columns.length, 1) - 1)}`;
}

/** The numbers of all styles, as the samples have them. */
function styleNumbers(samples: string, path: string): Map<StyleName, number> {
  const numbers = [...samples.matchAll(/<c r="[A-Z]+1" s="(\d+)"\/>/g)].map(([, number]) => Number(number));
  if (numbers.length !== STYLE_NAMES.length)
    throw new Error(`hucre wrote ${path} in another way than expected.`);
  return new Map(STYLE_NAMES.map((name, index) => [name, numbers[index] ?? 0]));
}

/** So many characters are turned into bytes at once. */
const PIECE = 1 << 16;

function* inPieces(texts: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let waiting = "";
  for (const text of texts) {
    waiting += text;
    if (waiting.length < PIECE) continue;
    yield encoder.encode(waiting);
    waiting = "";
  }
  yield encoder.encode(waiting);
}

/** fflate copies what it is given, so it gets little at once. */
function* cut(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += PIECE) yield bytes.subarray(start, start + PIECE);
}

/** Takes the pieces out of their list, so that they are not held twice for longer than need be. */
function joined(pieces: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (let piece = pieces.shift(); piece; piece = pieces.shift()) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
