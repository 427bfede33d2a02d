import { rawArchive } from "./rawArchive";

const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** The other parts of a document, as far as it has them: what stands in their outermost element. */
export interface OtherParts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
}

/** A .docx with this body. */
export function documentFile(body: string, others: OtherParts = {}): Uint8Array {
  const named = Object.entries(others);
  const relationships = named.map(([name], index) => relationship(`r${index}`, name, `${name}.xml`)).join("");
  return rawArchive([
    { name: "[Content_Types].xml", content: "<Types/>" },
    {
      name: "_rels/.rels",
      content: `<Relationships>${relationship("r", "officeDocument", "word/document.xml")}</Relationships>`,
    },
    { name: "word/document.xml", content: `<w:document ${W}><w:body>${body}</w:body></w:document>` },
    {
      name: "word/_rels/document.xml.rels",
      content: `<Relationships>${relationships}</Relationships>`,
    },
    ...named.map(([name, content]) => ({
      name: `word/${name}.xml`,
      content: `<w:${name} ${W}>${String(content)}</w:${name}>`,
    })),
  ]);
}

function relationship(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${TYPES}/${kind}" Target="${target}"/>`;
}
