import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { FIRST_ZIP_DAY } from "./firstZipDay";

/**
 * Adds what hucre 1.0.0 cannot be told: filter names are hidden, the sheet in view is a selected one, and the
 * program's name. Packs anew with fflate, since the platform's own compression differs between browsers.
 * @throws Error where hucre's output is not what this was written for.
 */
export function completePackage(bytes: Uint8Array, activeSheet: number): Uint8Array {
  const files = unzipSync(bytes);
  const edit = (path: string, from: RegExp, to: string, required: boolean): void => {
    const file = files[path];
    const before = file ? strFromU8(file) : "";
    if (required && !from.test(before)) throw new Error(`hucre wrote ${path} in another way than expected.`);
    files[path] = strToU8(before.replace(from, to));
  };
  edit("xl/workbook.xml", /(<definedName name="_xlnm\._FilterDatabase")/g, '$1 hidden="1"', false);
  edit(`xl/worksheets/sheet${activeSheet + 1}.xml`, /<sheetView /, '<sheetView tabSelected="1" ', true);
  edit(
    "docProps/app.xml",
    /<Application>[^<]*<\/Application>/,
    "<Application>task-matrix</Application>",
    true,
  );
  return zipSync(files, { level: 6, mtime: FIRST_ZIP_DAY });
}
