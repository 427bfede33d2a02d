import type { Workbook } from "../../../../host/model/workbook";

/** All that a workbook holds, as plain data, for comparing before and after. */
export function describeBook(workbook: Workbook) {
  return {
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      names: sheet.names.all(),
      ...sheet.save(),
    })),
    names: workbook.names.all(),
    active: workbook.active.name,
    properties: Object.fromEntries(workbook.properties),
    customProperties: Object.fromEntries(workbook.customProperties),
    calculationMode: workbook.calculationMode,
    created: workbook.created,
  };
}
