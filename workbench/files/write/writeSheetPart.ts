import { type Area, MAX_COLUMNS, areaAddress, cellArea } from "../../../host/model/area";
import type { SheetContent } from "../../../host/model/sheetContent";
import type { Style } from "../../../host/model/style";
import type { PlanValue } from "../../../src/core/sheet/plan";
import { standardWidth, widthOfPoints } from "../words/columnWidth";
import { MAIN, RELATIONS, TYPE } from "./namespaces";
import type { PackageWriter } from "./packageWriter";
import { colorElement } from "./styleTable";
import { sheetData, type Tables } from "./writeCells";
import { drawingElement } from "./writeCharts";
import { columnElements } from "./writeColumns";
import { commentsXml, noteBoxesXml } from "./writeNotes";
import { isFitted, pageElements } from "./writePageLayout";
import { protectionElement } from "./writeProtection";
import { conditionalFormatElements, validationElements } from "./writeRules";
import { tableXml } from "./writeTables";
import { viewElement } from "./writeView";
import { element, listElement, xmlPart, xstring } from "./xml";

/** What all sheets of a workbook are written into and with. */
export interface BookWriter extends Tables {
  readonly parts: PackageWriter;
  /** The look of cells that nobody has touched. */
  readonly plain: Style;
  /** Pixels of the widest digit of the default font. */
  readonly digit: number;
  /** How many tables have been written. */
  tables: number;
  /** How many charts have been written. */
  charts: number;
  /** What stands in the cells that a formula refers to; null where it is no reference to one area. */
  readonly valuesOf: (formula: string) => readonly PlanValue[] | null;
}

/**
 * Adds the part of one worksheet (ECMA-376 18.3.1.99), with those that belong to it.
 * @returns the part's path.
 * @throws Refusal where a text is longer than Excel allows.
 */
export function writeSheetPart(
  number: number,
  name: string,
  content: SheetContent,
  active: boolean,
  book: BookWriter,
): string {
  const path = `xl/worksheets/sheet${number}.xml`;
  const { pageLayout, filter, merges } = content;
  const xml = element(
    "worksheet",
    { xmlns: MAIN, "xmlns:r": RELATIONS },
    propertiesElement(content),
    element("dimension", { ref: areaAddress(usedArea(content)) }),
    viewElement(content, active),
    formatElement(content, book),
    columnElements(content, book.digit, book.plain, book.styles),
    sheetData(name, content, book),
    protectionElement(content.protection),
    filter ? element("autoFilter", { ref: areaAddress(filter) }) : "",
    listElement(
      "mergeCells",
      merges.map((area) => element("mergeCell", { ref: areaAddress(area) })),
    ),
    conditionalFormatElements(content, book.styles),
    validationElements(content),
    hyperlinkElements(path, content, book),
    pageElements(pageLayout),
    customPropertyElements(path, number, content, book),
    drawingElement(path, number, content, book),
    noteElement(path, number, content, book),
    tableElements(path, content, book),
  );
  book.parts.add(path, `${TYPE}worksheet+xml`, xmlPart(xml));
  return path;
}

function propertiesElement({ tabColor, pageLayout }: SheetContent): string {
  const inner = [
    tabColor === "" ? "" : colorElement("tabColor", tabColor),
    isFitted(pageLayout) ? element("pageSetUpPr", { fitToPage: true }) : "",
  ].join("");
  return inner === "" ? "" : element("sheetPr", {}, inner);
}

function usedArea({ cells }: SheetContent): Area {
  let [bottom, left, right] = [0, MAX_COLUMNS, 0];
  for (const [row, list] of cells.rows) {
    bottom = Math.max(bottom, row);
    for (const column of list.keys()) {
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  const [top = 0] = cells.rows.keys();
  if (left > right) return cellArea(0, 0);
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function formatElement({ columns, rows }: SheetContent, { digit }: BookWriter): string {
  const standard = columns.standardSize === standardWidth(digit);
  return element("sheetFormatPr", {
    defaultColWidth: standard ? null : widthOfPoints(columns.standardSize, digit),
    defaultRowHeight: rows.standardSize,
    customHeight: rows.rest.size === null ? null : true,
    zeroHeight: rows.rest.hidden ? true : null,
  });
}

function hyperlinkElements(path: string, { cells }: SheetContent, { parts }: BookWriter): string {
  const links: string[] = [];
  for (const [row, list] of cells.rows) {
    for (const [column, { content }] of list) {
      const link = content.hyperlink;
      if (!link) continue;
      links.push(
        element("hyperlink", {
          ref: areaAddress(cellArea(row, column)),
          "r:id": link.address === null ? null : parts.relate(path, "hyperlink", link.address, true),
          location: link.documentReference === null ? null : xstring(link.documentReference),
          tooltip: link.screenTip === null ? null : xstring(link.screenTip),
        }),
      );
    }
  }
  return listElement("hyperlinks", links, false);
}

/** The properties that add-ins give to a sheet: names with a text each in a part of its own, in UTF-16. */
function customPropertyElements(
  path: string,
  number: number,
  { customProperties }: SheetContent,
  { parts }: BookWriter,
): string {
  const elements = [...customProperties].map(([name, value], index) => {
    const target = `xl/customProperty${number}_${index + 1}.bin`;
    const codes = Uint16Array.from({ length: value.length }, (_, at) => value.charCodeAt(at));
    parts.add(target, null, new Uint8Array(codes.buffer));
    return element("customPr", { name: xstring(name), "r:id": parts.relate(path, "customProperty", target) });
  });
  return listElement("customProperties", elements, false);
}

function noteElement(path: string, number: number, { notes }: SheetContent, { parts }: BookWriter): string {
  if (notes.length === 0) return "";
  const comments = `xl/comments${number}.xml`;
  const boxes = `xl/drawings/vmlDrawing${number}.vml`;
  parts.add(comments, `${TYPE}comments+xml`, commentsXml(notes));
  parts.relate(path, "comments", comments);
  parts.add(boxes, null, noteBoxesXml(notes));
  return element("legacyDrawing", { "r:id": parts.relate(path, "vmlDrawing", boxes) });
}

function tableElements(path: string, content: SheetContent, book: BookWriter): string {
  const elements = content.tables.map((table) => {
    const id = ++book.tables;
    const target = `xl/tables/table${id}.xml`;
    book.parts.add(target, `${TYPE}table+xml`, tableXml(table, id, content));
    return element("tablePart", { "r:id": book.parts.relate(path, "table", target) });
  });
  return listElement("tableParts", elements);
}
