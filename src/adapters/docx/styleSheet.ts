import { spliceXml, findElements, withAttribute, type FoundElement } from "../package/spliceXml";
import { prefixOf } from "../package/spliceXml";

/** A paragraph or character style: its name, and how it is written. */
interface WrittenStyle {
  readonly id: string;
  readonly name: string;
  readonly xml: string;
}

/**
 * The styles of a template. They are known by their names, since Word and WPS change ids when they save; one that the
 * office's template lacks is taken over from the product's own.
 */
export class StyleSheet {
  private readonly ids: Map<string, string>;
  private readonly taken: Set<string>;
  private readonly added: string[] = [];

  /**
   * @param xml the part with the template's styles
   * @param own the part with the product's own
   */
  constructor(
    private readonly xml: string,
    private readonly own: string,
  ) {
    const styles = writtenStyles(xml);
    this.ids = new Map(styles.map(({ name, id }) => [keyOf(name), id]));
    this.taken = new Set(styles.map(({ id }) => id));
  }

  /** The id that the template knows a style by. @throws Error where neither the template nor the product has it */
  idOf(name: string): string {
    return this.ids.get(keyOf(name)) ?? this.add(name);
  }

  /** The part as it is by now. */
  text(): string {
    if (this.added.length === 0) return this.xml;
    const end = this.xml.lastIndexOf("</");
    return this.xml.slice(0, end) + this.added.join("") + this.xml.slice(end);
  }

  private add(name: string): string {
    const own = writtenStyles(this.own);
    const style = own.find((one) => one.name === name);
    if (!style) throw new Error(`There is no style ${name}.`);
    const id = this.freeId(style.id);
    this.ids.set(keyOf(name), id);
    const named = (ownId: string): string | undefined => own.find((one) => one.id === ownId)?.name;
    this.added.push(withPrefix(this.related(style.xml, id, named), prefixOf(this.rootTag())));
    return id;
  }

  /** A style's XML with ids of the template: what it stands on is looked up by name, too, or left out. */
  private related(xml: string, id: string, named: (ownId: string) => string | undefined): string {
    const links = findElements(xml, "basedOn", "next", "link");
    const splices = links.map(({ start, end, attributes }) => {
      const target = this.ids.get(keyOf(named(attributes.get("val") ?? "") ?? ""));
      const text = target === undefined ? "" : withAttribute(xml.slice(start, end), "w:val", target);
      return { start, end, text };
    });
    return spliceXml(xml, splices).replace(/^<[^>]*>/, (tag) => withAttribute(tag, "w:styleId", id));
  }

  private freeId(wanted: string): string {
    let id = wanted;
    for (let number = 2; this.taken.has(id); number += 1) id = `${wanted}${number}`;
    this.taken.add(id);
    return id;
  }

  private rootTag(): string {
    return /<(?![?!])[^>]*>/.exec(this.xml)?.[0] ?? "";
  }
}

/** Word writes the names of its own styles in small letters, others do not. */
function keyOf(name: string): string {
  return name.trim().toLowerCase();
}

function writtenStyles(xml: string): WrittenStyle[] {
  const names = findElements(xml, "name").filter(({ parent }) => parent === "style");
  return findElements(xml, "style").flatMap((style) => {
    const name = nameWithin(style, names);
    const id = style.attributes.get("styleId");
    const type = style.attributes.get("type");
    if (name === null || id === undefined || (type !== "paragraph" && type !== "character")) return [];
    return [{ id, name, xml: xml.slice(style.start, style.end) }];
  });
}

function nameWithin(style: FoundElement, names: readonly FoundElement[]): string | null {
  const name = names.find(({ start }) => start > style.start && start < style.end);
  return name?.attributes.get("val") ?? null;
}

/** Programs may write another prefix than `w:`, or none. */
function withPrefix(xml: string, prefix: string): string {
  return prefix === "w:" ? xml : xml.replace(/(<\/?)w:/g, `$1${prefix}`);
}
