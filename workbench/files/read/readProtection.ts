import { isTrue } from "../../../src/adapters/package/scanXml";
import type { Protection } from "../../../host/model/protection";
import type { BookContext } from "./bookContext";
import { childOf, type XmlElement } from "./xmlTree";

/**
 * The protection of a sheet (ECMA-376 18.3.1.85), in which true forbids; null where it is not protected. A file holds no
 * password but a digest of one, so the sheet stays protected without.
 */
export function readProtection(sheet: XmlElement, name: string, book: BookContext): Protection | null {
  const attributes = childOf(sheet, "sheetProtection")?.attributes;
  if (!attributes || !isTrue(attributes.get("sheet"))) return null;
  if (attributes.has("password") || attributes.has("hashValue")) book.losses.add("password", name);
  const forbidden = (option: string, standard: boolean): boolean =>
    attributes.has(option) ? isTrue(attributes.get(option)) : standard;
  const allows = (option: string): boolean => !forbidden(option, true);
  const allSelectable = !forbidden("selectLockedCells", false);
  const unlockedSelectable = !forbidden("selectUnlockedCells", false);
  return {
    password: null,
    options: {
      allowAutoFilter: allows("autoFilter"),
      allowDeleteColumns: allows("deleteColumns"),
      allowDeleteRows: allows("deleteRows"),
      allowEditObjects: !forbidden("objects", false),
      allowEditScenarios: !forbidden("scenarios", false),
      allowFormatCells: allows("formatCells"),
      allowFormatColumns: allows("formatColumns"),
      allowFormatRows: allows("formatRows"),
      allowInsertColumns: allows("insertColumns"),
      allowInsertHyperlinks: allows("insertHyperlinks"),
      allowInsertRows: allows("insertRows"),
      allowPivotTables: allows("pivotTables"),
      allowSort: allows("sort"),
      selectionMode: allSelectable ? "Normal" : unlockedSelectable ? "Unlocked" : "None",
    },
  };
}
