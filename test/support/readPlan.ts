import { strFromU8, unzipSync } from "fflate";
import { readWorkbook } from "../../src/adapters/xlsx/readWorkbook";
import { decodeEscapes, isTrue } from "../../src/adapters/package/scanXml";
import { cellAddress, parseRange, rangeAddress } from "../../src/core/sheet/address";
import { gridCell, type SheetGrid } from "../../src/core/sheet/grid";
import type { PrintSetup, ProtectionOptions, Validation } from "../../src/core/sheet/plan";
import { readCellStyles, readDifferentialStyles, type DifferentialStyle } from "./readCellStyles";
import { readCharts } from "./readCharts";
import {
  byText,
  type CellDescription,
  type ChartDescription,
  type ConditionalFormatDescription,
  type RuleDescription,
  type SheetDescription,
  type ValidationDescription,
  type WorkbookDescription,
} from "./workbookDescription";
import { element, elements, xmlTree, type XmlElement } from "./xmlTree";
import type { CellStyle } from "../../src/core/sheet/styles";

/**
 * Reads an .xlsx file back as what it says, from its XML and with no help of the library that wrote it.
 * @throws Error where it says what a plan cannot say.
 */
export async function planFromFile(bytes: Uint8Array): Promise<WorkbookDescription> {
  const outcome = await readWorkbook(bytes);
  if (!outcome.ok) throw new Error(`The file is no workbook: ${outcome.problem.code}.`);
  const parts = unzipSync(bytes);
  const part = (path: string): XmlElement => {
    const found = parts[path];
    if (!found) throw new Error(`The file has no ${path}.`);
    return xmlTree(strFromU8(found));
  };
  const names = elements(part("xl/workbook.xml"), "definedNames", "definedName");
  const styles = {
    cells: readCellStyles(part("xl/styles.xml")),
    rules: readDifferentialStyles(part("xl/styles.xml")),
  };
  return {
    sheets: outcome.workbook.sheets.map((grid, index) =>
      readSheetDescription(
        part(`xl/worksheets/sheet${index + 1}.xml`),
        grid,
        styles,
        (name) => localName(names, name, index),
        readCharts(parts, index + 1),
      ),
    ),
    names: names
      .filter(({ attributes }) => !attributes.has("localSheetId"))
      .map(({ attributes, text }) => ({ name: attributes.get("name") ?? "", refersTo: text }))
      .sort(byText(({ name }) => name)),
  };
}

interface Styles {
  readonly cells: readonly CellStyle[];
  readonly rules: readonly DifferentialStyle[];
}

function localName(names: readonly XmlElement[], name: string, sheet: number): XmlElement | null {
  const found = names.filter(
    ({ attributes }) => attributes.get("name") === name && attributes.get("localSheetId") === String(sheet),
  );
  return found[0] ?? null;
}

function readSheetDescription(
  sheet: XmlElement,
  grid: SheetGrid,
  styles: Styles,
  reservedName: (name: string) => XmlElement | null,
  charts: readonly ChartDescription[],
): SheetDescription {
  const view = element(sheet, "sheetViews", "sheetView");
  return {
    name: grid.name,
    visibility: grid.visibility,
    tabColor: colorOf(element(sheet, "sheetPr", "tabColor")),
    showGridlines: view?.attributes.get("showGridLines") !== "0",
    columns: elements(sheet, "cols", "col").map(({ attributes }) => ({
      // Without the padding of five pixels, where the widest digit has eight.
      width: Math.round((Number(attributes.get("width")) - 5 / 8) * 1e6) / 1e6,
      hidden: isTrue(attributes.get("hidden")),
    })),
    heights: readHeights(sheet),
    cells: readCells(sheet, grid, styles.cells),
    merges: grid.merges.map(rangeAddress).sort(),
    freeze: readFreeze(view && element(view, "pane")),
    filter: readFilter(sheet, reservedName("_xlnm._FilterDatabase")),
    validations: elements(sheet, "dataValidations", "dataValidation")
      .map(readValidation)
      .sort(byText(({ range }) => range)),
    conditionalFormats: readConditionalFormats(sheet, styles.rules),
    protection: readProtection(element(sheet, "sheetProtection")),
    print: readPrint(
      sheet,
      reservedName("_xlnm.Print_Titles")?.text ?? "",
      reservedName("_xlnm.Print_Area")?.text ?? "",
    ),
    charts,
  };
}

function colorOf(color: XmlElement | null): string | null {
  const rgb = color?.attributes.get("rgb");
  return rgb === undefined ? null : `#${rgb.slice(2)}`;
}

function readHeights(sheet: XmlElement): Record<number, number> {
  const heights: Record<number, number> = {};
  for (const { attributes } of elements(sheet, "sheetData", "row")) {
    if (isTrue(attributes.get("customHeight")))
      heights[Number(attributes.get("r"))] = Number(attributes.get("ht"));
  }
  return heights;
}

function readCells(
  sheet: XmlElement,
  grid: SheetGrid,
  styles: readonly CellStyle[],
): Record<string, CellDescription> {
  const links = new Map(
    elements(sheet, "hyperlinks", "hyperlink").map(({ attributes }) => [
      attributes.get("ref") ?? "",
      decodeEscapes(attributes.get("location") ?? ""),
    ]),
  );
  const cells: Record<string, CellDescription> = {};
  for (const { attributes } of elements(sheet, "sheetData", "row", "c")) {
    const address = attributes.get("r") ?? "";
    const place = parseRange(address);
    const style = styles[Number(attributes.get("s") ?? 0)];
    if (!place || !style) throw new Error(`Cell ${address} has no place or style.`);
    const cell = gridCell(grid, place.row, place.column);
    if (cell?.error !== undefined) throw new Error(`Cell ${address} is an error.`);
    const link = links.get(address);
    cells[cellAddress(place.row, place.column)] = {
      value: cell === null || cell.value === "" ? null : cell.value,
      ...(cell?.formula === undefined ? {} : { formula: cell.formula }),
      ...(link === undefined ? {} : { link }),
      style,
    };
  }
  return cells;
}

function readFreeze(pane: XmlElement | null): SheetDescription["freeze"] {
  if (pane?.attributes.get("state") !== "frozen") return null;
  return {
    rows: Number(pane.attributes.get("ySplit") ?? 0),
    columns: Number(pane.attributes.get("xSplit") ?? 0),
  };
}

function readFilter(sheet: XmlElement, reserved: XmlElement | null): string | null {
  const range = element(sheet, "autoFilter")?.attributes.get("ref") ?? null;
  const named = reserved && isTrue(reserved.attributes.get("hidden")) ? reserved.text : null;
  if (range !== (named?.replace(/^.*!/, "").replaceAll("$", "") ?? null)) {
    throw new Error(`The filter ${range} and its hidden name ${named} differ.`);
  }
  return range;
}

function readValidation(validation: XmlElement): ValidationDescription {
  const { attributes } = validation;
  const [first = "", second = ""] = ["formula1", "formula2"].map((name) => element(validation, name)?.text);
  const style = attributes.get("errorStyle") ?? "stop";
  const text = (name: string): string => decodeEscapes(attributes.get(name) ?? "");
  return {
    range: attributes.get("sqref") ?? "",
    rule: readRule(attributes.get("type"), attributes.get("operator"), first, second),
    prompt: isTrue(attributes.get("showInputMessage"))
      ? { title: text("promptTitle"), message: text("prompt") }
      : null,
    error: isTrue(attributes.get("showErrorMessage"))
      ? {
          style: errorStyle(style),
          title: text("errorTitle"),
          message: text("error"),
        }
      : null,
  };
}

function errorStyle(style: string): NonNullable<Validation["error"]>["style"] {
  if (style === "stop" || style === "warning" || style === "information") return style;
  throw new Error(`No such error style: ${style}.`);
}

function readRule(
  type: string | undefined,
  operator: string | undefined,
  first: string,
  second: string,
): RuleDescription {
  if (type === "list") return { kind: "list", source: first };
  if ((type === "decimal" || type === "date") && operator === "between") {
    return { kind: type, minimum: Number(first), maximum: Number(second) };
  }
  if (type === "textLength" && operator === "lessThanOrEqual") return { kind: type, maximum: Number(first) };
  throw new Error(`No plan has a validation of type ${type} ${operator}.`);
}

function readConditionalFormats(
  sheet: XmlElement,
  styles: readonly DifferentialStyle[],
): ConditionalFormatDescription[] {
  return elements(sheet, "conditionalFormatting")
    .flatMap((formatting) =>
      elements(formatting, "cfRule").map((rule) => {
        const style = styles[Number(rule.attributes.get("dxfId"))];
        if (rule.attributes.get("type") !== "expression" || !style)
          throw new Error("No plan has such a rule.");
        return {
          priority: Number(rule.attributes.get("priority")),
          format: {
            range: formatting.attributes.get("sqref") ?? "",
            formula: element(rule, "formula")?.text ?? "",
            ...style,
          },
        };
      }),
    )
    .sort((a, b) => a.priority - b.priority)
    .map(({ format }) => format);
}

/** In the file an attribute that is absent or true forbids (ECMA-376 18.3.1.85). */
function readProtection(protection: XmlElement | null): ProtectionOptions | null {
  if (!isTrue(protection?.attributes.get("sheet"))) return null;
  const allowed = (attribute: string): boolean => protection?.attributes.get(attribute) === "0";
  if (!isTrue(protection?.attributes.get("objects")) || allowed("sort"))
    throw new Error("Not a plan's protection.");
  return {
    allowFormatCells: allowed("formatCells"),
    allowFormatColumns: allowed("formatColumns"),
    allowFormatRows: allowed("formatRows"),
    allowAutoFilter: allowed("autoFilter"),
  };
}

function readPrint(sheet: XmlElement, titles: string, area: string): PrintSetup | null {
  const setup = element(sheet, "pageSetup")?.attributes;
  if (!setup) return null;
  if (!isTrue(element(sheet, "sheetPr", "pageSetUpPr")?.attributes.get("fitToPage")))
    throw new Error("Not fitted.");
  const margin = (side: string): number => Number(element(sheet, "pageMargins")?.attributes.get(side));
  const fitToWidth = Number(setup.get("fitToWidth"));
  if (fitToWidth !== 1 && fitToWidth !== 2) throw new Error("Neither one nor two pages wide.");
  const rows = /!\$(\d+):\$(\d+)/.exec(titles);
  const columns = /!\$([A-Z]+):\$([A-Z]+)/.exec(titles);
  const printed = /!\$A:\$([A-Z]+)$/.exec(area);
  if (area !== "" && !printed) throw new Error("No plan prints such an area.");
  const column = (letters: string | undefined): number => parseRange(`${letters}1`)?.column ?? NaN;
  return {
    paper: setup.get("paperSize") === "8" ? "a3" : "a4",
    orientation: setup.get("orientation") === "landscape" ? "landscape" : "portrait",
    fitToWidth,
    onePage: setup.get("fitToHeight") === "1",
    titleRows: rows && [Number(rows[1]) - 1, Number(rows[2]) - 1],
    titleColumns: columns && [column(columns[1]), column(columns[2])],
    columns: printed && column(printed[1]) + 1,
    margins: { top: margin("top"), bottom: margin("bottom"), left: margin("left"), right: margin("right") },
    footer: element(sheet, "headerFooter", "oddFooter")?.text.replace(/^&C/, "") ?? null,
  };
}
