import { DOCUMENT_NAMES, type DocumentTemplate } from "../../core/documents/documentPlan";
import { fillTemplate } from "./fillTemplate";
import { templateFrame } from "./templateFrame";

/**
 * The product's own template as a .docx file, by GB/T 9704-2012, for the office to edit. The library makes the pages and
 * styles; what stands on them is put there by the same hand that fills templates in. Equal templates give equal bytes.
 */
export async function writeTemplate({ kind, sections }: DocumentTemplate): Promise<Uint8Array> {
  const names = sections.map((_, index) => `section ${index + 1}`);
  const title = DOCUMENT_NAMES[kind];
  const frame = await templateFrame(
    sections.map(({ orientation }) => orientation),
    title,
    names,
  );
  const blocks = new Map(sections.map((section, index) => [`section${index + 1}`, section.blocks]));
  return fillTemplate(frame, { kind, title, texts: new Map(), blocks });
}
