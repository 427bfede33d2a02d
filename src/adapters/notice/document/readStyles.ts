import type { XmlAttributes, XmlHandler } from "../../package/scanXml";
import { isOn, wholeNumber } from "./readNumbering";

/** What styles say of text and numbers; each with what it takes over from the style that it is based on. */
export interface Styles {
  /** The style of paragraphs that name none. */
  readonly ofParagraphs: string;
  readonly nameOf: (style: string) => string;
  readonly isHidden: (style: string) => boolean | null;
  /** The list that a style's paragraphs belong to, and the level where the style names it. */
  readonly listOf: (style: string) => { readonly id: string; readonly level: number | null } | null;
}

interface Style {
  name: string;
  basedOn: string | null;
  listId: string | null;
  level: number | null;
  isHidden: boolean | null;
}

/** Styles that are based on styles that are based on styles; files by hand may run in a circle. */
const LONGEST_CHAIN = 30;

/** Reads the styles part. */
export class StylesReader implements XmlHandler {
  private readonly styles = new Map<string, Style>();
  private readonly path: string[] = [];
  private style: Style | null = null;
  private ofParagraphs = "";

  open(name: string, attributes: XmlAttributes): void {
    const parent = this.path.at(-1);
    this.path.push(name);
    const value = attributes.get("val");
    if (name === "style") {
      this.style = { name: "", basedOn: null, listId: null, level: null, isHidden: null };
      const id = attributes.get("styleId") ?? "";
      this.styles.set(id, this.style);
      const isDefault = attributes.has("default") && /^(?:1|true|on)$/.test(attributes.get("default") ?? "");
      if (isDefault && attributes.get("type") === "paragraph") this.ofParagraphs = id;
    }
    if (!this.style) return;
    if (parent === "style" && name === "name") this.style.name = value ?? "";
    if (parent === "style" && name === "basedOn") this.style.basedOn = value ?? null;
    if (parent === "numPr" && name === "numId") this.style.listId = value ?? null;
    if (parent === "numPr" && name === "ilvl") this.style.level = wholeNumber(value, 0);
    if (parent === "rPr" && name === "vanish") this.style.isHidden = isOn(attributes);
  }

  close(name: string): void {
    this.path.pop();
    if (name === "style") this.style = null;
  }

  read(): Styles {
    const first = <Value>(id: string, of: (style: Style) => Value | null): Value | null => {
      const passed = new Set<string>();
      for (let at: string | null = id; at !== null && !passed.has(at) && passed.size < LONGEST_CHAIN;) {
        passed.add(at);
        const style = this.styles.get(at);
        const value = style ? of(style) : null;
        if (value !== null) return value;
        at = style?.basedOn ?? null;
      }
      return null;
    };
    return {
      ofParagraphs: this.ofParagraphs,
      nameOf: (id) => this.styles.get(id)?.name ?? "",
      isHidden: (id) => first(id, ({ isHidden }) => isHidden),
      listOf: (id) => {
        const listId = first(id, (style) => style.listId);
        return listId === null ? null : { id: listId, level: first(id, ({ level }) => level) };
      },
    };
  }
}
