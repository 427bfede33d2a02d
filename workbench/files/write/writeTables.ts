import { areaAddress } from "../../../host/model/area";
import type { SheetContent } from "../../../host/model/sheetContent";
import type { Table, TableColumn } from "../../../host/model/tables";
import { storedFormula } from "../words/futureFunctions";
import { MAIN } from "./namespaces";
import { element, escaped, xmlPart, xstring } from "./xml";

/** A table (ECMA-376 18.5.1.2). @param id unique in the workbook */
export function tableXml(table: Table, id: number, sheet: SheetContent): string {
  const { area, totalsRow } = table;
  const filtered = areaAddress({ ...area, rows: Math.max(1, area.rows - (totalsRow ? 1 : 0)) });
  return xmlPart(
    element(
      "table",
      {
        xmlns: MAIN,
        id,
        name: xstring(table.name),
        displayName: xstring(table.name),
        ref: areaAddress(area),
        headerRowCount: table.headerRow ? null : 0,
        totalsRowCount: totalsRow ? 1 : null,
        totalsRowShown: totalsRow ? null : false,
      },
      table.filter && table.headerRow ? element("autoFilter", { ref: filtered }) : "",
      element(
        "tableColumns",
        { count: table.columns.length },
        ...columnNames(table, sheet).map((name, index) => columnElement(name, index, table.columns[index])),
      ),
      element("tableStyleInfo", {
        name: table.styleName,
        showFirstColumn: table.firstColumn,
        showLastColumn: table.lastColumn,
        showRowStripes: table.bandedRows,
        showColumnStripes: table.bandedColumns,
      }),
    ),
  );
}

/** The headings themselves, where there are some: Excel calls a file damaged whose table has other names than its cells. */
function columnNames({ area, headerRow, columns }: Table, { cells }: SheetContent): string[] {
  const headings = headerRow ? cells.rows.get(area.row) : undefined;
  return columns.map(({ name }, index) => {
    const value = headings?.get(area.column + index)?.content.value ?? null;
    return value === null || value === "" ? name : String(value);
  });
}

function columnElement(name: string, index: number, column: TableColumn | undefined): string {
  const formula = (tag: string, text: string | null | undefined): string =>
    text ? element(tag, {}, escaped(xstring(storedFormula(text)))) : "";
  return element(
    "tableColumn",
    {
      id: index + 1,
      // Line feeds of a heading stand as escapes here, and only here.
      name: xstring(name).replaceAll("\n", "_x000a_"),
      totalsRowFunction: column?.totalsFunction ?? null,
      totalsRowLabel: column?.totalsLabel == null ? null : xstring(column.totalsLabel),
    },
    formula("calculatedColumnFormula", column?.formula),
    formula("totalsRowFormula", column?.totalsFormula),
  );
}
