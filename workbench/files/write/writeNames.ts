import { type Area, areaAddress, quotedSheetName } from "../../../host/model/area";
import type { NameStore } from "../../../host/model/names";
import type { Workbook } from "../../../host/model/workbook";
import { storedFormula } from "../words/futureFunctions";
import { element, escaped, listElement, xstring } from "./xml";

/** The names of a workbook and of its sheets (ECMA-376 18.2.5), those among them that Excel reserves. */
export function nameElements(workbook: Workbook): string {
  const names = workbook.sheets.flatMap((sheet, position) => {
    const { filter, pageLayout } = sheet;
    const own = (areas: readonly (Area | null)[]): string =>
      areas
        .flatMap((area) => (area ? [`${quotedSheetName(sheet.name)}!${areaAddress(area, "$")}`] : []))
        .join(",");
    const reserved = [
      ["_xlnm._FilterDatabase", own([filter])],
      ["_xlnm.Print_Area", own(pageLayout.printArea ?? [])],
      ["_xlnm.Print_Titles", own([pageLayout.titleColumns, pageLayout.titleRows])],
    ] as const;
    return [
      ...reserved
        .filter(([, formula]) => formula !== "")
        .map(([name, formula]) =>
          element(
            "definedName",
            { name, localSheetId: position, hidden: name === "_xlnm._FilterDatabase" ? true : null },
            escaped(xstring(formula)),
          ),
        ),
      ...storedNames(sheet.names, position),
    ];
  });
  return listElement("definedNames", [...storedNames(workbook.names, null), ...names], false);
}

function storedNames(store: NameStore, position: number | null): string[] {
  return store.all().map(({ name, formula, comment, visible }) =>
    element(
      "definedName",
      {
        name: xstring(name),
        comment: comment === "" ? null : xstring(comment),
        localSheetId: position,
        hidden: visible ? null : true,
      },
      escaped(xstring(storedFormula(formula.replace(/^=/, "")))),
    ),
  );
}
