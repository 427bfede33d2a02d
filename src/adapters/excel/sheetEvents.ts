/** Listens to sheets that come, go, move and are renamed, as far as Excel tells. */
export function sheetEvents(
  worksheets: Excel.WorksheetCollection,
  tell: () => Promise<void>,
): OfficeExtension.EventHandlerResult<never>[] {
  const handlers: OfficeExtension.EventHandlerResult<never>[] = [
    worksheets.onAdded.add(tell),
    worksheets.onDeleted.add(tell),
  ];
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.17")) return handlers;
  return [...handlers, worksheets.onNameChanged.add(tell), worksheets.onMoved.add(tell)];
}
