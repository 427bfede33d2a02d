import type { Area } from "../model/area";
import { MAX_COLUMNS, MAX_ROWS, isWholeColumns, isWholeRows } from "../model/area";
import { ExcelError } from "../model/errors";
import type { HeaderFooter, HeaderFooterPages, PageLayout, Zoom } from "../model/pageLayout";
import type { Sheet } from "../model/sheet";
import { type HostObject, type Members, hostClass } from "../protocol/hostObject";
import {
  blockOf,
  isMissing,
  toArea,
  toBoolean,
  toInteger,
  toNumber,
  toNumberBetween,
  toRecord,
  toText,
  toWord,
} from "./arguments";
import { Block } from "./block";
import type { Objects } from "./objects";
import { areasOf } from "./range";

// Of Excel.PaperType, what printers here have; another one is refused by name.
const PAPERS = ["Letter", "Legal", "A3", "A4", "A5", "B4", "B5"] as const;
const MOST_MARGIN = 49 * 72;

/** A field of the layout with how a new value is read. */
type Fields = { readonly [K in keyof PageLayout]?: (value: unknown) => PageLayout[K] };

const margin = (value: unknown): number => toNumberBetween(value, 0, MOST_MARGIN);

const FIELDS: Fields = {
  orientation: (value) => toWord(value, ["Portrait", "Landscape"]),
  paperSize: (value) => toWord(value, PAPERS),
  blackAndWhite: toBoolean,
  draftMode: toBoolean,
  printErrors: (value) => toWord(value, ["AsDisplayed", "Blank", "Dash", "NotAvailable"]),
  printComments: (value) => toWord(value, ["NoComments", "EndSheet", "InPlace"]),
  printHeadings: toBoolean,
  printGridlines: toBoolean,
  printOrder: (value) => toWord(value, ["DownThenOver", "OverThenDown"]),
  firstPageNumber: (value) => (value === "" ? "" : toInteger(value)),
  centerHorizontally: toBoolean,
  centerVertically: toBoolean,
  leftMargin: margin,
  rightMargin: margin,
  topMargin: margin,
  bottomMargin: margin,
  headerMargin: margin,
  footerMargin: margin,
  zoom: (value) => readZoom(toRecord(value)),
};

function readZoom(options: Readonly<Record<string, unknown>>): Zoom {
  const { scale, horizontalFitToPages: wide, verticalFitToPages: tall } = options;
  const pages = (value: unknown): number => toNumberBetween(toInteger(value), 1, 32_767);
  if (!isMissing(scale)) {
    if (!isMissing(wide) || !isMissing(tall))
      throw new ExcelError("InvalidArgument", "a scale and a number of pages");
    return { scale: toNumberBetween(toInteger(scale), 10, 400) };
  }
  return {
    ...(!isMissing(wide) && { horizontalFitToPages: pages(wide) }),
    ...(!isMissing(tall) && { verticalFitToPages: pages(tall) }),
  };
}

function fieldMembers(): Pick<Members<Sheet>, "get" | "set"> {
  const names = Object.entries(FIELDS).map(([field, read]) => ({
    server: field.charAt(0).toUpperCase() + field.slice(1),
    get: (sheet: Sheet): unknown => Object.entries(sheet.pageLayout).find(([name]) => name === field)?.[1],
    set: (sheet: Sheet, value: unknown): void => sheet.changePageLayout({ [field]: read(value) }),
  }));
  return {
    get: Object.fromEntries(names.map(({ server, get }) => [server, get])),
    set: Object.fromEntries(names.map(({ server, set }) => [server, set])),
  };
}

const INCH = 72;
const UNITS = { Points: 1, Inches: INCH, Centimeters: INCH / 2.54 } as const;

/** The class PageLayout. */
export function pageLayoutClass(objects: Objects): (sheet: Sheet) => HostObject {
  const range = (sheet: Sheet, area: Area | null): HostObject | null =>
    area && objects.range(new Block(sheet, [area]));
  const areas = (sheet: Sheet): HostObject | null =>
    sheet.pageLayout.printArea && objects.rangeAreas(new Block(sheet, sheet.pageLayout.printArea));
  return hostClass<Sheet>("PageLayout", {
    ...fieldMembers(),
    objects: { HeadersFooters: headersFooters },
    call: {
      SetPrintArea: (sheet, [area]) => {
        const block = blockOf(area);
        sheet.changePageLayout({ printArea: block ? block.areas : areasOf(sheet, toText(area)) });
      },
      SetPrintMargins: (sheet, [unit, margins]) =>
        setMargins(sheet, toWord(unit, ["Points", "Inches", "Centimeters"]), margins),
      SetPrintTitleRows: (sheet, [rows]) =>
        sheet.changePageLayout({ titleRows: titleRows(toArea(rows, sheet)) }),
      SetPrintTitleColumns: (sheet, [columns]) =>
        sheet.changePageLayout({ titleColumns: titleColumns(toArea(columns, sheet)) }),
      GetPrintArea: (sheet) => present(areas(sheet)),
      GetPrintAreaOrNullObject: areas,
      GetPrintTitleRows: (sheet) => present(range(sheet, sheet.pageLayout.titleRows)),
      GetPrintTitleRowsOrNullObject: (sheet) => range(sheet, sheet.pageLayout.titleRows),
      GetPrintTitleColumns: (sheet) => present(range(sheet, sheet.pageLayout.titleColumns)),
      GetPrintTitleColumnsOrNullObject: (sheet) => range(sheet, sheet.pageLayout.titleColumns),
    },
  });
}

function setMargins(sheet: Sheet, unit: keyof typeof UNITS, margins: unknown): void {
  for (const [side, value] of Object.entries(toRecord(margins))) {
    if (isMissing(value)) continue;
    const name = toWord(side, MARGIN_SIDES);
    sheet.changePageLayout({ [`${name}Margin`]: margin(toNumber(value) * UNITS[unit]) });
  }
}

const MARGIN_SIDES = ["left", "right", "top", "bottom", "header", "footer"] as const;

function present(object: HostObject | null): HostObject {
  if (!object) throw new ExcelError("ItemNotFound");
  return object;
}

// The range must span the entire row or column to be valid.
function titleRows(area: Area): Area {
  if (!isWholeRows(area)) throw new ExcelError("InvalidArgument", "title rows are whole rows");
  return { ...area, column: 0, columns: MAX_COLUMNS };
}

function titleColumns(area: Area): Area {
  if (!isWholeColumns(area)) throw new ExcelError("InvalidArgument", "title columns are whole columns");
  return { ...area, row: 0, rows: MAX_ROWS };
}

interface Pages {
  readonly sheet: Sheet;
  readonly pages: HeaderFooterPages;
}

const TEXTS: readonly (keyof HeaderFooter)[] = [
  "leftHeader",
  "centerHeader",
  "rightHeader",
  "leftFooter",
  "centerFooter",
  "rightFooter",
];

function setText({ sheet, pages }: Pages, name: keyof HeaderFooter, value: unknown): void {
  const { headersFooters } = sheet.pageLayout;
  const text = { ...headersFooters[pages], [name]: toText(value) };
  sheet.changePageLayout({ headersFooters: { ...headersFooters, [pages]: text } });
}

function serverName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const headerFooter = hostClass<Pages>("HeaderFooter", {
  get: Object.fromEntries(
    TEXTS.map((name) => [
      serverName(name),
      ({ sheet, pages }: Pages) => sheet.pageLayout.headersFooters[pages][name],
    ]),
  ),
  set: Object.fromEntries(
    TEXTS.map((name) => [serverName(name), (self: Pages, value: unknown) => setText(self, name, value)]),
  ),
});

const headersFooters = hostClass<Sheet>("HeaderFooterGroup", {
  get: {
    State: (sheet) => sheet.pageLayout.headerFooterState,
    UseSheetMargins: (sheet) => sheet.pageLayout.useSheetMargins,
    UseSheetScale: (sheet) => sheet.pageLayout.useSheetScale,
  },
  set: {
    State: (sheet, value) =>
      sheet.changePageLayout({
        headerFooterState: toWord(value, ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"]),
      }),
    UseSheetMargins: (sheet, value) => sheet.changePageLayout({ useSheetMargins: toBoolean(value) }),
    UseSheetScale: (sheet, value) => sheet.changePageLayout({ useSheetScale: toBoolean(value) }),
  },
  objects: {
    DefaultForAllPages: (sheet) => headerFooter({ sheet, pages: "defaultForAllPages" }),
    EvenPages: (sheet) => headerFooter({ sheet, pages: "evenPages" }),
    FirstPage: (sheet) => headerFooter({ sheet, pages: "firstPage" }),
    OddPages: (sheet) => headerFooter({ sheet, pages: "oddPages" }),
  },
});
