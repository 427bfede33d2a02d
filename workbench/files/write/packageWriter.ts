import { strToU8, zipSync, type Zippable } from "fflate";
import { FIRST_ZIP_DAY } from "../../../src/adapters/package/firstZipDay";
import { element, xmlPart } from "./xml";

const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Types of parts that their ending tells. */
const ENDINGS: Readonly<Record<string, string>> = {
  rels: "application/vnd.openxmlformats-package.relationships+xml",
  xml: "application/xml",
  vml: "application/vnd.openxmlformats-officedocument.vmlDrawing",
  bin: "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty",
};

/** Puts the parts of a package together (ECMA-376 part 2). Paths begin without a slash. */
export class PackageWriter {
  private readonly files: Zippable = {};
  private readonly types: string[] = [];
  private readonly related = new Map<string, string[]>();

  /** @param type the part's content type; null where its ending tells it */
  add(path: string, type: string | null, content: string | Uint8Array): void {
    this.files[path] = typeof content === "string" ? strToU8(content) : content;
    if (type !== null) this.types.push(element("Override", { PartName: `/${path}`, ContentType: type }));
  }

  /**
   * Says that a part refers to another; `from` is empty for the package itself.
   * @param kind the last word of the relationship's type, or a whole type
   * @returns the relationship's id.
   */
  relate(from: string, kind: string, target: string, external = false): string {
    const list = this.related.get(from) ?? [];
    const id = `rId${list.length + 1}`;
    list.push(
      element("Relationship", {
        Id: id,
        Type: kind.includes("/") ? kind : `${OFFICE}/${kind}`,
        Target: external ? target : `/${target}`,
        TargetMode: external ? "External" : null,
      }),
    );
    this.related.set(from, list);
    return id;
  }

  /** The bytes of the package. Equal parts give equal bytes. */
  finish(): Uint8Array {
    for (const [from, list] of this.related) {
      const slash = from.lastIndexOf("/") + 1;
      const path = `${from.slice(0, slash)}_rels/${from.slice(slash)}.rels`;
      this.add(path, null, xmlPart(element("Relationships", { xmlns: RELATIONSHIPS }, list.join(""))));
    }
    const endings = Object.entries(ENDINGS).map(([Extension, ContentType]) =>
      element("Default", { Extension, ContentType }),
    );
    const types = xmlPart(element("Types", { xmlns: TYPES }, ...endings, ...this.types));
    return zipSync(
      { "[Content_Types].xml": strToU8(types), ...this.files },
      { level: 6, mtime: FIRST_ZIP_DAY },
    );
  }
}
