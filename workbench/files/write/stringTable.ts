import { element, textElement, xmlPart } from "./xml";
import { MAIN } from "./namespaces";

/** The texts that cells share (ECMA-376 18.4.9). */
export class StringTable {
  private readonly numbers = new Map<string, number>();
  private uses = 0;

  /** The number of a text. */
  number(text: string): number {
    this.uses++;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }

  xml(): string {
    const items = [...this.numbers.keys()].map((text) => element("si", {}, textElement("t", text)));
    const counts = { count: this.uses, uniqueCount: items.length };
    return xmlPart(element("sst", { xmlns: MAIN, ...counts }, items.join("")));
  }
}
