import { Refusal } from "../../core/values/refusal";
import { NotWellFormed } from "../package/scanXml";
import { damaged } from "../package/readFailure";
import { decodeXml } from "../package/xmlText";
import { brokenField, fieldMatches } from "./fieldMatches";
import { openDocument, readable, type OpenedDocument } from "./openDocument";
import { readStory } from "./readStory";

/**
 * The names of the fields in a template, each once, in their order: the document's, then those of headers, footers and
 * notes.
 * @throws Refusal where the file is no .docx document, or a field is not whole
 */
export function fieldsOf(template: Uint8Array): string[] {
  const document = openDocument(template);
  return readable(() => fieldsIn(document));
}

/** The same of an opened one. @throws ReadFailure where a part is damaged, Refusal where a field is not whole */
export function fieldsIn({ parts, stories }: OpenedDocument): string[] {
  const names = new Set<string>();
  for (const path of stories) {
    for (const text of paragraphTexts(decodeXml(parts.bytes(path)), path)) {
      const broken = brokenField(text);
      if (broken !== null) throw notWhole(broken);
      for (const { name } of fieldMatches(text)) names.add(name);
    }
  }
  return [...names];
}

function paragraphTexts(xml: string, path: string): string[] {
  try {
    const children = readStory(xml).containers.flatMap((container) => container.children);
    return children.sort((a, b) => a.start - b.start).flatMap(({ paragraph }) => paragraph?.text ?? []);
  } catch (error) {
    throw error instanceof NotWellFormed ? damaged(path) : error;
  }
}

function notWhole(text: string): Refusal {
  return new Refusal({
    zh: `模板中“${text}”处的字段不完整，字段应写成{{名称}}，中间不换行；请修改模板。`,
    en: `A field at “${text}” in the template is not whole; write fields as {{name}} in one line.`,
  });
}
