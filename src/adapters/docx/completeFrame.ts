import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { FIRST_ZIP_DAY } from "../package/firstZipDay";
import { fontTableXml } from "./documentFonts";

/**
 * Adds what docx 9.15.2 cannot be told: fonts with what stands in for them, that no line begins with a comma, fields in the
 * sections; and takes away when it was made, so that equal templates give equal bytes. What tells the file's kind
 * comes first, where mail gateways look for it.
 * @throws Error where the library's output is not what this was written for
 */
export function completeFrame(bytes: Uint8Array, fields: readonly string[]): Uint8Array {
  const files = unzipSync(bytes);
  const edit = (path: string, edits: readonly (readonly [from: RegExp, to: string])[]): void => {
    let xml = strFromU8(files[path] ?? new Uint8Array());
    for (const [from, to] of edits) {
      if (!from.test(xml)) throw new Error(`docx wrote ${path} in another way than expected.`);
      xml = xml.replace(from, to);
    }
    files[path] = strToU8(xml);
  };
  edit("word/styles.xml", [
    [/<w:pPrDefault\/>/, PARAGRAPH_DEFAULTS],
    [/(<w:name w:val="Normal"\/><w:qFormat\/>)/, `$1${GRID_SIZE}`],
    [/(?=<w:spacing [^>]*w:line=)/g, OFF_THE_LINES],
  ]);
  edit("word/settings.xml", [
    [/<w:compat>/, '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat>'],
    [/<\/w:compat>/, '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>'],
  ]);
  edit("docProps/core.xml", [[/<dcterms:created.*<\/dcterms:modified>/, ""]]);
  files["word/fontTable.xml"] = strToU8(fontTableXml());
  files["word/document.xml"] = strToU8(
    withFields(strFromU8(files["word/document.xml"] ?? new Uint8Array()), fields),
  );
  const ordered = Object.keys(files).sort((a, b) => rank(a) - rank(b));
  return zipSync(Object.fromEntries(ordered.map((path) => [path, files[path] ?? new Uint8Array()])), {
    level: 6,
    mtime: FIRST_ZIP_DAY,
  });
}

/** Both are Word's own defaults; other programs are told. */
const PARAGRAPH_DEFAULTS =
  "<w:pPrDefault><w:pPr><w:widowControl/><w:kinsoku/><w:overflowPunct/></w:pPr></w:pPrDefault>";

/** The document's grid counts from the size of this style (17.6.5); LibreOffice looks for it there only. */
const GRID_SIZE = '<w:rPr><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr>';

/**
 * Our styles say how far lines are apart (17.3.1.32), the grid how far characters are (17.3.2.34). LibreOffice, whose grid
 * cannot be narrower than its characters, leaves it alone then.
 */
const OFF_THE_LINES = '<w:snapToGrid w:val="0"/>';

/** All sections but the last end with a paragraph of their own. */
function withFields(xml: string, fields: readonly string[]): string {
  const runs = fields.map((name) => `<w:r><w:t>{{${name}}}</w:t></w:r>`)[Symbol.iterator]();
  const next = (): string => runs.next().value ?? "";
  const ended = xml.replaceAll("</w:sectPr></w:pPr></w:p>", (end) =>
    end.replace("</w:p>", `${next()}</w:p>`),
  );
  return ended.replace(/<w:sectPr>(?:(?!<w:sectPr>).)*<\/w:body>/, (end) => `<w:p>${next()}</w:p>${end}`);
}

function rank(path: string): number {
  return ["[Content_Types].xml", "_rels/.rels", "word/document.xml"].indexOf(path) >>> 0;
}
