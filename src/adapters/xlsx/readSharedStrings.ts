import type { Package } from "../package/openPackage";
import { ownText } from "./ownText";
import { damaged } from "../package/readFailure";
import { decodeEscapes } from "../package/scanXml";

/**
 * The texts that cells share. The runs of a rich text are joined, since programs split a text where its script
 * changes; phonetic hints are left out.
 * @throws ReadFailure where the part is missing or damaged.
 */
export function readSharedStrings(parts: Package, path: string): string[] {
  const texts: string[] = [];
  let text = "";
  let inText = false;
  let inPhonetic = false;
  const root = parts.scan(path, {
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
      else if (name === "si") texts.push(ownText(decodeEscapes(text)));
    },
  });
  if (root !== "sst") throw damaged(path);
  return texts;
}
