import { scanXml } from "../package/scanXml";
import { prefixOf, type ElementPlace } from "../package/spliceXml";

/**
 * A part in which text stands, as far as fields have to do with it (ECMA-376 part 1, 17.2 and 17.3). All places are places
 * in the part's text.
 */
export interface Story {
  /** What stands before the names of its elements, colon included: `w:`. */
  readonly prefix: string;
  /** What holds paragraphs or tables: the body, cells, text boxes, headers. */
  readonly containers: readonly Container[];
  /** The pages of its sections, in order; each ends where its properties stand. */
  readonly sections: readonly SectionPage[];
}

export interface Container {
  readonly name: string;
  readonly children: readonly Child[];
}

export interface Child {
  readonly kind: "paragraph" | "table" | "other";
  readonly start: number;
  readonly end: number;
  /** Null unless it is a paragraph. */
  readonly paragraph: StoryParagraph | null;
}

export interface StoryParagraph {
  /** That of the story. */
  readonly prefix: string;
  /** The behaviour and look of the paragraph. */
  readonly properties: ElementPlace | null;
  /** Where a section ends in the paragraph's properties. */
  readonly section: ElementPlace | null;
  readonly pieces: readonly TextPiece[];
  /** What the pieces say, with tabs and line breaks between them. */
  readonly text: string;
  /** Whether it holds what is not text: a picture, a break, a note. */
  readonly holdsMore: boolean;
  /** Bookmarks that begin or end in it, as they are written. */
  readonly bookmarks: string;
}

/** A text element; it may hold a part of a field only. */
export interface TextPiece {
  /** Where its text begins in that of the paragraph. */
  readonly at: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** In twips. */
export interface SectionPage {
  readonly end: number;
  readonly width: number;
  readonly left: number;
  readonly right: number;
}

/** What a paragraph may hold beside text, that must not go with it. */
const MORE: ReadonlySet<string> = new Set([
  ...["drawing", "pict", "object", "AlternateContent", "sym", "br", "cr", "ptab", "oMath", "oMathPara"],
  ...["fldChar", "fldSimple", "footnoteReference", "endnoteReference", "commentReference", "contentPart"],
]);

interface Open {
  readonly name: string;
  readonly start: number;
  readonly contentStart: number;
  /** Null until it turns out to hold paragraphs or tables. */
  children: Child[] | null;
}

interface OpenParagraph {
  readonly prefix: string;
  properties: ElementPlace | null;
  section: ElementPlace | null;
  readonly pieces: TextPiece[];
  text: string;
  holdsMore: boolean;
  bookmarks: string;
}

/** @throws NotWellFormed where the part is not well-formed XML */
export function readStory(xml: string): Story {
  const reader = new StoryReader(xml);
  scanXml(xml, reader);
  return { prefix: reader.prefix ?? "", containers: reader.containers, sections: reader.sections };
}

class StoryReader {
  prefix: string | null = null;
  readonly containers: Container[] = [];
  readonly sections: SectionPage[] = [];
  private readonly stack: Open[] = [];
  /** One within the other: a text box hangs in a paragraph and holds some. */
  private readonly paragraphs: OpenParagraph[] = [];
  private page: { width: number; left: number; right: number } | null = null;
  private piece: string | null = null;

  constructor(private readonly xml: string) {}

  open(
    local: string,
    attributes: { get(name: string): string | undefined },
    start: number,
    end: number,
  ): void {
    this.prefix ??= prefixOf(this.xml.slice(start, end));
    // Other vocabularies have a p and a t of their own.
    const isOwn = this.xml.startsWith(`${this.prefix}${local}`, start + 1);
    const name = isOwn ? local : `:${local}`;
    const paragraph = this.paragraphs.at(-1);
    if (paragraph && MORE.has(local)) paragraph.holdsMore = true;
    const parent = this.parent();
    this.stack.push({ name, start, contentStart: end, children: null });
    switch (name) {
      case "p":
        this.paragraphs.push(emptyParagraph(this.prefix));
        break;
      case "t":
        this.piece = "";
        break;
      case "tab":
        if (paragraph && parent === "r") paragraph.text += "\t";
        break;
      case "br":
      case "cr":
        if (paragraph) paragraph.text += "\n";
        break;
      case "bookmarkStart":
      case "bookmarkEnd":
        if (paragraph) paragraph.bookmarks += this.xml.slice(start, end);
        break;
      case "sectPr":
        // Within a note of what they were before, they are no section's.
        if (parent !== "sectPrChange") this.page = { width: 0, left: 0, right: 0 };
        break;
      case "pgSz":
        if (this.page) this.page.width = twips(attributes.get("w"));
        break;
      case "pgMar":
        if (this.page) {
          this.page.left = twips(attributes.get("left")) + twips(attributes.get("gutter"));
          this.page.right = twips(attributes.get("right"));
        }
        break;
    }
  }

  text(piece: string): void {
    if (this.piece !== null && this.stack.at(-1)?.name === "t") this.piece += piece;
  }

  close(_local: string, contentEnd: number, end: number): void {
    const element = this.stack.pop();
    if (!element) return;
    const { name, start, contentStart, children } = element;
    if (children) this.containers.push({ name, children });
    const place = { start, contentStart, contentEnd, end };
    const paragraph = this.paragraphs.at(-1);
    switch (name) {
      case "p":
        this.paragraphs.pop();
        this.addChild({ kind: "paragraph", start, end, paragraph: paragraph ?? null });
        break;
      case "tbl":
        this.addChild({ kind: "table", start, end, paragraph: null });
        break;
      case "sdt":
      case "altChunk":
        if (this.isBlock()) this.addChild({ kind: "other", start, end, paragraph: null });
        break;
      case "t":
        if (paragraph) {
          paragraph.pieces.push({ at: paragraph.text.length, text: this.piece ?? "", start, end });
          paragraph.text += this.piece ?? "";
        }
        this.piece = null;
        break;
      case "pPr":
        if (paragraph && this.parent() === "p") paragraph.properties = place;
        break;
      case "sectPr":
        if (this.parent() === "sectPrChange") break;
        if (this.page) this.sections.push({ end, ...this.page });
        this.page = null;
        if (paragraph && this.parent() === "pPr") paragraph.section = place;
        break;
    }
  }

  private parent(): string {
    return this.stack.at(-1)?.name ?? "";
  }

  /** Whether the element around is none that stands within a paragraph. */
  private isBlock(): boolean {
    const within = this.stack.map(({ name }) => name);
    return within.lastIndexOf("p") <= within.lastIndexOf("txbxContent");
  }

  private addChild(child: Child): void {
    const parent = this.stack.at(-1);
    if (parent) (parent.children ??= []).push(child);
  }
}

function emptyParagraph(prefix: string): OpenParagraph {
  return { prefix, properties: null, section: null, pieces: [], text: "", holdsMore: false, bookmarks: "" };
}

/** Twips as they are written; in strict files a length may carry its unit, and is not known then. */
function twips(value: string | undefined): number {
  return value !== undefined && /^-?\d+$/.test(value) ? Number(value) : 0;
}
