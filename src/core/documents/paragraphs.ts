import { writeChineseNumber } from "../values/chineseNumber";
import type { DocumentBlock, DocumentSection, ParagraphStyle } from "./documentPlan";

/** Where no unit has returned anything there is nothing to tell of. */
export const NOTHING_RETURNED = "尚未收到各单位填报。";

export function paragraph(style: ParagraphStyle, text: string): DocumentBlock {
  return { kind: "paragraph", style, text };
}

/** The place of a field that is filled with blocks. */
export function field(name: string): DocumentBlock {
  return { kind: "field", name };
}

/** The number of a heading of the second level: （十二）. */
export function bracketed(number: number): string {
  return `（${writeChineseNumber(number)}）`;
}

/** Headings of the second level, numbered in their order, each with its paragraphs. */
export function numberedParts(
  parts: readonly { readonly title: string; readonly texts: readonly string[] }[],
): DocumentBlock[] {
  return parts.flatMap(({ title, texts }, index) => [
    paragraph("heading2", `${bracketed(index + 1)}${title}`),
    ...texts.map((text) => paragraph("body", text)),
  ]);
}

/** The pages of an attachment, with the fields 附件1名称, 附件1说明 and 附件表1. */
export function attachment(number: number, orientation: DocumentSection["orientation"]): DocumentSection {
  return {
    orientation,
    blocks: [
      paragraph("attachmentLabel", `附件${number}`),
      paragraph("attachmentTitle", `{{附件${number}名称}}`),
      paragraph("tableNote", `{{附件${number}说明}}`),
      field(`附件表${number}`),
    ],
  };
}
