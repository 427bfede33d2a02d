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
export interface XmlAttributes extends Iterable<readonly [name: string, value: string]> {
  get(name: string): string | undefined;
  has(name: string): boolean;
}

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
    const tag = xml.charCodeAt(position) === LESS ? position : xml.indexOf("<", position);
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
  switch (xml.charCodeAt(start + 1)) {
    case SLASH:
      return scanClosing(xml, start, open, handler);
    case QUESTION:
      return after(xml, "?>", start + 2);
    case EXCLAMATION:
      return scanDeclaration(xml, start, handler);
    default:
      return scanOpening(xml, start, open, handler);
  }
}

function scanDeclaration(xml: string, start: number, handler: XmlHandler): number {
  if (xml.startsWith("<!--", start)) return after(xml, "-->", start + 4);
  if (!xml.startsWith("<![CDATA[", start)) return afterDocumentType(xml, start);
  const end = after(xml, "]]>", start + 9);
  handler.text?.(xml.slice(start + 9, end - 3));
  return end;
}

function scanClosing(xml: string, start: number, open: string[], handler: XmlHandler): number {
  const opened = open.pop();
  if (opened === undefined) throw new NotWellFormed();
  const nameEnd = start + 2 + opened.length;
  // Nearly always: the name as it was opened, without a prefix. It need not be cut out.
  if (xml.charCodeAt(nameEnd) === GREATER && xml.startsWith(opened, start + 2)) {
    handler.close?.(opened, start, nameEnd + 1);
    return nameEnd + 1;
  }
  const end = after(xml, ">", start + 2);
  if (localName(xml.slice(start + 2, end - 1).trimEnd()) !== opened) throw new NotWellFormed();
  handler.close?.(opened, start, end);
  return end;
}

function scanOpening(xml: string, start: number, open: string[], handler: XmlHandler): number {
  const end = afterOpening(xml, start);
  const empty = xml.charCodeAt(end - 2) === SLASH;
  const contentEnd = empty ? end - 2 : end - 1;
  const nameEnd = afterName(xml, start + 1, contentEnd);
  const name = localName(xml.slice(start + 1, nameEnd));
  if (name === "") throw new NotWellFormed();
  handler.open?.(
    name,
    nameEnd < contentEnd ? new TagAttributes(xml, nameEnd, contentEnd) : NO_ATTRIBUTES,
    start,
    end,
  );
  if (empty) handler.close?.(name, end, end);
  else open.push(name);
  return end;
}

const SLASH = 0x2f;
const LESS = 0x3c;
const GREATER = 0x3e;
const EQUALS = 0x3d;
const COLON = 0x3a;
const QUESTION = 0x3f;
const EXCLAMATION = 0x21;
const SPACE = 0x20;
const LAST_ASCII = 0x7f;
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

function afterName(xml: string, start: number, end: number): number {
  let position = start;
  while (position < end && !isSpace(xml, position)) position += 1;
  return position;
}

function isSpace(xml: string, position: number): boolean {
  const code = xml.charCodeAt(position);
  return code <= SPACE || (code > LAST_ASCII && /\s/.test(xml.charAt(position)));
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
  return name.includes(":") ? name.slice(name.indexOf(":") + 1) : name;
}

/** The attributes of one tag, which stand between two places of a text; read only when somebody asks for one. */
class TagAttributes implements XmlAttributes {
  /** Names without prefix, each followed by its value as it is written; null: not read yet. */
  private written: readonly string[] | null = null;

  constructor(
    private readonly xml: string,
    private readonly start: number,
    private readonly end: number,
  ) {}

  /** Of several of one name the last counts. */
  get(name: string): string | undefined {
    const written = (this.written ??= writtenAttributes(this.xml, this.start, this.end));
    for (let at = written.length - 2; at >= 0; at -= 2) {
      if (written[at] === name) return decodeEntities(written[at + 1] ?? "");
    }
    return undefined;
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  *[Symbol.iterator](): Iterator<readonly [name: string, value: string]> {
    const written = (this.written ??= writtenAttributes(this.xml, this.start, this.end));
    for (let at = 0; at < written.length; at += 2) {
      yield [written[at] ?? "", decodeEntities(written[at + 1] ?? "")];
    }
  }
}

/** Reads attributes as all programs write them: `name="value"` with nothing but spaces between them. */
function writtenAttributes(xml: string, start: number, end: number): string[] {
  const written: string[] = [];
  let position = afterSpace(xml, start, end);
  while (position < end) {
    let local = position;
    let nameEnd = position;
    for (let code = xml.charCodeAt(nameEnd); code !== EQUALS; code = xml.charCodeAt(nameEnd)) {
      if (nameEnd === end || code <= SPACE || code > LAST_ASCII)
        return matchedAttributes(xml.slice(start, end));
      nameEnd += 1;
      if (code === COLON && local === position) local = nameEnd;
    }
    const quote = xml.charCodeAt(nameEnd + 1);
    let valueEnd = nameEnd + 2;
    while (valueEnd < end && xml.charCodeAt(valueEnd) !== quote) valueEnd += 1;
    if ((quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) || valueEnd >= end) {
      return matchedAttributes(xml.slice(start, end));
    }
    if (!xml.startsWith("xmlns", position)) {
      written.push(xml.slice(local, nameEnd), xml.slice(nameEnd + 2, valueEnd));
    }
    position = afterSpace(xml, valueEnd + 1, end);
  }
  return written;
}

/** The same of a tag that is written in another way. */
function matchedAttributes(text: string): string[] {
  const written: string[] = [];
  for (const [, name = "", double, single] of text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (!name.startsWith("xmlns")) written.push(localName(name), double ?? single ?? "");
  }
  return written;
}

function afterSpace(xml: string, start: number, end: number): number {
  let position = start;
  while (position < end && xml.charCodeAt(position) <= SPACE) position += 1;
  return position;
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
