import { isTrue } from "../../../src/adapters/package/scanXml";
import { type Area, isWholeColumns, isWholeRows, parseAddress } from "../../../host/model/area";
import { ExcelError } from "../../../host/model/errors";
import type { PageLayout } from "../../../host/model/pageLayout";
import type { NameStore } from "../../../host/model/names";
import { modelFormula, refersOutside } from "./formulas";
import type { Losses } from "./losses";
import { childrenOf, numberOf, type XmlElement } from "./xmlTree";

/** What reserved names say of how a sheet is printed. */
export type PrintNames = Pick<PageLayout, "printArea" | "titleRows" | "titleColumns">;

export interface FileName {
  readonly name: string;
  /** Without the leading `=`. */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
  /** The position of the sheet it belongs to, among all sheets of the file; null: the workbook. */
  readonly sheet: number | null;
}

/** The names that a workbook part defines (ECMA-376 18.2.5). */
export function readFileNames(workbook: XmlElement): FileName[] {
  return childrenOf(workbook, "definedNames", "definedName").map((element) => ({
    name: element.attributes.get("name") ?? "",
    formula: element.text.trim(),
    comment: element.attributes.get("comment") ?? "",
    visible: !isTrue(element.attributes.get("hidden")),
    sheet: numberOf(element, "localSheetId"),
  }));
}

/** The filter's own name follows from the filter. */
const FILTER = "_xlnm._filterdatabase";
const PRINT_AREA = "_xlnm.print_area";
const PRINT_TITLES = "_xlnm.print_titles";
const RESERVED = new Set([FILTER, PRINT_AREA, PRINT_TITLES]);

/** What the reserved names of a sheet say. @param position among all sheets of the file */
export function printNames(
  names: readonly FileName[],
  position: number,
  sheet: string,
  losses: Losses,
): PrintNames {
  const areasOf = (wanted: string): Area[] => {
    const found = names.find(({ name, sheet: at }) => at === position && name.toLowerCase() === wanted);
    if (!found || /^#REF!$/.test(found.formula)) return [];
    const areas = referredAreas(found.formula);
    if (areas === null) losses.add("names", sheet);
    return areas ?? [];
  };
  const area = areasOf(PRINT_AREA);
  const titles = areasOf(PRINT_TITLES);
  return {
    printArea: area.length > 0 ? area : null,
    titleRows: titles.find(isWholeRows) ?? null,
    titleColumns: titles.find((title) => isWholeColumns(title) && !isWholeRows(title)) ?? null,
  };
}

/** The areas of a list such as `'甲'!$A:$C,'甲'!$1:$4`; null where something in it is no plain area. */
function referredAreas(list: string): Area[] | null {
  const references = [...list.matchAll(/(?:'(?:[^']|'')*'|[^',!]+)!([^,]+)(?:,|$)/g)];
  const areas = references.map(([, address = ""]) => parseAddress(address));
  const whole = references.map(([all]) => all).join("") === list;
  return whole && areas.every((area) => area !== null) ? areas : null;
}

/** Adds the names of one sheet, or of the workbook where `position` is null, to a store. */
export function loadNames(
  names: readonly FileName[],
  position: number | null,
  sheet: string | null,
  store: NameStore,
  losses: Losses,
): void {
  for (const name of names) {
    if (name.sheet !== position || RESERVED.has(name.name.toLowerCase())) continue;
    if (!addName(name, store)) losses.add("names", sheet);
  }
}

function addName({ name, formula, comment, visible }: FileName, store: NameStore): boolean {
  if (formula === "" || refersOutside(formula)) return false;
  try {
    store.add(name, modelFormula(formula), comment).visible = visible;
    return true;
  } catch (error) {
    if (error instanceof ExcelError) return false;
    throw error;
  }
}
