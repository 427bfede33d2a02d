import { storedText } from "../../../src/adapters/xlsx/storedText";

/** What an attribute may be; null leaves it out, and a flag is written as 1 or 0. */
export type AttributeValue = string | number | boolean | null;

/** An element with what stands in it, which is XML already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, AttributeValue>> = {},
  ...content: readonly string[]
): string {
  const inner = content.join("");
  const start = `<${name}${attributesText(attributes)}`;
  return inner === "" ? `${start}/>` : `${start}>${inner}</${name}>`;
}

/** Elements around others, left out where there are none. */
export function listElement(name: string, items: readonly string[], counted = true): string {
  return items.length === 0 ? "" : element(name, counted ? { count: items.length } : {}, items.join(""));
}

function attributesText(attributes: Readonly<Record<string, AttributeValue>>): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(
      ([name, value]) =>
        ` ${name}="${typeof value === "boolean" ? Number(value) : attributeText(String(value))}"`,
    )
    .join("");
}

function attributeText(text: string): string {
  return escaped(text).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
}

/** A text between tags. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A text of Excel's as a file must store it: what XML cannot hold is escaped as `_x0001_` (ECMA-376 22.9.2.19). */
export function xstring(text: string): string {
  return storedText(text)
    .replace(/[\u0000-\u0008\u000b-\u001f]/g, (letter) => `_x${hex(letter)}_`)
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
}

function hex(letter: string): string {
  return letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
}

/** `<t>` with its spaces kept. */
export function textElement(name: string, text: string): string {
  const stored = xstring(text);
  const spaced = /^\s|\s$|\n/.test(stored);
  return element(name, { "xml:space": spaced ? "preserve" : null }, escaped(stored));
}

/** A whole part. */
export function xmlPart(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}
