/** Removes those of the sheets that are there; others of these names are none. */
export async function removeSheets(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  const found = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name).load("visibility"));
  await context.sync();
  deleteSheets(found.filter(({ isNullObject }) => !isNullObject));
  await context.sync();
}

/** Deletes sheets whose visibility is loaded. Excel refuses very hidden ones, so those become hidden ones before. */
export function deleteSheets(worksheets: readonly Excel.Worksheet[]): void {
  for (const worksheet of worksheets) {
    if (worksheet.visibility === "VeryHidden") worksheet.visibility = "Hidden";
  }
  for (const worksheet of worksheets) worksheet.delete();
}
