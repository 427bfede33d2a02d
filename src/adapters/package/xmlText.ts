/** How the characters of a part are written: UTF-8 unless it begins in UTF-16 (XML 1.0, appendix F). */
interface XmlEncoding {
  readonly label: "utf-8" | "utf-16le" | "utf-16be";
  /** It begins with a byte order mark, which is no part of the text. */
  readonly marked: boolean;
}

/** Nearly all parts are in it; making a decoder takes as long as decoding a small part. */
const UTF_8 = new TextDecoder();

export function decodeXml(bytes: Uint8Array): string {
  const { label } = encodingOf(bytes);
  return (label === "utf-8" ? UTF_8 : new TextDecoder(label)).decode(bytes);
}

/** The bytes of a text that takes the place of another one, in the encoding of that one. */
export function encodeXml(text: string, before: Uint8Array): Uint8Array {
  const { label, marked } = encodingOf(before);
  const written = marked ? `\uFEFF${text}` : text;
  if (label === "utf-8") return new TextEncoder().encode(written);
  const bytes = new Uint8Array(2 * written.length);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < written.length; at += 1) {
    view.setUint16(2 * at, written.charCodeAt(at), label === "utf-16le");
  }
  return bytes;
}

function encodingOf(bytes: Uint8Array): XmlEncoding {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return { label: "utf-16le", marked: true };
  if (first === 0xfe && second === 0xff) return { label: "utf-16be", marked: true };
  if (first === 0x3c && second === 0) return { label: "utf-16le", marked: false };
  if (first === 0 && second === 0x3c) return { label: "utf-16be", marked: false };
  return { label: "utf-8", marked: first === 0xef && second === 0xbb && third === 0xbf };
}
