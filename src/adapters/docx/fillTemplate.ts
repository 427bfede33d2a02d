import { DOCUMENT_NAMES, type DocumentPlan } from "../../core/documents/documentPlan";
import { Refusal } from "../../core/values/refusal";
import { PackageCopy } from "../package/packageCopy";
import { findElements, spliceXml, escapeXml } from "../package/spliceXml";
import { fieldsIn } from "./fieldsOf";
import { fillStory } from "./fillStory";
import { openDocument, readable, type OpenedDocument } from "./openDocument";
import { ownStyles } from "./ownStyles";
import { StyleSheet } from "./styleSheet";
import { writtenText } from "./writtenText";

/**
 * A template with its fields filled in. Letterhead, pictures, fonts and whatever else the office put there stay byte for
 * byte; a style that is missing is taken over from the product's own template.
 * @throws Refusal where the file is no .docx document, a field is not known to the plan or not whole, or blocks would
 * have to stand within a line
 */
export async function fillTemplate(template: Uint8Array, plan: DocumentPlan): Promise<Uint8Array> {
  const document = openDocument(template);
  const own = await ownStyles();
  return readable(() => {
    refuseUnknown(fieldsIn(document), plan);
    return filled(document, plan, own);
  });
}

function filled({ parts, stories }: OpenedDocument, plan: DocumentPlan, own: string): Uint8Array {
  const copy = new PackageCopy(parts);
  const [main] = stories;
  const stylesPath = [...parts.relationships(main).values()].find(({ kind }) => kind === "styles")?.target;
  const styles = new StyleSheet(stylesPath === undefined ? own : copy.text(stylesPath), own);
  const change = (path: string, to: (xml: string) => string): void => {
    const before = copy.text(path);
    const after = to(before);
    if (after !== before) copy.replace(path, after);
  };
  for (const story of stories) change(story, (xml) => fillStory(xml, plan, (name) => styles.idOf(name)));
  if (stylesPath !== undefined) change(stylesPath, () => styles.text());
  const properties = [...parts.relationships("").values()].find(({ kind }) => kind === "core-properties");
  if (properties && parts.has(properties.target)) {
    change(properties.target, (xml) => withTitle(xml, writtenText(plan.title)));
  }
  // A Word template (.dotx) becomes a document, or Word would not open it under a document's name.
  change(CONTENT_TYPES, (xml) =>
    xml.replace("wordprocessingml.template.main+xml", "wordprocessingml.document.main+xml"),
  );
  return copy.zip();
}

const CONTENT_TYPES = "[Content_Types].xml";

function withTitle(xml: string, title: string): string {
  const titles = findElements(xml, "title");
  return spliceXml(
    xml,
    titles.map(({ contentStart, contentEnd }) => ({
      ...{ start: contentStart, end: contentEnd },
      text: contentEnd > contentStart ? escapeXml(title) : "",
    })),
  );
}

/** @throws Refusal that names the fields which the plan does not know */
function refuseUnknown(fields: readonly string[], { kind, texts, blocks }: DocumentPlan): void {
  const unknown = fields.filter((name) => !texts.has(name) && !blocks.has(name));
  if (unknown.length === 0) return;
  const listed = unknown.map((name) => `{{${name}}}`);
  throw new Refusal({
    zh: `${DOCUMENT_NAMES[kind]}的模板中有不认识的字段：${listed.join("、")}；请按本程序写出的模板核对字段名称。`,
    en: `The template of the ${DOCUMENT_NAMES[kind]} has fields that are not known: ${listed.join(", ")}; compare their names with the template that this program writes.`,
  });
}
