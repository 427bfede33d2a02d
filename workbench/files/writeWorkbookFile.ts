import { DEFAULT_STYLE, type Style, changeStyle } from "../../host/model/style";
import type { Workbook } from "../../host/model/workbook";
import { digitWidth } from "./words/columnWidth";
import { CALCULATION_MODES } from "./words/fileWords";
import { MAIN, RELATIONS, TYPE } from "./write/namespaces";
import { PackageWriter } from "./write/packageWriter";
import { StringTable } from "./write/stringTable";
import { StyleTable } from "./write/styleTable";
import { valuesIn } from "./write/valuesIn";
import { nameElements } from "./write/writeNames";
import { appXml, coreXml, customXml } from "./write/writeProperties";
import { type BookWriter, writeSheetPart } from "./write/writeSheetPart";
import { element, xmlPart, xstring } from "./write/xml";

export interface SaveOptions {
  /** When the workbook is saved (ISO 8601); without it, now. */
  readonly modified?: string;
}

const MAIN_PART = "xl/workbook.xml";
const CORE_KIND = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
const STATES = { Visible: null, Hidden: "hidden", VeryHidden: "veryHidden" } as const;

/**
 * Saves a workbook of the host's model as an .xlsx file. Formulas carry their results as the model has them; programs
 * compute them anew when they open the file. The XML is written here and not by hucre, as the product's own is: the
 * model holds more than hucre can be told (rows that grow, styles of whole columns, several selections, hidden names).
 * @throws Refusal where a text is longer than Excel allows: Excel would call the file damaged.
 */
export function writeWorkbookFile(workbook: Workbook, options: SaveOptions = {}): Promise<Uint8Array> {
  try {
    return Promise.resolve(writeBook(workbook, options.modified ?? new Date().toISOString()));
  } catch (error) {
    return Promise.reject(error instanceof Error ? error : new Error(String(error)));
  }
}

function writeBook(workbook: Workbook, modified: string): Uint8Array {
  const parts = new PackageWriter();
  const contents = workbook.sheets.map((sheet) => sheet.save());
  const plain = plainStyle(contents[0]?.cells.defaultStyle ?? DEFAULT_STYLE);
  const digit = digitWidth(plain.fontName, plain.fontSize);
  const styles = new StyleTable(plain);
  const book: BookWriter = {
    parts,
    styles,
    strings: new StringTable(),
    plain,
    digit,
    tables: 0,
    charts: 0,
    valuesOf: valuesIn(workbook),
  };
  const sheets = workbook.sheets.map(({ name, visibility }, index) => {
    const content = contents[index];
    if (!content) throw new Error("A sheet has no content.");
    const path = writeSheetPart(index + 1, name, content, workbook.active === workbook.sheets[index], book);
    const id = parts.relate(MAIN_PART, "worksheet", path);
    return element("sheet", {
      name: xstring(name),
      sheetId: index + 1,
      state: STATES[visibility],
      "r:id": id,
    });
  });
  addPart(parts, MAIN_PART, "styles", "xl/styles.xml", `${TYPE}styles+xml`, styles.xml());
  addPart(
    parts,
    MAIN_PART,
    "sharedStrings",
    "xl/sharedStrings.xml",
    `${TYPE}sharedStrings+xml`,
    book.strings.xml(),
  );
  const main = xmlPart(workbookElement(workbook, sheets));
  addPart(parts, "", "officeDocument", MAIN_PART, `${TYPE}sheet.main+xml`, main);
  addProperties(parts, workbook, modified);
  return parts.finish();
}

/** Fonts count for a whole workbook, in which columns are measured; other looks of a sheet's cells are its columns'. */
function plainStyle({ fontName, fontSize, fontColor }: Style): Style {
  return changeStyle(DEFAULT_STYLE, { fontName, fontSize, fontColor });
}

function workbookElement(workbook: Workbook, sheets: readonly string[]): string {
  const activeTab = workbook.sheets.indexOf(workbook.active);
  const firstVisible = workbook.sheets.findIndex(({ visibility }) => visibility === "Visible");
  return element(
    "workbook",
    { xmlns: MAIN, "xmlns:r": RELATIONS },
    element("workbookPr"),
    element("bookViews", {}, element("workbookView", { firstSheet: firstVisible, activeTab })),
    element("sheets", {}, ...sheets),
    nameElements(workbook),
    element("calcPr", { calcMode: CALCULATION_MODES.toFile(workbook.calculationMode), fullCalcOnLoad: true }),
  );
}

function addPart(
  parts: PackageWriter,
  from: string,
  kind: string,
  path: string,
  type: string,
  content: string,
): void {
  parts.add(path, type, content);
  parts.relate(from, kind, path);
}

function addProperties(parts: PackageWriter, workbook: Workbook, modified: string): void {
  const type = "application/vnd.openxmlformats-";
  const document = `${type}officedocument.`;
  addPart(
    parts,
    "",
    CORE_KIND,
    "docProps/core.xml",
    `${type}package.core-properties+xml`,
    coreXml(workbook, modified),
  );
  const app = appXml(workbook);
  addPart(parts, "", "extended-properties", "docProps/app.xml", `${document}extended-properties+xml`, app);
  if (workbook.customProperties.size === 0) return;
  const custom = customXml(workbook.customProperties);
  addPart(parts, "", "custom-properties", "docProps/custom.xml", `${document}custom-properties+xml`, custom);
}
