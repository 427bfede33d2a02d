import { decodeEscapes, isTrue } from "../../../src/adapters/package/scanXml";
import {
  DEFAULT_LAYOUT,
  type HeaderFooter,
  type HeaderFooterPages,
  type PageLayout,
  type Zoom,
} from "../../../host/model/pageLayout";
import { PAGE_ORDERS, PAPERS, PRINTED_COMMENTS, PRINTED_ERRORS } from "../words/fileWords";
import { splitEdge } from "../words/headerFooterText";
import type { BookContext } from "./bookContext";
import type { PrintNames } from "./readNames";
import { childOf, numberOf, type XmlElement } from "./xmlTree";

const POINTS_AN_INCH = 72;

/** How a sheet is printed (ECMA-376 18.3.1.62 to 18.3.1.70), with the areas that its reserved names give. */
export function readPageLayout(
  sheet: XmlElement,
  names: PrintNames,
  name: string,
  book: BookContext,
): PageLayout {
  const setup = childOf(sheet, "pageSetup");
  const options = childOf(sheet, "printOptions")?.attributes;
  return {
    ...DEFAULT_LAYOUT,
    ...readMargins(childOf(sheet, "pageMargins")),
    ...(setup ? readSetup(setup, name, book) : {}),
    zoom: readZoom(setup, isTrue(childOf(sheet, "sheetPr", "pageSetUpPr")?.attributes.get("fitToPage"))),
    printHeadings: isTrue(options?.get("headings")),
    printGridlines: isTrue(options?.get("gridLines")),
    centerHorizontally: isTrue(options?.get("horizontalCentered")),
    centerVertically: isTrue(options?.get("verticalCentered")),
    ...readEdges(childOf(sheet, "headerFooter")),
    ...names,
  };
}

function readMargins(margins: XmlElement | null): Partial<PageLayout> {
  const points = (side: string, standard: number): number => {
    const inches = numberOf(margins, side);
    return inches === null ? standard : Math.round(inches * POINTS_AN_INCH * 1e6) / 1e6;
  };
  return {
    leftMargin: points("left", DEFAULT_LAYOUT.leftMargin),
    rightMargin: points("right", DEFAULT_LAYOUT.rightMargin),
    topMargin: points("top", DEFAULT_LAYOUT.topMargin),
    bottomMargin: points("bottom", DEFAULT_LAYOUT.bottomMargin),
    headerMargin: points("header", DEFAULT_LAYOUT.headerMargin),
    footerMargin: points("footer", DEFAULT_LAYOUT.footerMargin),
  };
}

function readSetup(setup: XmlElement, name: string, book: BookContext): Partial<PageLayout> {
  const { attributes } = setup;
  const word = (attribute: string, standard: string): string => attributes.get(attribute) ?? standard;
  const paperSize = PAPERS.toModel(word("paperSize", "1"));
  if (paperSize === null) book.losses.add("paper", name);
  return {
    orientation: attributes.get("orientation") === "landscape" ? "Landscape" : "Portrait",
    paperSize: paperSize ?? DEFAULT_LAYOUT.paperSize,
    blackAndWhite: isTrue(attributes.get("blackAndWhite")),
    draftMode: isTrue(attributes.get("draft")),
    printErrors: PRINTED_ERRORS.toModel(word("errors", "displayed")) ?? DEFAULT_LAYOUT.printErrors,
    printComments: PRINTED_COMMENTS.toModel(word("cellComments", "none")) ?? DEFAULT_LAYOUT.printComments,
    printOrder: PAGE_ORDERS.toModel(word("pageOrder", "downThenOver")) ?? DEFAULT_LAYOUT.printOrder,
    firstPageNumber: isTrue(attributes.get("useFirstPageNumber"))
      ? (numberOf(setup, "firstPageNumber") ?? "")
      : "",
  };
}

/** A number of pages of 0 means as many as needed, which the model leaves out. */
function readZoom(setup: XmlElement | null, fitted: boolean): Zoom {
  if (!fitted) return { scale: numberOf(setup, "scale") ?? 100 };
  const [wide, tall] = [numberOf(setup, "fitToWidth") ?? 1, numberOf(setup, "fitToHeight") ?? 1];
  return {
    ...(wide === 0 ? {} : { horizontalFitToPages: wide }),
    ...(tall === 0 ? {} : { verticalFitToPages: tall }),
  };
}

/** What a file calls odd pages are all pages, unless even ones differ. */
function readEdges(element: XmlElement | null): Partial<PageLayout> {
  if (!element) return {};
  const { attributes } = element;
  const evenDiffer = isTrue(attributes.get("differentOddEven"));
  const firstDiffers = isTrue(attributes.get("differentFirst"));
  const texts = (pages: string): HeaderFooter => readTexts(element, pages);
  const headersFooters: Record<HeaderFooterPages, HeaderFooter> = { ...DEFAULT_LAYOUT.headersFooters };
  headersFooters[evenDiffer ? "oddPages" : "defaultForAllPages"] = texts("odd");
  if (evenDiffer) headersFooters.evenPages = texts("even");
  if (firstDiffers) headersFooters.firstPage = texts("first");
  const states = evenDiffer ? ["OddAndEven", "FirstOddAndEven"] : ["Default", "FirstAndDefault"];
  const flag = (name: string): boolean => !attributes.has(name) || isTrue(attributes.get(name));
  return {
    headersFooters,
    headerFooterState: states[firstDiffers ? 1 : 0] ?? DEFAULT_LAYOUT.headerFooterState,
    useSheetMargins: flag("alignWithMargins"),
    useSheetScale: flag("scaleWithDoc"),
  };
}

function readTexts(element: XmlElement, pages: string): HeaderFooter {
  const text = (kind: string): string => decodeEscapes(childOf(element, `${pages}${kind}`)?.text ?? "");
  const header = splitEdge(text("Header"));
  const footer = splitEdge(text("Footer"));
  return {
    leftHeader: header.left,
    centerHeader: header.center,
    rightHeader: header.right,
    leftFooter: footer.left,
    centerFooter: footer.center,
    rightFooter: footer.right,
  };
}
