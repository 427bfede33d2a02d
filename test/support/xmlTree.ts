import { scanXml } from "../../src/adapters/package/scanXml";

/** An element with everything in it; names and attributes come without prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

/** The root element of a text of XML. */
export function xmlTree(xml: string): XmlElement {
  const root: XmlElement = { name: "", attributes: new Map(), children: [], text: "" };
  const open = [root];
  scanXml(xml, {
    open(name, attributes) {
      const element: XmlElement = { name, attributes: new Map(attributes), children: [], text: "" };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    text(piece) {
      const element = open.at(-1);
      if (element) element.text += piece;
    },
    close() {
      open.pop();
    },
  });
  const [first] = root.children;
  if (!first) throw new Error("The XML has no element.");
  return first;
}

/** The elements that lie at the end of a path of names below an element. */
export function elements(from: XmlElement, ...path: string[]): XmlElement[] {
  return path.reduce(
    (found, name) => found.flatMap(({ children }) => children.filter((child) => child.name === name)),
    [from],
  );
}

/** The first such element, or null. */
export function element(from: XmlElement, ...path: string[]): XmlElement | null {
  return elements(from, ...path)[0] ?? null;
}
