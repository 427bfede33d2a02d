import type { DocumentBlock, DocumentPlan } from "../../core/documents/documentPlan";
import { Refusal } from "../../core/values/refusal";
import { spliceXml, type Splice } from "../package/spliceXml";
import { blocksXml, type BlockPlace } from "./blocksXml";
import { fieldMatches, type FieldMatch } from "./fieldMatches";
import { PAGE_LAYOUTS, typeWidth } from "./pageLayout";
import { readStory, type Child, type SectionPage, type StoryParagraph } from "./readStory";
import { textElements } from "./writtenText";

/**
 * A part with its fields filled in; everything else stays as it is written. A field takes the letters of the run in
 * which it begins. The plan knows every field.
 * @param styleId the id by which the document knows a style
 * @throws Refusal where blocks would have to stand within a line
 */
export function fillStory(xml: string, plan: DocumentPlan, styleId: (name: string) => string): string {
  const { prefix, containers, sections } = readStory(xml);
  const splices: Splice[] = [];
  for (const { children } of containers) {
    let previous: Child["kind"] | null = null;
    children.forEach((child, index) => {
      const { paragraph, start, end } = child;
      const change = paragraph && changeOf(paragraph, plan);
      if (!paragraph || !change) {
        previous = child.kind;
        return;
      }
      splices.push(...change.texts);
      if (change.texts.length > 0) previous = "paragraph";
      if (change.blocks === null) return;
      const next = children[index + 1]?.kind ?? null;
      const place: BlockPlace = { prefix, styleId, width: widthAt(start, sections) };
      const section = change.texts.length > 0 ? "" : written(xml, paragraph.section);
      const isLeftAlone = change.blocks.length === 0 && previous === null && next === null && section === "";
      const text = isLeftAlone
        ? `<${prefix}p>${written(xml, paragraph.properties)}</${prefix}p>`
        : blocksXml(change.blocks, place, {
            afterTable: previous === "table",
            beforeTable: next === null || next === "table",
            section,
          });
      const from = change.texts.length > 0 ? end : start;
      splices.push({ start: from, end, text: change.texts.length > 0 ? text : paragraph.bookmarks + text });
      if (text !== "")
        previous = change.blocks.at(-1)?.kind === "table" && next === "paragraph" ? "table" : "paragraph";
    });
  }
  return spliceXml(xml, splices);
}

/** What becomes of a paragraph. */
interface Change {
  /** Pieces of it that are put differently; none where the paragraph goes. */
  readonly texts: readonly Splice[];
  /** What stands in its place, or behind it where it stays; null: nothing does. */
  readonly blocks: readonly DocumentBlock[] | null;
}

/** @returns null where nothing becomes of it */
function changeOf(paragraph: StoryParagraph, plan: DocumentPlan): Change | null {
  const { text, holdsMore } = paragraph;
  const fields = fieldMatches(text);
  const [first] = fields;
  if (!first) return null;
  const isAlone = withoutFields(text, fields).trim() === "";
  const blocks = fields.length === 1 && isAlone ? plan.blocks.get(first.name) : undefined;
  if (blocks) {
    return holdsMore ? { texts: textSplices(paragraph, fields, () => ""), blocks } : { texts: [], blocks };
  }
  for (const { name } of fields) if (!plan.texts.has(name)) throw misplaced(name);
  const valueOf = (name: string): string => plan.texts.get(name) ?? "";
  const isEmpty = isAlone && fields.every(({ name }) => valueOf(name) === "");
  return isEmpty && !holdsMore
    ? { texts: [], blocks: [] }
    : { texts: textSplices(paragraph, fields, valueOf), blocks: null };
}

function withoutFields(text: string, fields: readonly FieldMatch[]): string {
  return spliceXml(
    text,
    fields.map(({ start, end }) => ({ start, end, text: "" })),
  );
}

/** A field may be spread over several pieces: what takes its place stands in the first. */
function textSplices(
  { pieces, prefix }: StoryParagraph,
  fields: readonly FieldMatch[],
  valueOf: (name: string) => string,
): Splice[] {
  return pieces.flatMap(({ at, text, start, end }) => {
    const within = fields.filter((field) => field.start < at + text.length && field.end > at);
    if (within.length === 0) return [];
    const filled = spliceXml(
      text,
      within.map((field) => ({
        start: Math.max(field.start - at, 0),
        end: Math.min(field.end - at, text.length),
        text: field.start >= at ? valueOf(field.name) : "",
      })),
    );
    return [{ start, end, text: textElements(filled, prefix) }];
  });
}

/** The width of the type area in a section, in twips; a header has that of the usual page. */
function widthAt(place: number, sections: readonly SectionPage[]): number {
  const section = sections.find(({ end }) => end > place);
  const width = section ? typeWidth(section) : 0;
  return width > 0 ? width : typeWidth(PAGE_LAYOUTS.portrait);
}

function written(xml: string, place: { readonly start: number; readonly end: number } | null): string {
  return place ? xml.slice(place.start, place.end) : "";
}

function misplaced(name: string): Refusal {
  return new Refusal({
    zh: `模板中的字段“{{${name}}}”代表若干段落或表格，要单独占一段，前后不能有其他文字；请修改模板。`,
    en: `The field {{${name}}} stands for paragraphs or tables and needs a paragraph of its own in the template.`,
  });
}
