import { strFromU8, unzipSync, Zip, ZipDeflate } from "fflate";
import { cellAddress } from "../../core/sheet/address";
import type { SheetPlan } from "../../core/sheet/plan";
import { STYLES, type StyleName } from "../../core/sheet/styles";
import { FIRST_ZIP_DAY } from "../package/firstZipDay";
import { sheetDataXml } from "./sheetDataXml";

const STYLE_NAMES = Object.keys(STYLES) as StyleName[];

/** A sheet with everything but its rows; a cell of each style takes their place. */
export function withoutRows(sheet: SheetPlan): SheetPlan {
  const samples = STYLE_NAMES.map((style) => ({ value: null, style }));
  return { ...sheet, rows: [{ height: null, cells: samples }] };
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
  for (const [path, bytes] of Object.entries(files)) {
    const entry = new ZipDeflate(path, { level: 6 });
    entry.mtime = FIRST_ZIP_DAY;
    zip.add(entry);
    const sheet = large.get(path);
    if (sheet) for (const piece of inPieces(sheetXml(sheet, strFromU8(bytes), path))) entry.push(piece);
    entry.push(sheet ? new Uint8Array() : bytes, true);
  }
  zip.end();
  return joined(pieces);
}

/** The part of a sheet: what stands around its rows is as it was written. */
function* sheetXml(sheet: SheetPlan, around: string, path: string): Generator<string> {
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

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
