import type { Package } from "../../../src/adapters/package/openPackage";
import type { XmlAttributes, XmlHandler } from "../../../src/adapters/package/scanXml";

/** An element with everything in it; names and attributes come without prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly children: OpenElement[];
  text: string;
}

/** Builds a tree from what a scanner tells. */
export class TreeBuilder implements XmlHandler {
  private readonly top: OpenElement = { name: "", attributes: new Map(), children: [], text: "" };
  private readonly lying: OpenElement[] = [this.top];

  open(name: string, attributes: XmlAttributes): void {
    const element: OpenElement = { name, attributes, children: [], text: "" };
    this.lying.at(-1)?.children.push(element);
    this.lying.push(element);
  }

  text(piece: string): void {
    const element = this.lying.at(-1);
    if (element) element.text += piece;
  }

  close(): void {
    this.lying.pop();
  }

  /** The outermost element. */
  get root(): XmlElement {
    return this.top.children[0] ?? this.top;
  }
}

/**
 * A whole part as a tree; for parts that are small.
 * @throws ReadFailure where it is missing or damaged.
 */
export function readTree(parts: Package, path: string): XmlElement {
  const builder = new TreeBuilder();
  parts.scan(path, builder);
  return builder.root;
}

/** The elements at the end of a path of names below an element. */
export function childrenOf(element: XmlElement | null, ...path: string[]): XmlElement[] {
  return path.reduce<XmlElement[]>(
    (found, name) => found.flatMap(({ children }) => children.filter((child) => child.name === name)),
    element ? [element] : [],
  );
}

/** The first of them, or null. */
export function childOf(element: XmlElement | null, ...path: string[]): XmlElement | null {
  return childrenOf(element, ...path)[0] ?? null;
}

/** An attribute that is a number; null where it is missing or none. */
export function numberOf(element: XmlElement | null, name: string): number | null {
  const written = element?.attributes.get(name);
  const value = written === undefined || written.trim() === "" ? NaN : Number(written);
  return Number.isFinite(value) ? value : null;
}
