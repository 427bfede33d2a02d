import type { DocumentBlock, DocumentPlan, DocumentTemplate } from "../../src/core/documents/documentPlan";
import { DOCUMENT_TEMPLATES } from "../../src/core/documents/documentTemplates";
import { fillFields } from "../../src/core/documents/fillFields";

/** The paragraphs of a document in a template, the product's own if none is given; tables are left out. */
export function documentLines(
  plan: DocumentPlan,
  template: DocumentTemplate = DOCUMENT_TEMPLATES[plan.kind],
): string[] {
  return blocksOf(plan, template).flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
}

/** The cells of its tables, row by row. */
export function documentCells(plan: DocumentPlan): string[] {
  return blocksOf(plan, DOCUMENT_TEMPLATES[plan.kind]).flatMap((block) =>
    block.kind === "table" ? block.rows.flat() : [],
  );
}

function blocksOf({ texts, blocks }: DocumentPlan, template: DocumentTemplate): DocumentBlock[] {
  const shown = (block: DocumentBlock): readonly DocumentBlock[] => {
    if (block.kind === "field") return blocks.get(block.name) ?? [];
    if (block.kind === "table") return [block];
    const text = fillFields(block.text, texts);
    return text.trim() === "" ? [] : [{ ...block, text }];
  };
  return template.sections.flatMap((section) => section.blocks.flatMap(shown));
}
