import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { element, elements, xmlTree, type XmlElement } from "./xmlTree";

/** The text of a part of a document. */
export function partText(document: Uint8Array, path = "word/document.xml"): string {
  return strFromU8(unzipSync(document)[path] ?? new Uint8Array());
}

/** The document as another program might have saved it: some parts written differently, or gone. */
export function withParts(
  document: Uint8Array,
  parts: Readonly<Record<string, ((xml: string) => string) | null>>,
): Uint8Array {
  const files = new Map(Object.entries(unzipSync(document)));
  for (const [path, change] of Object.entries(parts)) {
    if (change === null) files.delete(path);
    else files.set(path, strToU8(change(strFromU8(files.get(path) ?? new Uint8Array()))));
  }
  return zipSync(Object.fromEntries(files));
}

/** A paragraph or table of the body. */
export interface BodyBlock {
  readonly kind: string;
  /** The name of its style; empty for a table. */
  readonly style: string;
  /** With tabs and line breaks; of a table row by row, cells parted by `|`, paragraphs by `/`. */
  readonly text: string;
  readonly xml: XmlElement;
}

/** What stands in the body, from start to end. */
export function bodyBlocks(document: Uint8Array): BodyBlock[] {
  const names = styleNames(document);
  const body = element(xmlTree(partText(document)), "body");
  return (body?.children ?? [])
    .filter(({ name }) => name !== "sectPr")
    .map((xml) =>
      xml.name === "tbl"
        ? { kind: "tbl", style: "", text: tableText(xml), xml }
        : { kind: xml.name, style: names.get(styleIdOf(xml)) ?? "", text: paragraphText(xml), xml },
    );
}

/** The names of styles by their ids. */
function styleNames(document: Uint8Array): Map<string, string> {
  const styles = elements(xmlTree(partText(document, "word/styles.xml")), "style");
  return new Map(
    styles.map((style) => [
      style.attributes.get("styleId") ?? "",
      element(style, "name")?.attributes.get("val") ?? "",
    ]),
  );
}

/** A style by its name. */
export function styleNamed(document: Uint8Array, name: string): XmlElement {
  const styles = elements(xmlTree(partText(document, "word/styles.xml")), "style");
  const found = styles.find((style) => element(style, "name")?.attributes.get("val") === name);
  if (!found) throw new Error(`There is no style ${name}.`);
  return found;
}

/** The value of an attribute of the element at the end of a path; null where there is none. */
export function valueAt(from: XmlElement, path: readonly string[], attribute = "val"): string | null {
  return element(from, ...path)?.attributes.get(attribute) ?? null;
}

/** All elements of a name, wherever they stand. */
export function allNamed(from: XmlElement, name: string): XmlElement[] {
  return from.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...allNamed(child, name),
  ]);
}

function styleIdOf(paragraph: XmlElement): string {
  return valueAt(paragraph, ["pPr", "pStyle"]) ?? "";
}

export function paragraphText(from: XmlElement): string {
  if (from.name === "t") return from.text;
  if (from.name === "tab") return "\t";
  if (from.name === "br") return "\n";
  return from.children.map((child) => (child.name === "pPr" ? "" : paragraphText(child))).join("");
}

function tableText(table: XmlElement): string {
  return elements(table, "tr")
    .map((row) =>
      elements(row, "tc")
        .map((cell) => elements(cell, "p").map(paragraphText).join("/"))
        .join("|"),
    )
    .join("\n");
}
