import type { Area } from "./area";

/** The texts at the edges of a printed page, in Excel's codes: `&P` is the page's number. */
export interface HeaderFooter {
  readonly leftHeader: string;
  readonly centerHeader: string;
  readonly rightHeader: string;
  readonly leftFooter: string;
  readonly centerFooter: string;
  readonly rightFooter: string;
}

export type HeaderFooterPages = "defaultForAllPages" | "evenPages" | "firstPage" | "oddPages";

/** How a printed sheet is scaled: a percentage, or fitted to a number of pages. */
export interface Zoom {
  readonly scale?: number;
  readonly horizontalFitToPages?: number;
  readonly verticalFitToPages?: number;
}

/** How a sheet is printed. Margins are in points. */
export interface PageLayout {
  readonly orientation: "Portrait" | "Landscape";
  readonly paperSize: string;
  readonly blackAndWhite: boolean;
  readonly draftMode: boolean;
  readonly printErrors: string;
  readonly printComments: string;
  readonly printHeadings: boolean;
  readonly printGridlines: boolean;
  readonly printOrder: string;
  /** Empty for Excel's own count. */
  readonly firstPageNumber: number | "";
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly leftMargin: number;
  readonly rightMargin: number;
  readonly topMargin: number;
  readonly bottomMargin: number;
  readonly headerMargin: number;
  readonly footerMargin: number;
  readonly zoom: Zoom;
  readonly printArea: readonly Area[] | null;
  readonly titleRows: Area | null;
  readonly titleColumns: Area | null;
  readonly headersFooters: Readonly<Record<HeaderFooterPages, HeaderFooter>>;
  readonly headerFooterState: string;
  readonly useSheetMargins: boolean;
  readonly useSheetScale: boolean;
}

const NO_TEXT: HeaderFooter = {
  leftHeader: "",
  centerHeader: "",
  rightHeader: "",
  leftFooter: "",
  centerFooter: "",
  rightFooter: "",
};

/** A new sheet's: A4, portrait, Excel's normal margins. */
export const DEFAULT_LAYOUT: PageLayout = {
  orientation: "Portrait",
  paperSize: "A4",
  blackAndWhite: false,
  draftMode: false,
  printErrors: "AsDisplayed",
  printComments: "NoComments",
  printHeadings: false,
  printGridlines: false,
  printOrder: "DownThenOver",
  firstPageNumber: "",
  centerHorizontally: false,
  centerVertically: false,
  leftMargin: 50.4,
  rightMargin: 50.4,
  topMargin: 54,
  bottomMargin: 54,
  headerMargin: 21.6,
  footerMargin: 21.6,
  zoom: { scale: 100 },
  printArea: null,
  titleRows: null,
  titleColumns: null,
  headersFooters: { defaultForAllPages: NO_TEXT, evenPages: NO_TEXT, firstPage: NO_TEXT, oddPages: NO_TEXT },
  headerFooterState: "Default",
  useSheetMargins: true,
  useSheetScale: true,
};
