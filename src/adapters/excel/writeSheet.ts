import { rangeAddress } from "../../core/sheet/address";
import { columnPixels } from "../../core/sheet/columnWidth";
import type { SheetPlan } from "../../core/sheet/plan";
import { conditionalFormatSteps } from "./addConditionalFormats";
import { validationSteps } from "./addValidations";
import { styleSteps } from "./applyStyles";
import { smallStep, type Step } from "./batches";
import { equalRuns } from "./equalRuns";
import { rangeOf } from "./rangeOf";
import { cellSteps } from "./writeCells";

/** Points of a pixel at 96 dots an inch. */
const POINTS_A_PIXEL = 0.75;
/** Excel's widest column: 255 characters of the usual default font. */
const MOST_PIXELS = 1790;

/** Everything that a plan says of a sheet but print set-up, protection and visibility. All sheets must be there. */
export function contentSteps(worksheet: Excel.Worksheet, sheet: SheetPlan): Step[] {
  return [
    // Links first: Excel gives a linked cell a text and a look of its own, which values and styles then replace.
    ...linkSteps(worksheet, sheet),
    ...cellSteps(worksheet, sheet),
    ...styleSteps(worksheet, sheet),
    ...sheet.merges.map((range) => smallStep(2, () => rangeOf(worksheet, range).merge())),
    ...columnSteps(worksheet, sheet),
    ...rowSteps(worksheet, sheet),
    ...validationSteps(worksheet, sheet),
    ...conditionalFormatSteps(worksheet, sheet),
    smallStep(8, () => setView(worksheet, sheet)),
  ];
}

/** What has to come last: a protected sheet takes no more, and a hidden one cannot be shown while it is made. */
export function closingSteps(worksheet: Excel.Worksheet, sheet: SheetPlan): Step[] {
  return [
    smallStep(3, () => {
      if (sheet.protection !== null) worksheet.protection.protect({ ...sheet.protection });
      if (sheet.visibility !== "visible") worksheet.visibility = VISIBILITIES[sheet.visibility];
    }),
  ];
}

const VISIBILITIES = { hidden: "Hidden", veryHidden: "VeryHidden" } as const;

function linkSteps(worksheet: Excel.Worksheet, sheet: SheetPlan): Step[] {
  return sheet.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => {
      const link = cell?.link;
      if (link === undefined) return [];
      return smallStep(4, () => {
        const range = worksheet.getCell(row, column);
        range.hyperlink = { documentReference: link };
        range.format.font.underline = "None";
      });
    }),
  );
}

function columnSteps(worksheet: Excel.Worksheet, sheet: SheetPlan): Step[] {
  const widths = equalRuns(sheet.columns.map(({ width }) => columnWidth(width)));
  const hidden = equalRuns(sheet.columns.map((column) => column.hidden)).filter(({ value }) => value);
  const columns = (start: number, count: number) => worksheet.getRangeByIndexes(0, start, 1, count);
  return [
    ...widths.map(({ start, count, value }) =>
      smallStep(3, () => {
        columns(start, count).format.columnWidth = value;
      }),
    ),
    ...hidden.map(({ start, count }) =>
      smallStep(3, () => {
        columns(start, count).columnHidden = true;
      }),
    ),
  ];
}

/** In points, which unlike characters do not depend on the workbook's default font. */
function columnWidth(characters: number): number {
  return Math.min(columnPixels(characters), MOST_PIXELS) * POINTS_A_PIXEL;
}

/** Fixed heights, and rows that grow: only now that widths, fonts and texts are there can Excel tell how high they are. */
function rowSteps(worksheet: Excel.Worksheet, sheet: SheetPlan): Step[] {
  const width = Math.max(1, ...sheet.rows.map(({ cells }) => cells.length));
  return equalRuns(sheet.rows.map(({ height }) => height)).map(({ start, count, value }) =>
    smallStep(3, () => {
      const { format } = worksheet.getRangeByIndexes(start, 0, count, width);
      if (value === null) format.autofitRows();
      else format.rowHeight = value;
    }),
  );
}

function setView(worksheet: Excel.Worksheet, sheet: SheetPlan): void {
  worksheet.showGridlines = sheet.showGridlines;
  if (sheet.tabColor !== null) worksheet.tabColor = sheet.tabColor;
  if (sheet.freeze !== null) freeze(worksheet, sheet.freeze);
  if (sheet.filter !== null) worksheet.autoFilter.apply(rangeAddress(sheet.filter));
}

function freeze({ freezePanes }: Excel.Worksheet, { rows, columns }: NonNullable<SheetPlan["freeze"]>): void {
  if (rows > 0 && columns > 0) freezePanes.freezeAt(rangeAddress({ row: 0, column: 0, rows, columns }));
  else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
}
