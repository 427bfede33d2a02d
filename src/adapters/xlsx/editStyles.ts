import {
  appended,
  escapeXml,
  findElements,
  openingTag,
  prefixOf,
  spliceXml,
  withAttribute,
} from "../package/spliceXml";
import type { FoundElement, Splice } from "../package/spliceXml";

/** The formats that cells refer to by their place in a list, to which more can be added. */
export interface CellFormats {
  /** The number format of a cell format. */
  codeOf(style: number): string;
  /**
   * The cell format that differs from another in the number format only.
   * @param ofText whether cells with it hold text; if not, it does not make a text of what is typed
   * @throws Error where the workbook has no such cell format
   */
  withNumberFormat(style: number, code: string, ofText: boolean): number;
}

/** Numbers of formats that a file need not spell out and that are the same in all languages (ECMA-376 18.8.30). */
const BUILT_IN: ReadonlyMap<string, number> = new Map([
  ["General", 0],
  ["0", 1],
  ["0.00", 2],
  ["#,##0", 3],
  ["#,##0.00", 4],
  ["0%", 9],
  ["0.00%", 10],
  ["@", 49],
]);

/** The first number that is free for formats of the file's own. */
const FIRST_OWN = 164;

/** A styles part to which cell formats are added; what was there stays as it is, and where it is. */
export class StylesEdit implements CellFormats {
  private readonly numberFormats: FoundElement | null;
  private readonly cellFormats: FoundElement | null;
  private readonly root: FoundElement | null;
  private readonly formats: FoundElement[];
  /** The numbers of number formats, by their code. */
  private readonly ids: Map<string, number>;
  private readonly ownNumberFormats: number;
  private nextId: number;
  private readonly addedNumberFormats: string[] = [];
  private readonly addedFormats: string[] = [];
  private readonly made = new Map<string, number>();

  /**
   * @param xml the styles part; null: the workbook has none
   * @param codes the number format of each cell format
   * @throws NotWellFormed
   */
  constructor(
    private readonly xml: string | null,
    private readonly codes: readonly string[],
  ) {
    const elements = findElements(xml ?? "<none/>", "styleSheet", "numFmts", "numFmt", "cellXfs", "xf");
    const first = (name: string) => elements.find((element) => element.name === name) ?? null;
    this.root = first("styleSheet");
    this.numberFormats = first("numFmts");
    this.cellFormats = first("cellXfs");
    this.formats = elements.filter(({ name, parent }) => name === "xf" && parent === "cellXfs");
    // Conditional formats have number formats of their own, whose numbers are taken as well.
    const all = elements.filter(({ name }) => name === "numFmt");
    const taken = all.map(({ attributes }) => Number(attributes.get("numFmtId")));
    this.nextId = Math.max(FIRST_OWN - 1, ...taken.filter(Number.isInteger)) + 1;
    const builtIn = [...BUILT_IN].filter(([, id]) => !taken.includes(id));
    const own = all
      .filter(({ parent }) => parent === "numFmts")
      .map(({ attributes }): [string, number] => [
        attributes.get("formatCode") ?? "General",
        Number(attributes.get("numFmtId")),
      ]);
    this.ids = new Map([...own, ...builtIn]);
    this.ownNumberFormats = own.length;
  }

  codeOf(style: number): string {
    return this.codes[style] ?? "General";
  }

  withNumberFormat(style: number, code: string, ofText: boolean): number {
    if (this.codeOf(style) === code) return style;
    const key = `${style} ${ofText} ${code}`;
    const made = this.made.get(key);
    if (made !== undefined) return made;
    const format = this.formats[style];
    if (this.xml === null || !format) throw new Error(`The workbook has no cell format ${style}.`);
    const tag = this.xml.slice(format.start, format.contentStart);
    const numbered = withAttribute(tag, "numFmtId", String(this.idOf(code)));
    const applied = withAttribute(numbered, "applyNumberFormat", "1");
    const copy = ofText ? applied : withAttribute(applied, "quotePrefix", null);
    const index = this.formats.length + this.addedFormats.length;
    this.addedFormats.push(copy + this.xml.slice(format.contentStart, format.end));
    this.made.set(key, index);
    return index;
  }

  /** The part with all that was added; null where nothing was. */
  edited(): string | null {
    const { xml, cellFormats } = this;
    if (xml === null || cellFormats === null || this.addedFormats.length === 0) return null;
    const count = this.formats.length + this.addedFormats.length;
    const numberFormats = this.addedNumberFormats.length === 0 ? [] : this.moreNumberFormats(xml);
    return spliceXml(xml, [...numberFormats, ...extended(xml, cellFormats, this.addedFormats, count)]);
  }

  private idOf(code: string): number {
    const known = this.ids.get(code);
    if (known !== undefined) return known;
    const id = this.nextId;
    this.nextId += 1;
    this.ids.set(code, id);
    this.addedNumberFormats.push(`numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    return id;
  }

  /** They stand first in the part (ECMA-376 18.8.39). */
  private moreNumberFormats(xml: string): Splice[] {
    const { root, numberFormats } = this;
    if (root === null) return [];
    const prefix = prefixOf(openingTag(xml, root));
    const items = this.addedNumberFormats.map((item) => `<${prefix}${item}`);
    if (numberFormats !== null) {
      return extended(xml, numberFormats, items, this.ownNumberFormats + items.length);
    }
    const list = `<${prefix}numFmts count="${items.length}">${items.join("")}</${prefix}numFmts>`;
    return [{ start: root.contentStart, end: root.contentStart, text: list }];
  }
}

/** A list with more items behind its own. */
function extended(xml: string, list: FoundElement, items: readonly string[], count: number): Splice[] {
  const tag = openingTag(xml, list);
  const counted = list.attributes.has("count") ? withAttribute(tag, "count", String(count)) : tag;
  const content = appended(xml, list, items.join(""));
  if (content.start === list.start) return [{ ...content, text: counted + content.text.slice(tag.length) }];
  return [{ start: list.start, end: list.contentStart, text: counted }, content];
}
