import type { CellChange } from "../../core/sheet/change";
import { escapeXml } from "../package/spliceXml";
import { storedCellText } from "./storedText";

/** What a cell holds, as the file says it: the type of `<c>` (null: that of numbers) and what stands in it. */
export interface CellXml {
  readonly type: string | null;
  readonly content: string;
}

/**
 * Writes a value, or a formula with its last result (ECMA-376 18.3.1.4). Texts stand in the cell itself, so that those
 * that cells share stay as they are.
 * @param prefix of the elements, colon included
 * @param place of the cell, for what is thrown
 * @throws Error where a file cannot hold the value
 */
export function cellXml(
  { value, formula }: Pick<CellChange, "value" | "formula">,
  prefix: string,
  place: string,
): CellXml {
  if (formula !== undefined) {
    const result = resultXml(value, prefix, place);
    return {
      ...result,
      content: `<${prefix}f>${formulaText(formula, place)}</${prefix}f>${result.content}`,
    };
  }
  if (typeof value !== "string") return resultXml(value, prefix, place);
  if (value === "") return { type: null, content: "" };
  const text = `<${prefix}t xml:space="preserve">${cellText(value, place)}</${prefix}t>`;
  return { type: "inlineStr", content: `<${prefix}is>${text}</${prefix}is>` };
}

/** The result of a formula, or a value that is no text. */
function resultXml(value: CellChange["value"], prefix: string, place: string): CellXml {
  if (value === null) return { type: null, content: "" };
  if (typeof value === "string") return { type: "str", content: valueXml(cellText(value, place), prefix) };
  if (typeof value === "boolean") return { type: "b", content: valueXml(value ? "1" : "0", prefix) };
  if (!Number.isFinite(value)) throw new Error(`${place} cannot hold ${value}.`);
  return { type: null, content: valueXml(String(value), prefix) };
}

function valueXml(text: string, prefix: string): string {
  return `<${prefix}v>${text}</${prefix}v>`;
}

// Half of a surrogate pair, which a text cut in the middle may hold.
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
// XML 1.0, 2.2, but for the two that storedText escapes.
const NOT_XML = /[\0-\x08\x0B\x0C\x0E-\x1F]/;

const FORBIDDEN = new RegExp(`${NOT_XML.source}|\\r|${LONE_SURROGATE.source}`, "g");

/** Characters that XML cannot hold or would change are escaped (ECMA-376 22.9.2.19). */
export function cellText(text: string, place: string): string {
  const escaped = storedCellText(text, place).replace(FORBIDDEN, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    return `_x${code}_`;
  });
  return escapeXml(escaped);
}

/** A formula has no escapes. */
function formulaText(formula: string, place: string): string {
  const forbidden = new RegExp(`${NOT_XML.source}|[\uFFFE\uFFFF]|${LONE_SURROGATE.source}`);
  if (forbidden.test(formula))
    throw new Error(`The formula of ${place} has a character that XML cannot hold.`);
  return escapeXml(formula);
}
