import type { DocumentBlock, DocumentPlan, DocumentTemplate, ParagraphStyle } from "./documentPlan";
import { fieldsIn, fillFields } from "./fillFields";

/** GB/T 9704-2012: so many lines on a page. */
export const LINES_ON_PAGE = 22;
/** It has 28 characters to a line, of which marks that may not begin the next one, and wider digits, take about one. */
const LINE = 27;

interface Measure {
  /** Characters in a line. */
  readonly line: number;
  /** Lines that a paragraph takes beside those of its text. */
  readonly extra: number;
  /** Characters by which its first line is indented. */
  readonly indent: number;
}

const BODY: Measure = { line: LINE, extra: 0, indent: 2 };
const MEASURES: Readonly<Partial<Record<ParagraphStyle, Measure>>> = {
  issuerMark: { line: 17, extra: 1, indent: 0 },
  docNumber: { line: LINE, extra: 2, indent: 0 },
  docNumberAndSigner: { line: LINE, extra: 2, indent: 0 },
  title: { line: 20, extra: 3, indent: 0 },
  addressee: { line: LINE, extra: 1, indent: 0 },
  attachments: { line: LINE, extra: 1, indent: 2 },
  // The seal stands over three lines.
  signature: { line: LINE, extra: 2, indent: 0 },
};

/** How many lines a document's text takes in a template, without its attachments: an estimate for its pages. */
export function estimateLines(template: DocumentTemplate, { texts, blocks }: DocumentPlan): number {
  const shown = template.sections
    .filter(({ blocks: own }) => !own.some(isAttachmentLabel))
    .flatMap((section) => section.blocks.flatMap((block) => filled(block, blocks)));
  const lines = shown.reduce((sum, block) => sum + linesOf(block, texts), 0);
  // A line of most pages stays free: a heading, or the first line of a paragraph, goes to the next with what follows.
  return lines + Math.floor(lines / LINES_ON_PAGE);
}

function isAttachmentLabel(block: DocumentBlock): boolean {
  return block.kind === "paragraph" && block.style === "attachmentLabel";
}

function filled(block: DocumentBlock, blocks: DocumentPlan["blocks"]): readonly DocumentBlock[] {
  return block.kind === "field" ? (blocks.get(block.name) ?? []) : [block];
}

function linesOf(block: DocumentBlock, texts: ReadonlyMap<string, string>): number {
  if (block.kind === "field") return 0;
  if (block.kind === "table") return block.rows.length + 1;
  const text = fillFields(block.text, texts);
  if (text.trim() === "" && fieldsIn(block.text).length > 0) return 0;
  return paragraphLines(block.style, text);
}

/** How many lines a paragraph takes. */
export function paragraphLines(style: ParagraphStyle, text: string): number {
  const { line, extra, indent } = MEASURES[style] ?? BODY;
  const lines = text.split("\n").map((part) => Math.max(1, Math.ceil((indent + textWidth(part)) / line)));
  return extra + lines.reduce((sum, count) => sum + count, 0);
}

/** In Chinese characters; two Western letters or digits are as wide as one. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) > 0xff ? 1 : 0.5;
  return width;
}
