import type { SheetGrid, WorkbookGrid } from "../../../core/sheet/grid";
import { openGuarded } from "../openGuarded";
import type { Package } from "../../package/openPackage";
import { damaged, ReadFailure } from "../../package/readFailure";
import { readSavedTime } from "../readSavedTime";
import { OdsScanner } from "./scanOds";

const CONTENT = "content.xml";
const MANIFEST = "META-INF/manifest.xml";
const META = "meta.xml";

/**
 * Reads an .ods file (ODF 1.3).
 * @returns null where the archive holds no spreadsheet
 * @throws ReadFailure where it is encrypted, damaged, or holds too much
 */
export function readOdsWorkbook(bytes: Uint8Array): WorkbookGrid | null {
  const parts = openGuarded(bytes);
  if (!parts.has("mimetype")) return null;
  const kind = new TextDecoder().decode(parts.bytes("mimetype")).trim();
  if (!/^application\/vnd\.oasis\.opendocument\.spreadsheet(?:-template)?$/.test(kind)) return null;
  if (isEncrypted(parts)) throw new ReadFailure({ code: "encrypted" });
  return { sheets: readSheets(parts), date1904: false, modified: readSavedTime(parts, META, "date") };
}

function isEncrypted(parts: Package): boolean {
  let found = parts.has("encrypted-package");
  if (!parts.has(MANIFEST)) return found;
  parts.scan(MANIFEST, {
    open(name) {
      found ||= name === "encryption-data";
    },
  });
  return found;
}

function readSheets(parts: Package): SheetGrid[] {
  const scanner = new OdsScanner();
  if (parts.scan(CONTENT, scanner) !== "document-content") throw damaged(CONTENT);
  return scanner.sheets;
}
