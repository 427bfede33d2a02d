import type { Package } from "./openPackage";
import { decodeEscapes } from "./scanXml";

/**
 * The texts that cells share. The runs of a rich text are joined, since programs split a text where its script
 * changes; phonetic hints are left out.
 */
export function readSharedStrings(parts: Package, path: string): string[] {
  const texts: string[] = [];
  let text = "";
  let inText = false;
  let inPhonetic = false;
  parts.scan(path, {
    open(name) {
      if (name === "si") text = "";
      else if (name === "rPh") inPhonetic = true;
      else if (name === "t") inText = !inPhonetic;
    },
    text(piece) {
      if (inText) text += piece;
    },
    close(name) {
      if (name === "t") inText = false;
      else if (name === "rPh") inPhonetic = false;
      else if (name === "si") texts.push(decodeEscapes(text));
    },
  });
  return texts;
}
