import { DEFAULT_LAYOUT, type HeaderFooter, type PageLayout } from "../../../host/model/pageLayout";
import { PAGE_ORDERS, PAPERS, PRINTED_COMMENTS, PRINTED_ERRORS } from "../words/fileWords";
import { joinEdge } from "../words/headerFooterText";
import { element, escaped, xstring } from "./xml";

const POINTS_AN_INCH = 72;

/** Whether a sheet is fitted to pages, which its properties say. */
export function isFitted({ zoom }: PageLayout): boolean {
  return zoom.scale === undefined;
}

/** How a sheet is printed (ECMA-376 18.3.1.62 to 18.3.1.70). */
export function pageElements(layout: PageLayout): string {
  return [optionsElement(layout), marginsElement(layout), setupElement(layout), edgesElement(layout)].join(
    "",
  );
}

function optionsElement(layout: PageLayout): string {
  const set = (value: boolean): true | null => (value ? true : null);
  const options = {
    horizontalCentered: set(layout.centerHorizontally),
    verticalCentered: set(layout.centerVertically),
    headings: set(layout.printHeadings),
    gridLines: set(layout.printGridlines),
  };
  return Object.values(options).some((value) => value !== null) ? element("printOptions", options) : "";
}

function marginsElement(layout: PageLayout): string {
  const inches = (points: number): number => Math.round((points / POINTS_AN_INCH) * 1e9) / 1e9;
  return element("pageMargins", {
    left: inches(layout.leftMargin),
    right: inches(layout.rightMargin),
    top: inches(layout.topMargin),
    bottom: inches(layout.bottomMargin),
    header: inches(layout.headerMargin),
    footer: inches(layout.footerMargin),
  });
}

function setupElement(layout: PageLayout): string {
  const { zoom, firstPageNumber } = layout;
  const unless = (standard: string, word: string | null): string | null => (word === standard ? null : word);
  const fitted = isFitted(layout);
  const setup = {
    paperSize: PAPERS.toFile(layout.paperSize),
    scale: zoom.scale === undefined || zoom.scale === 100 ? null : zoom.scale,
    firstPageNumber: firstPageNumber === "" ? null : firstPageNumber,
    fitToWidth: fitted ? (zoom.horizontalFitToPages ?? 0) : null,
    fitToHeight: fitted ? (zoom.verticalFitToPages ?? 0) : null,
    pageOrder: unless("downThenOver", PAGE_ORDERS.toFile(layout.printOrder)),
    orientation: layout.orientation === "Landscape" ? "landscape" : "portrait",
    blackAndWhite: layout.blackAndWhite ? true : null,
    draft: layout.draftMode ? true : null,
    cellComments: unless("none", PRINTED_COMMENTS.toFile(layout.printComments)),
    useFirstPageNumber: firstPageNumber === "" ? null : true,
    errors: unless("displayed", PRINTED_ERRORS.toFile(layout.printErrors)),
  };
  const standard = setupOfDefault();
  const { paperSize, orientation, ...rest } = setup;
  const isDefault =
    paperSize === standard.paperSize &&
    orientation === standard.orientation &&
    Object.values(rest).every((value) => value === null);
  return isDefault ? "" : element("pageSetup", setup);
}

function setupOfDefault(): { paperSize: string | null; orientation: string } {
  return { paperSize: PAPERS.toFile(DEFAULT_LAYOUT.paperSize), orientation: "portrait" };
}

/** What a file calls odd pages are all pages, unless even ones differ. */
function edgesElement(layout: PageLayout): string {
  const { headersFooters, headerFooterState } = layout;
  const evenDiffer = /OddAndEven$/.test(headerFooterState);
  const firstDiffers = /^First/.test(headerFooterState);
  const texts = [
    ...edge("odd", evenDiffer ? headersFooters.oddPages : headersFooters.defaultForAllPages),
    ...(evenDiffer ? edge("even", headersFooters.evenPages) : []),
    ...(firstDiffers ? edge("first", headersFooters.firstPage) : []),
  ];
  const attributes = {
    differentOddEven: evenDiffer ? true : null,
    differentFirst: firstDiffers ? true : null,
    scaleWithDoc: layout.useSheetScale ? null : false,
    alignWithMargins: layout.useSheetMargins ? null : false,
  };
  const plain = texts.length === 0 && Object.values(attributes).every((value) => value === null);
  return plain ? "" : element("headerFooter", attributes, ...texts);
}

function edge(pages: string, texts: HeaderFooter): string[] {
  const header = joinEdge({ left: texts.leftHeader, center: texts.centerHeader, right: texts.rightHeader });
  const footer = joinEdge({ left: texts.leftFooter, center: texts.centerFooter, right: texts.rightFooter });
  return [
    header === "" ? "" : element(`${pages}Header`, {}, escaped(xstring(header))),
    footer === "" ? "" : element(`${pages}Footer`, {}, escaped(xstring(footer))),
  ].filter((text) => text !== "");
}
