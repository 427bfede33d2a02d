import { escapeXml } from "../../src/adapters/package/spliceXml";
import { storedText } from "../../src/adapters/xlsx/storedText";
import { cellAddress, rangeAddress, type CellRange } from "../../src/core/sheet/address";
import type { GridCell, SheetGrid, WorkbookGrid } from "../../src/core/sheet/grid";
import { rawSheet, rawWorkbook, relations } from "./rawWorkbook";

/**
 * The bytes of a workbook that reads as this grid. All cells are unlocked, and that there are validations is all that is
 * written of them: of a sheet that cannot tell there are none.
 */
export function workbookOfGrid({ sheets, date1904, modified }: WorkbookGrid): Uint8Array {
  const formats = new Map<string, number>([["General", 0]]);
  const list = sheets.map(
    ({ name, visibility }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" state="${visibility}" r:id="rId${index + 1}"/>`,
  );
  const parts = Object.fromEntries(
    sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, rawSheet(sheetXml(sheet, formats))]),
  );
  return rawWorkbook({
    styles: stylesXml([...formats.keys()]),
    parts: {
      "_rels/.rels": relations(
        ["rId1", "officeDocument", "xl/workbook.xml"],
        ["rId2", "metadata/core-properties", "docProps/core.xml"],
      ),
      "xl/workbook.xml": `<workbook xmlns:r="r"><workbookPr date1904="${Number(date1904)}"/><sheets>${list.join("")}</sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": relations(
        ...sheets.map(
          (_, index) => [`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`] as const,
        ),
        ["rIdStyles", "styles", "styles.xml"],
      ),
      "docProps/core.xml": `<coreProperties>${modified === null ? "" : `<modified>${modified}</modified>`}</coreProperties>`,
      ...parts,
    },
  });
}

function stylesXml(codes: readonly string[]): string {
  const numbers = codes.map(
    (code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${escapeXml(code)}"/>`,
  );
  const formats = codes.map(
    (_, index) => `<xf numFmtId="${200 + index}" xfId="0" applyProtection="1"><protection locked="0"/></xf>`,
  );
  return `<numFmts>${numbers.join("")}</numFmts><cellXfs>${formats.join("")}</cellXfs>`;
}

function sheetXml(sheet: SheetGrid, formats: Map<string, number>): string {
  const columns = [...sheet.hiddenColumns].map(
    (column) => `<col min="${column + 1}" max="${column + 1}" width="9" hidden="1"/>`,
  );
  const rows = [...new Set([...sheet.cells.keys(), ...sheet.hiddenRows])].sort((a, b) => a - b);
  const merges = sheet.merges.map((range) => `<mergeCell ref="${rangeAddress(range)}"/>`);
  const validations = (sheet.validated ?? []).map(validationXml);
  return [
    columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`,
    `<sheetData>${rows.map((row) => rowXml(sheet, row, formats)).join("")}</sheetData>`,
    sheet.protected ? `<sheetProtection sheet="1"/>` : "",
    merges.length === 0 ? "" : `<mergeCells>${merges.join("")}</mergeCells>`,
    validations.length === 0 ? "" : `<dataValidations>${validations.join("")}</dataValidations>`,
  ].join("");
}

function validationXml(range: CellRange): string {
  return `<dataValidation sqref="${rangeAddress(range)}"/>`;
}

function rowXml({ cells, hiddenRows }: SheetGrid, row: number, formats: Map<string, number>): string {
  const own = [...(cells.get(row) ?? [])].sort(([a], [b]) => a - b);
  const written = own.map(([column, cell]) => cellXml(cellAddress(row, column), cell, formats));
  return `<row r="${row + 1}"${hiddenRows.has(row) ? ' hidden="1"' : ""}>${written.join("")}</row>`;
}

function cellXml(address: string, cell: GridCell, formats: Map<string, number>): string {
  const style = formats.get(cell.numberFormat) ?? formats.size;
  formats.set(cell.numberFormat, style);
  const formula = cell.formula === undefined ? "" : `<f>${escapeXml(cell.formula)}</f>`;
  const { type, value } = storedValue(cell);
  return `<c r="${address}" s="${style}" t="${type}">${formula}${value === null ? "" : `<v>${value}</v>`}</c>`;
}

function storedValue({ value, error }: GridCell): { readonly type: string; readonly value: string | null } {
  if (error !== undefined) return { type: "e", value: error };
  if (typeof value === "string") return { type: "str", value: escapeXml(storedText(value)) };
  if (typeof value === "boolean") return { type: "b", value: value ? "1" : "0" };
  return { type: "n", value: value === null ? null : String(value) };
}
