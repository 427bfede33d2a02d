/**
 * What a part tells while it is scanned. Names come without their prefix; `start` and `end` are where a tag begins and
 * ends in the text.
 */
export interface XmlHandler {
  open?(name: string, attributes: XmlAttributes, start: number, end: number): void;
  /** Called in pieces: a text with entities comes as several. */
  text?(text: string): void;
  /** An empty element has no closing tag: both places are the end of its only tag. */
  close?(name: string, start: number, end: number): void;
}

/** Attributes by their name without prefix. */
export type XmlAttributes = ReadonlyMap<string, string>;

/** Thrown where a text is not well-formed XML. */
export class NotWellFormed extends Error {}

const NO_ATTRIBUTES: XmlAttributes = new Map();

/**
 * Reads XML from start to end in linear time. Ignores comments, processing instructions and document types, so
 * no entity but the five of XML and character references is ever expanded.
 * @returns the name of the outermost element.
 * @throws NotWellFormed where it is not well-formed.
 */
export function scanXml(xml: string, handler: XmlHandler): string {
  const open: string[] = [];
  let root: string | null = null;
  let position = 0;
  while (position < xml.length) {
    const tag = xml.indexOf("<", position);
    const textEnd = tag < 0 ? xml.length : tag;
    if (textEnd > position && open.length > 0) handler.text?.(decodeEntities(xml.slice(position, textEnd)));
    if (tag < 0) break;
    position = scanMarkup(xml, tag, open, handler);
    root ??= open[0] ?? emptyRoot(xml, tag, position);
  }
  if (open.length > 0 || root === null) throw new NotWellFormed();
  return root;
}

/** The name of an outermost element that is empty and so never lies open; null where it is another piece of markup. */
function emptyRoot(xml: string, start: number, end: number): string | null {
  const match = /^<([^\s/>!?]+)/.exec(xml.slice(start, end));
  return match ? localName(match[1] ?? "") : null;
}

/** Reads what begins with `<` and returns the position behind it. */
function scanMarkup(xml: string, start: number, open: string[], handler: XmlHandler): number {
  if (xml.startsWith("<!--", start)) return after(xml, "-->", start + 4);
  if (xml.startsWith("<![CDATA[", start)) {
    const end = after(xml, "]]>", start + 9);
    handler.text?.(xml.slice(start + 9, end - 3));
    return end;
  }
  if (xml.startsWith("<?", start)) return after(xml, "?>", start + 2);
  if (xml.startsWith("<!", start)) return afterDocumentType(xml, start);
  if (xml.startsWith("</", start)) {
    const end = after(xml, ">", start + 2);
    const name = localName(xml.slice(start + 2, end - 1).trimEnd());
    if (open.pop() !== name) throw new NotWellFormed();
    handler.close?.(name, start, end);
    return end;
  }
  return scanOpening(xml, start, open, handler);
}

function scanOpening(xml: string, start: number, open: string[], handler: XmlHandler): number {
  const end = afterOpening(xml, start);
  const empty = xml.charCodeAt(end - 2) === SLASH;
  const content = xml.slice(start + 1, empty ? end - 2 : end - 1);
  const nameEnd = content.search(/\s|$/);
  const name = localName(content.slice(0, nameEnd));
  if (name === "") throw new NotWellFormed();
  const attributes = nameEnd < content.length ? parseAttributes(content.slice(nameEnd)) : NO_ATTRIBUTES;
  handler.open?.(name, attributes, start, end);
  if (empty) handler.close?.(name, end, end);
  else open.push(name);
  return end;
}

const SLASH = 0x2f;
const GREATER = 0x3e;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;

/** The position behind the `>` of an opening tag; one within quotes does not end it. */
function afterOpening(xml: string, start: number): number {
  let quote = 0;
  for (let position = start + 1; position < xml.length; position += 1) {
    const code = xml.charCodeAt(position);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) quote = code;
    else if (code === GREATER) return position + 1;
  }
  throw new NotWellFormed();
}

/** Passes over a document type with its inner declarations, none of which is read. */
function afterDocumentType(xml: string, start: number): number {
  const end = after(xml, ">", start);
  const inner = xml.indexOf("[", start);
  return inner < 0 || inner > end ? end : after(xml, ">", after(xml, "]", inner) - 1);
}

function after(xml: string, end: string, from: number): number {
  const position = xml.indexOf(end, from);
  if (position < 0) throw new NotWellFormed();
  return position + end.length;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function parseAttributes(text: string): XmlAttributes {
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single] of text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (!name.startsWith("xmlns")) attributes.set(localName(name), decodeEntities(double ?? single ?? ""));
  }
  return attributes;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi,
    (all: string, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES.get(name) ?? all;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}

/** A flag such as `hidden="1"`. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

/** Resolves the escapes of characters that XML cannot hold (ECMA-376 22.9.2.19). */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
