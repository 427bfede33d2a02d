import { columnName } from "../../core/sheet/address";
import type { PrintSetup, SheetPlan } from "../../core/sheet/plan";

const POINTS_AN_INCH = 72;

/**
 * Sets up how sheets are printed. Excel refuses what the computer's printer cannot do, A3 above all, or all of it
 * where there is no printer; then the sheets stand without it rather than not at all.
 */
export async function setUpPrinting(
  context: Excel.RequestContext,
  sheets: readonly (readonly [Excel.Worksheet, SheetPlan])[],
): Promise<void> {
  const ask = async (withPaper: boolean): Promise<void> => {
    for (const [worksheet, { print }] of sheets) if (print) setUp(worksheet.pageLayout, print, withPaper);
    await context.sync();
  };
  if (sheets.every(([, { print }]) => print === null)) return;
  await ask(true)
    .catch(() => ask(false))
    .catch(() => undefined);
}

function setUp(layout: Excel.PageLayout, print: PrintSetup, withPaper: boolean): void {
  if (withPaper) layout.paperSize = print.paper === "a3" ? "A3" : "A4";
  layout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  layout.zoom = {
    horizontalFitToPages: print.fitToWidth,
    ...(print.onePage ? { verticalFitToPages: 1 } : {}),
  };
  const { titleRows, titleColumns, columns, margins, footer } = print;
  if (titleRows) layout.setPrintTitleRows(`$${titleRows[0] + 1}:$${titleRows[1] + 1}`);
  if (titleColumns)
    layout.setPrintTitleColumns(`$${columnName(titleColumns[0])}:$${columnName(titleColumns[1])}`);
  if (columns !== null) layout.setPrintArea(`$A:$${columnName(columns - 1)}`);
  layout.topMargin = margins.top * POINTS_AN_INCH;
  layout.bottomMargin = margins.bottom * POINTS_AN_INCH;
  layout.leftMargin = margins.left * POINTS_AN_INCH;
  layout.rightMargin = margins.right * POINTS_AN_INCH;
  if (footer !== null) layout.headersFooters.defaultForAllPages.centerFooter = footer;
}
