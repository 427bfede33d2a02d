/** Removes those of the sheets that are there; others of these names are none. */
export async function removeSheets(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  const found = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name).load("visibility"));
  await context.sync();
  for (const worksheet of found) if (!worksheet.isNullObject) deleteSheet(worksheet);
  await context.sync();
}

/** Deletes a sheet whose visibility is loaded: Excel refuses to delete a very hidden one. */
export function deleteSheet(worksheet: Excel.Worksheet): void {
  if (worksheet.visibility === "VeryHidden") worksheet.visibility = "Hidden";
  worksheet.delete();
}
