import { escapeXml } from "../package/spliceXml";

/**
 * A text as a document can hold it: without characters that XML 1.0 has no way to write (control characters, halves of
 * pairs), and with one kind of line break.
 */
export function writtenText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\v]/g, "\n")
    .replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
}

/** Text elements, with tabs and line breaks between them; to stand in a run. */
export function textElements(text: string, prefix: string): string {
  return writtenText(text)
    .split(/([\t\n])/)
    .map((piece) => {
      if (piece === "\t") return `<${prefix}tab/>`;
      if (piece === "\n") return `<${prefix}br/>`;
      return piece === "" ? "" : `<${prefix}t xml:space="preserve">${escapeXml(piece)}</${prefix}t>`;
    })
    .join("");
}
