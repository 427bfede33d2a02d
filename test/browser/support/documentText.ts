import { strFromU8, unzipSync } from "fflate";

/** The text of a .docx file, paragraph by paragraph. */
export function documentTexts(bytes: Uint8Array): string[] {
  const xml = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
  const paragraphs = xml.split(/<\/w:p>/);
  return paragraphs.map((paragraph) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(""),
  );
}
