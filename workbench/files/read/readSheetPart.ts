import type { Relationship } from "../../../src/adapters/package/openPackage";
import { isTrue } from "../../../src/adapters/package/scanXml";
import { parseRange } from "../../../src/core/sheet/address";
import type { AxisContent } from "../../../host/model/axis";
import type { StyledCell } from "../../../host/model/cellStore";
import { type Area, parseAddress } from "../../../host/model/area";
import type { SheetContent } from "../../../host/model/sheetContent";
import { withoutOverlaps } from "./areas";
import type { BookContext } from "./bookContext";
import { loadHyperlinks } from "./readHyperlinks";
import { noteDrawings, noteRelated, noteUnread } from "./noteUnread";
import { CellReader } from "./readCells";
import { readCharts } from "./readCharts";
import { readColumns } from "./readColumns";
import { readConditionalFormats } from "./readConditionalFormats";
import type { PrintNames } from "./readNames";
import { readNotes } from "./readNotes";
import { readPageLayout } from "./readPageLayout";
import { readProtection } from "./readProtection";
import { readTables } from "./readTables";
import { readValidations } from "./readValidations";
import { readView } from "./readView";
import { scanSheet } from "./scanSheet";
import { childOf, childrenOf, numberOf, type XmlElement } from "./xmlTree";

/** Excel's own, in points. */
const STANDARD_HEIGHT = 15;

/**
 * All that one worksheet holds.
 * @throws ReadFailure where a part is missing or damaged, or holds too much.
 */
export function readSheetPart(
  path: string,
  name: string,
  print: PrintNames,
  book: BookContext,
): SheetContent {
  const cells = new CellReader(name, book);
  const sheet = scanSheet(book.parts, path, cells);
  const related = book.parts.relationships(path);
  const list = [...related.values()];
  const columns = readColumns(sheet, name, cells, book);
  const { rows, rowStyles } = cells;
  const styleOf = (row: number, column: number) =>
    rowStyles.get(row) ?? columns.styles.get(column) ?? columns.defaultStyle;
  loadHyperlinks(sheet, related, rows, styleOf);
  noteUnread(sheet, name, book.losses);
  noteRelated(list, name, book.losses);
  noteDrawings(book.parts, list, name, book.losses);
  return {
    cells: {
      rows: sorted(rows),
      rowStyles,
      columnStyles: columns.styles,
      defaultStyle: columns.defaultStyle,
    },
    columns: columns.axis,
    rows: readRows(sheet, cells),
    merges: readMerges(sheet, name, book),
    validations: readValidations(sheet, name, book),
    conditionalFormats: readConditionalFormats(sheet, name, book),
    notes: readNotes(list, name, book),
    tables: readTables(list, name, book),
    charts: readCharts(list, name, book),
    protection: readProtection(sheet, name, book),
    filter: parseAddress(childOf(sheet, "autoFilter")?.attributes.get("ref") ?? ""),
    pageLayout: readPageLayout(sheet, print, name, book),
    customProperties: readCustomProperties(sheet, related, book),
    ...readView(sheet, name, book),
  };
}

type Rows = ReadonlyMap<number, ReadonlyMap<number, StyledCell>>;

function readMerges(sheet: XmlElement, name: string, { losses }: BookContext): Area[] {
  const merges = childrenOf(sheet, "mergeCells", "mergeCell")
    .map(({ attributes }) => parseRange(attributes.get("ref") ?? ""))
    .filter((area) => area !== null)
    .filter((area) => area.rows * area.columns > 1);
  const allowed = withoutOverlaps(merges);
  if (allowed.length < merges.length) losses.add("overlaps", name);
  return allowed;
}

function readRows(sheet: XmlElement, { lines }: CellReader): AxisContent {
  const format = childOf(sheet, "sheetFormatPr");
  const standardSize = numberOf(format, "defaultRowHeight") ?? STANDARD_HEIGHT;
  const hidden = isTrue(format?.attributes.get("zeroHeight"));
  return { standardSize, rest: { size: null, hidden, fitted: null }, lines };
}

/** The properties that add-ins give to a sheet: names with a text each in a part of its own, in UTF-16. */
function readCustomProperties(
  sheet: XmlElement,
  related: ReadonlyMap<string, Relationship>,
  { parts }: BookContext,
): Map<string, string> {
  const properties = new Map<string, string>();
  for (const { attributes } of childrenOf(sheet, "customProperties", "customPr")) {
    const target = related.get(attributes.get("id") ?? "")?.target;
    if (target === undefined || !parts.has(target)) continue;
    properties.set(attributes.get("name") ?? "", new TextDecoder("utf-16le").decode(parts.bytes(target)));
  }
  return properties;
}

/** Files of other programs have rows in any order. */
function sorted(rows: Rows): Rows {
  return new Map([...rows].sort(([a], [b]) => a - b));
}
