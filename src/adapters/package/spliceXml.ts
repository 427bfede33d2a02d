import { NotWellFormed, scanXml, type XmlAttributes } from "./scanXml";

/** Where an element stands in the text of a part. Of an empty element without closing tag, all but `start` are the same. */
export interface ElementPlace {
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
}

/** An element that was asked for. */
export interface FoundElement extends ElementPlace {
  readonly name: string;
  readonly attributes: XmlAttributes;
  /** The element around it; empty for the outermost. */
  readonly parent: string;
}

/** A piece of a text that another one takes the place of; what is inserted only takes that of nothing. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The elements of these names, wherever they stand, in the order in which they end.
 * @throws NotWellFormed where the text is not well-formed XML.
 */
export function findElements(xml: string, ...names: readonly string[]): FoundElement[] {
  const found: FoundElement[] = [];
  const open: Omit<FoundElement, "contentEnd" | "end">[] = [];
  scanXml(xml, {
    open(name, attributes, start, contentStart) {
      open.push({ name, attributes, parent: open.at(-1)?.name ?? "", start, contentStart });
    },
    close(name, contentEnd, end) {
      const element = open.pop();
      if (!element) throw new NotWellFormed();
      if (names.includes(name)) found.push({ ...element, contentEnd, end });
    },
  });
  return found;
}

/** The text with all pieces replaced. No two of them overlap; of several insertions at one place the first stands first. */
export function spliceXml(xml: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let position = 0;
  for (const { start, end, text } of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(xml.slice(position, start), text);
    position = end;
  }
  return pieces.join("") + xml.slice(position);
}

/** An element with more behind what it holds. */
export function appended(xml: string, place: ElementPlace, content: string): Splice {
  if (place.contentStart < place.end)
    return { start: place.contentEnd, end: place.contentEnd, text: content };
  const tag = openingTag(xml, place);
  return {
    start: place.start,
    end: place.end,
    text: `${tag}${content}</${prefixOf(tag)}${localNameOf(tag)}>`,
  };
}

/** The tag that an element begins with, as one that does not end it, too. */
export function openingTag(xml: string, place: ElementPlace): string {
  return xml.slice(place.start, place.contentStart).replace(/\s*\/>$/, ">");
}

/** A tag in which an attribute has this value; null: in which it is not. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const written = value === null ? "" : ` ${name}="${escapeXml(value)}"`;
  const names = Array.from(tag.matchAll(ATTRIBUTE), ([, found]) => found);
  if (!names.includes(name)) return tag.replace(/\s*\/?>$/, (end) => `${written}${end}`);
  return tag.replace(ATTRIBUTE, (all: string, found: string) => (found === name ? written : all));
}

/** From name to name, so that nothing within a value is taken for an attribute. */
const ATTRIBUTE = /\s+([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/g;

/** What stands before the name in a tag, colon included; empty where nothing does. */
export function prefixOf(tag: string): string {
  return /^<([^\s/>:]+:)/.exec(tag)?.[1] ?? "";
}

function localNameOf(tag: string): string {
  return /^<(?:[^\s/>:]+:)?([^\s/>]+)/.exec(tag)?.[1] ?? "";
}

/** A text as it stands in an element or, quoted, in an attribute. A carriage return would be read as a line feed. */
export function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;");
}
