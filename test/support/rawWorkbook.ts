import { rawArchive } from "./rawArchive";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

/** What a handmade workbook of one sheet holds; the rest is as small as it can be. */
export interface RawWorkbook {
  /** What stands in `<sheetData>`. */
  readonly rows?: string;
  /** What stands before and behind `<sheetData>`. */
  readonly before?: string;
  readonly behind?: string;
  /** What stands in `<sst>`; null: there is no such part. */
  readonly strings?: string | null;
  /** What stands in `<styleSheet>`. */
  readonly styles?: string;
  /** What stands before `<sheets>` in the workbook. */
  readonly workbook?: string;
  readonly state?: string;
  /** Whole parts instead of those made here; null: without that part. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
}

/** The bytes of a workbook written by hand. */
export function rawWorkbook(raw: RawWorkbook): Uint8Array {
  const { rows = "", before = "", behind = "", strings = "", styles = "", workbook = "" } = raw;
  const state = raw.state === undefined ? "" : ` state="${raw.state}"`;
  const sheets = `<sheets><sheet name="表" sheetId="1"${state} r:id="rId1"/></sheets>`;
  const parts: Record<string, string | Uint8Array | null> = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": relations(["rId1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${workbook}${sheets}</workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "styles", "styles.xml"],
      ["rId3", "sharedStrings", "sharedStrings.xml"],
    ),
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`,
    "xl/sharedStrings.xml": strings === null ? null : `<sst xmlns="${MAIN}">${strings}</sst>`,
    "xl/worksheets/sheet1.xml": rawSheet(`${before}<sheetData>${rows}</sheetData>${behind}`),
    ...raw.parts,
  };
  return rawArchive(
    Object.entries(parts).flatMap(([name, content]) => (content === null ? [] : [{ name, content }])),
  );
}

/** A worksheet part with this in it. */
export function rawSheet(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${MAIN}">${content}</worksheet>`;
}

/** A relationships part, of id, kind and target. */
export function relations(...list: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const items = list.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE_RELATIONS}">${items.join("")}</Relationships>`;
}
