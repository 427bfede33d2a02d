import type { DocumentBlock, DocumentTable } from "../../core/documents/documentPlan";
import { SIGNER_STYLE, STYLE_NAMES, type StyleKey } from "./documentStyles";
import { textElements, writtenText } from "./writtenText";

/** Where blocks are to stand. */
export interface BlockPlace {
  /** What stands before the names of elements there: `w:`. */
  readonly prefix: string;
  /** The width of the type area, in twips. */
  readonly width: number;
  /** The id of a style of this name. */
  readonly styleId: (name: string) => string;
}

/** Properties of a section, to stand within the last paragraph of it. */
type SectionXml = string;

/**
 * Paragraphs and tables as a document holds them. Between two tables, and behind the last where it is asked for, stands a
 * paragraph that nobody sees: without one Word joins the tables, or calls the document damaged.
 * @param section the properties of the section that ends with the blocks
 */
export function blocksXml(
  blocks: readonly DocumentBlock[],
  place: BlockPlace,
  edges: { readonly afterTable: boolean; readonly beforeTable: boolean; readonly section: SectionXml },
): string {
  const pieces: string[] = [];
  let isTable = edges.afterTable;
  blocks.forEach((block, index) => {
    const isLast = index === blocks.length - 1;
    if (block.kind === "table") {
      if (isTable) pieces.push(hiddenParagraph(place.prefix));
      pieces.push(tableXml(block, place));
      isTable = true;
      return;
    }
    const [style, text] =
      block.kind === "field" ? (["body", `{{${block.name}}}`] as const) : [block.style, block.text];
    pieces.push(paragraphXml(style, text, place, isLast ? edges.section : ""));
    isTable = false;
  });
  const sectionStays = edges.section !== "" && (isTable || blocks.length === 0);
  if (sectionStays || (isTable && edges.beforeTable))
    pieces.push(hiddenParagraph(place.prefix, edges.section));
  return pieces.join("");
}

/** A paragraph one point high. @param section the properties of the section that ends with it */
function hiddenParagraph(prefix: string, section: SectionXml = ""): string {
  const w = prefix;
  return (
    `<${w}p><${w}pPr><${w}spacing ${w}before="0" ${w}after="0" ${w}line="20" ${w}lineRule="exact"/>` +
    `<${w}rPr><${w}sz ${w}val="2"/></${w}rPr>${section}</${w}pPr></${w}p>`
  );
}

function paragraphXml(style: StyleKey, text: string, place: BlockPlace, section: SectionXml): string {
  const { prefix: w, styleId } = place;
  const properties = `<${w}pPr><${w}pStyle ${w}val="${styleId(STYLE_NAMES[style])}"/>${section}</${w}pPr>`;
  return `<${w}p>${properties}${runsXml(style, text, place)}</${w}p>`;
}

/** The text in one run; a signer's name in one of its own. */
function runsXml(style: StyleKey, text: string, { prefix: w, styleId }: BlockPlace): string {
  const cut = style === "docNumberAndSigner" ? text.indexOf("签发人：") + "签发人：".length : -1;
  const run = (content: string, properties = ""): string =>
    content === "" ? "" : `<${w}r>${properties}${textElements(content, w)}</${w}r>`;
  if (cut < "签发人：".length) return run(text);
  const signer = `<${w}rPr><${w}rStyle ${w}val="${styleId(SIGNER_STYLE.name)}"/></${w}rPr>`;
  return run(text.slice(0, cut)) + run(text.slice(cut), signer);
}

/** Rows of more lines than these may break between pages: kept whole, they would leave half a page empty. */
const MOST_LINES_KEPT = 12;
/** 五号, in twips. */
const CHARACTER_WIDTH = 210;
const CELL_MARGIN = 60;

function tableXml({ columns, rows }: DocumentTable, place: BlockPlace): string {
  const { prefix: w } = place;
  const widths = columnWidths(columns, place.width);
  const border = (edge: string): string =>
    `<${w}${edge} ${w}val="single" ${w}sz="4" ${w}space="0" ${w}color="auto"/>`;
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map(border).join("");
  const margin = (edge: string): string => `<${w}${edge} ${w}w="${CELL_MARGIN}" ${w}type="dxa"/>`;
  const properties =
    `<${w}tblPr><${w}tblW ${w}w="${sum(widths)}" ${w}type="dxa"/><${w}jc ${w}val="center"/>` +
    `<${w}tblBorders>${borders}</${w}tblBorders><${w}tblLayout ${w}type="fixed"/>` +
    `<${w}tblCellMar>${margin("left")}${margin("right")}</${w}tblCellMar></${w}tblPr>`;
  const grid = widths.map((width) => `<${w}gridCol ${w}w="${width}"/>`).join("");
  const cell = (style: StyleKey, align: "left" | "center", text: string, index: number): string =>
    `<${w}tc><${w}tcPr><${w}tcW ${w}w="${widths[index] ?? 0}" ${w}type="dxa"/><${w}vAlign ${w}val="center"/></${w}tcPr>` +
    `${cellParagraphs(style, align, text, place)}</${w}tc>`;
  const head = columns.map(({ heading }, index) => cell("tableHead", "center", heading, index)).join("");
  const body = rows.map((row) => {
    const cells = columns
      .map(({ align }, index) => cell("tableText", align, row[index] ?? "", index))
      .join("");
    const whole = linesOf(row, widths) <= MOST_LINES_KEPT ? `<${w}trPr><${w}cantSplit/></${w}trPr>` : "";
    return `<${w}tr>${whole}${cells}</${w}tr>`;
  });
  return (
    `<${w}tbl>${properties}<${w}tblGrid>${grid}</${w}tblGrid>` +
    `<${w}tr><${w}trPr><${w}cantSplit/><${w}tblHeader/></${w}trPr>${head}</${w}tr>${body.join("")}</${w}tbl>`
  );
}

function cellParagraphs(style: StyleKey, align: "left" | "center", text: string, place: BlockPlace): string {
  const { prefix: w, styleId } = place;
  const properties =
    `<${w}pPr><${w}pStyle ${w}val="${styleId(STYLE_NAMES[style])}"/>` +
    `<${w}jc ${w}val="${align}"/></${w}pPr>`;
  return writtenText(text)
    .split("\n")
    .map(
      (line) => `<${w}p>${properties}${line === "" ? "" : `<${w}r>${textElements(line, w)}</${w}r>`}</${w}p>`,
    )
    .join("");
}

/** Whole numbers that add up to the width, in the columns' proportions. */
function columnWidths(columns: DocumentTable["columns"], width: number): number[] {
  const total = sum(columns.map((column) => column.width)) || 1;
  let reached = 0;
  let placed = 0;
  return columns.map((column) => {
    reached += column.width;
    const end = Math.round((reached / total) * width);
    const own = end - placed;
    placed = end;
    return own;
  });
}

/** About how many lines the longest cell of a row takes. */
function linesOf(row: readonly string[], widths: readonly number[]): number {
  const lines = row.map((text, index) => {
    const fit = Math.max(Math.floor(((widths[index] ?? 0) - 2 * CELL_MARGIN) / CHARACTER_WIDTH), 1);
    return sum(text.split("\n").map((line) => Math.max(Math.ceil(line.length / fit), 1)));
  });
  return Math.max(...lines, 1);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
