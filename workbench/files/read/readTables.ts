import type { Relationship } from "../../../src/adapters/package/openPackage";
import { decodeEscapes, isTrue } from "../../../src/adapters/package/scanXml";
import { parseAddress } from "../../../host/model/area";
import type { Table, TableColumn } from "../../../host/model/tables";
import type { BookContext } from "./bookContext";
import { shownFormula } from "../words/futureFunctions";
import { childOf, childrenOf, numberOf, readTree, type XmlElement } from "./xmlTree";

/**
 * The tables of a sheet (ECMA-376 18.5).
 * @throws ReadFailure where a part is missing or damaged.
 */
export function readTables(related: readonly Relationship[], name: string, book: BookContext): Table[] {
  return related
    .filter(({ kind }) => kind === "table")
    .map(({ target }) => readTree(book.parts, target))
    .flatMap((element) => {
      const table = readTable(element);
      const style = table?.styleName ?? "";
      const connected = (element.attributes.get("tableType") ?? "worksheet") !== "worksheet";
      if (!table || connected || book.styles.ownTableStyles.has(style)) book.losses.add("tableDetails", name);
      if (childrenOf(element, "autoFilter", "filterColumn").some(({ children }) => children.length > 0))
        book.losses.add("filterCriteria", name);
      return table ?? [];
    });
}

function readTable(table: XmlElement): Table | null {
  const { attributes } = table;
  const area = parseAddress(attributes.get("ref") ?? "");
  const style = childOf(table, "tableStyleInfo")?.attributes;
  if (!area) return null;
  return {
    name: decodeEscapes(attributes.get("displayName") ?? attributes.get("name") ?? ""),
    area,
    headerRow: (numberOf(table, "headerRowCount") ?? 1) > 0,
    totalsRow: (numberOf(table, "totalsRowCount") ?? 0) > 0,
    styleName: style?.get("name") ?? null,
    bandedRows: isTrue(style?.get("showRowStripes")),
    bandedColumns: isTrue(style?.get("showColumnStripes")),
    firstColumn: isTrue(style?.get("showFirstColumn")),
    lastColumn: isTrue(style?.get("showLastColumn")),
    filter: childOf(table, "autoFilter") !== null,
    columns: childrenOf(table, "tableColumns", "tableColumn").map(readColumn),
  };
}

function readColumn(column: XmlElement): TableColumn {
  const { attributes } = column;
  const label = attributes.get("totalsRowLabel");
  const formula = (name: string): string | null => {
    const text = childOf(column, name)?.text.trim() ?? "";
    return text === "" ? null : shownFormula(text);
  };
  return {
    name: decodeEscapes(attributes.get("name") ?? ""),
    totalsLabel: label === undefined ? null : decodeEscapes(label),
    totalsFunction: attributes.get("totalsRowFunction") ?? null,
    totalsFormula: formula("totalsRowFormula"),
    formula: formula("calculatedColumnFormula"),
  };
}
