import type { Package } from "../../../src/adapters/package/openPackage";
import { NEVER_SAVED } from "../../../src/adapters/xlsx/neverSaved";
import { decodeEscapes } from "../../../src/adapters/package/scanXml";
import type { CustomPropertyValue, DocumentProperty, Workbook } from "../../../host/model/workbook";
import { childOf, childrenOf, readTree, type XmlElement } from "./xmlTree";

/** The names of elements in docProps/core.xml and docProps/app.xml. */
const CORE: readonly (readonly [element: string, property: DocumentProperty])[] = [
  ["title", "title"],
  ["subject", "subject"],
  ["creator", "author"],
  ["keywords", "keywords"],
  ["description", "comments"],
  ["category", "category"],
];
const EXTENDED: readonly (readonly [element: string, property: DocumentProperty])[] = [
  ["Manager", "manager"],
  ["Company", "company"],
];

/**
 * Reads the properties of a document (ECMA-376 part 2, 11, and part 1, 22.2 and 22.3) into a workbook.
 * @throws ReadFailure where a part is damaged.
 */
export function loadProperties(parts: Package, workbook: Workbook): void {
  const core = partOf(parts, "core-properties");
  setTexts(core, CORE, workbook);
  const created = childOf(core, "created")?.text.trim() ?? "";
  workbook.created = created === "" || Number.isNaN(Date.parse(created)) || isNever(created) ? null : created;
  setTexts(partOf(parts, "extended-properties"), EXTENDED, workbook);
  for (const property of childrenOf(partOf(parts, "custom-properties"), "property")) {
    const [value] = property.children;
    const name = property.attributes.get("name");
    if (value && name !== undefined) workbook.customProperties.set(name, readValue(value));
  }
}

function partOf(parts: Package, kind: string): XmlElement | null {
  const path = [...parts.relationships("").values()].find((related) => related.kind === kind)?.target;
  return path !== undefined && parts.has(path) ? readTree(parts, path) : null;
}

function setTexts(
  part: XmlElement | null,
  names: readonly (readonly [element: string, property: DocumentProperty])[],
  workbook: Workbook,
): void {
  for (const [element, property] of names) {
    const text = decodeEscapes(childOf(part, element)?.text ?? "");
    if (text !== "") workbook.properties.set(property, text);
  }
}

function isNever(day: string): boolean {
  return Date.parse(day) === Date.parse(NEVER_SAVED);
}

function readValue({ name, text }: XmlElement): CustomPropertyValue {
  if (name === "bool") return text.trim() === "true" || text.trim() === "1";
  const number = /^(?:i|ui|r)\d|^(?:int|uint|decimal)$/.test(name) ? Number(text) : NaN;
  return Number.isFinite(number) ? number : decodeEscapes(text);
}
