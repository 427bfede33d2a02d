import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { escapeXml } from "../../../src/adapters/package/spliceXml";
import { writeWorkbook } from "../../../src/adapters/xlsx/writeWorkbook";
import { cellAddress } from "../../../src/core/sheet/address";
import { styleOf } from "../../../src/core/sheet/styles";
import { dateOfSerial, DAYS_FROM_1900_TO_1904 } from "../../../src/core/values/serialDate";
import { encodeGb18030 } from "./encodeGb18030";
import type { Dialect, MarkedCell, MarkedSheet, MarkedWorkbook } from "./markedWorkbook";
import { shownText } from "./shownText";

/** The bytes of a marked workbook, as the program that it is told to come from would save it. */
export async function fileBytes(workbook: MarkedWorkbook): Promise<Uint8Array> {
  if (workbook.format === "csv") return csvBytes(workbook);
  const stored = workbook.date1904 ? withDaysFrom1904(workbook) : workbook;
  const written = await writeWorkbook(stored, { modified: workbook.saved });
  return isAllPlanned(workbook) ? written : repacked(written, workbook);
}

/** All rows as wide as the sheet is used, and UTF-8 with a byte order mark, as Excel saves it. */
function csvBytes({ sheets, dialects }: MarkedWorkbook): Uint8Array {
  const rows = sheets[0]?.rows ?? [];
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const lines = rows.map(({ cells }) =>
    Array.from({ length: width }, (_, column) => csvField(cells[column] ?? null)).join(","),
  );
  const text = `${lines.join("\r\n")}\r\n`;
  return dialects.includes("gb18030") ? encodeGb18030(text) : strToU8(`\ufeff${text}`);
}

function csvField(cell: MarkedCell | null): string {
  const text = cell ? shownText(cell) : "";
  return /[",\r\n\t;]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The same days as a workbook counts them that begins in 1904; a number that is no day stays what was typed. */
function withDaysFrom1904(workbook: MarkedWorkbook): MarkedWorkbook {
  const counted = (cell: MarkedCell | null) =>
    typeof cell?.value === "number" &&
    styleOf(cell.style).numberFormat.includes("yy") &&
    dateOfSerial(cell.value)
      ? { ...cell, value: cell.value - DAYS_FROM_1900_TO_1904 }
      : cell;
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(counted) })),
    })),
  };
}

function isAllPlanned({ sheets, dialects, date1904 }: MarkedWorkbook): boolean {
  if (dialects.length > 0 || date1904) return false;
  return sheets.every(({ rows }) =>
    rows.every(
      ({ cells, hidden }) =>
        !hidden && cells.every((cell) => cell?.error === undefined && cell?.note === undefined),
    ),
  );
}

/** Changes the package where a plan cannot say it, and leaves it unpacked, as some programs do. */
function repacked(written: Uint8Array, workbook: MarkedWorkbook): Uint8Array {
  const { sheets, dialects, date1904 } = workbook;
  const parts = unzipSync(written);
  const edit = (path: string, change: (xml: string) => string) => {
    parts[path] = strToU8(change(strFromU8(parts[path] ?? new Uint8Array())));
  };
  const strings = sharedStrings(strFromU8(parts["xl/sharedStrings.xml"] ?? new Uint8Array()));
  sheets.forEach((sheet, index) => {
    edit(`xl/worksheets/sheet${index + 1}.xml`, (xml) =>
      dialects.reduce((changed, dialect) => spoken(changed, dialect, strings), withCells(xml, sheet)),
    );
    Object.assign(parts, noteParts(sheet, index + 1));
  });
  if (dialects.includes("rich-texts")) edit("xl/sharedStrings.xml", inRuns);
  if (date1904)
    edit("xl/workbook.xml", (xml) => xml.replace("<bookViews", '<workbookPr date1904="1"/><bookViews'));
  if (dialects.includes("absolute-targets"))
    edit("xl/_rels/workbook.xml.rels", (xml) => xml.replaceAll('Target="', 'Target="/xl/'));
  const entries: Zippable = Object.fromEntries(
    Object.entries(parts).map(([path, content]) => [path, [content, { mtime: "2017-12-31T00:00:00" }]]),
  );
  return zipSync(entries, { level: 0 });
}

/** Puts errors and hidden rows in. */
function withCells(xml: string, { rows }: MarkedSheet): string {
  let changed = xml;
  rows.forEach(({ cells, hidden }, row) => {
    cells.forEach((cell, column) => {
      if (cell?.error !== undefined) changed = withError(changed, cellAddress(row, column), cell.error);
    });
    if (hidden) changed = changed.replace(`<row r="${row + 1}"`, `<row r="${row + 1}" hidden="1"`);
  });
  return changed;
}

function withError(xml: string, address: string, error: string): string {
  const cell = new RegExp(`<c r="${address}"([^>]*?)(?:/>|>(<f>.*?</f>)?.*?</c>)`);
  if (!cell.test(xml)) throw new Error(`no cell ${address}`);
  return xml.replace(cell, (_, attributes: string, formula: string | undefined) => {
    const style = / s="\d+"/.exec(attributes)?.[0] ?? "";
    return `<c r="${address}"${style} t="e">${formula ?? ""}<v>${error}</v></c>`;
  });
}

function spoken(xml: string, dialect: Dialect, strings: readonly string[]): string {
  switch (dialect) {
    case "prefixed":
      return xml
        .replace(/<(\/?)([A-Za-z]\w*)(?=[\s/>])/g, "<$1x:$2")
        .replace(/ xmlns="([^"]*)"/, ' xmlns:x="$1"');
    case "inline-strings":
      return xml.replace(
        /<((?:x:)?)c ([^>]*?)t="s"([^>]*)><(?:x:)?v>(\d+)<\/(?:x:)?v><\/(?:x:)?c>/g,
        (_, x: string, before: string, behind: string, index: string) => {
          const text = (strings[Number(index)] ?? "").replace(/<(\/?)(?=\w)/g, `<$1${x}`);
          return `<${x}c ${before}t="inlineStr"${behind}><${x}is>${text}</${x}is></${x}c>`;
        },
      );
    case "small-dimension":
      return xml.replace(/(<(?:x:)?dimension ref=")[^"]*/, "$1A1");
    case "no-dimension":
      return xml.replace(/<(?:x:)?dimension [^>]*\/>/, "");
    case "rich-texts":
    case "absolute-targets":
    case "gb18030":
      return xml;
  }
}

/** What stands in each `<si>`. */
function sharedStrings(xml: string): string[] {
  return [...xml.matchAll(/<si>(.*?)<\/si>|<si\/>/gs)].map(([, content]) => content ?? "");
}

/** Every second text that begins with a Chinese character in two runs, as where a person made its first one bold. */
function inRuns(xml: string): string {
  let turn = 0;
  return xml.replace(
    /<si><t[^>]*>([\u4e00-\u9fff])([^<]+)<\/t><\/si>/g,
    (whole, first: string, rest: string) =>
      (turn += 1) % 2 === 0
        ? `<si><r><rPr><b/></rPr><t>${first}</t></r><r><t xml:space="preserve">${rest}</t></r></si>`
        : whole,
  );
}

/** The parts that hold a sheet's notes; none where it has none. */
function noteParts(sheet: MarkedSheet, number: number): Record<string, Uint8Array> {
  const notes = sheet.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) =>
      cell?.note === undefined
        ? []
        : `<comment ref="${cellAddress(row, column)}" authorId="0"><text><t xml:space="preserve">${escapeXml(cell.note)}</t></text></comment>`,
    ),
  );
  if (notes.length === 0) return {};
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return {
    [`xl/comments${number}.xml`]: strToU8(
      `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>张三</author></authors><commentList>${notes.join("")}</commentList></comments>`,
    ),
    [`xl/worksheets/_rels/sheet${number}.xml.rels`]: strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdNotes" Type="${relations}/comments" Target="../comments${number}.xml"/></Relationships>`,
    ),
  };
}
