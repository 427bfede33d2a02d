import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { escapeXml } from "../package/spliceXml";
import { FIRST_ZIP_DAY } from "../package/firstZipDay";

/** What a sheet of the package needs that hucre cannot be told. */
export interface SheetCompletion {
  /** The rows, counted from 0, whose height is a beginning: they go on growing with their text. */
  readonly growingRows: ReadonlySet<number>;
  /** In their order on the sheet, each with the whole text of its part. */
  readonly charts: readonly { readonly name: string; readonly xml: string }[];
}

/**
 * Adds what hucre 1.0.0 cannot be told: filter names are hidden, the sheet in view is a selected one, rows that grow
 * have a height that is not fixed, charts are whole, and the program's name. Packs anew with fflate, since the platform's own compression differs between browsers.
 * @throws Error where hucre's output is not what this was written for.
 */
export function completePackage(
  bytes: Uint8Array,
  activeSheet: number,
  sheets: readonly SheetCompletion[],
): Uint8Array {
  const files = unzipSync(bytes);
  const edit = (path: string, from: RegExp, to: string, required: boolean): void => {
    const file = files[path];
    const before = file ? strFromU8(file) : "";
    if (required && !from.test(before)) throw new Error(`hucre wrote ${path} in another way than expected.`);
    files[path] = strToU8(before.replace(from, to));
  };
  edit("xl/workbook.xml", /(<definedName name="_xlnm\._FilterDatabase")/g, '$1 hidden="1"', false);
  edit(`xl/worksheets/sheet${activeSheet + 1}.xml`, /<sheetView /, '<sheetView tabSelected="1" ', true);
  sheets.forEach(({ growingRows }, index) => {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    files[path] = strToU8(unfixHeights(strFromU8(files[path] ?? new Uint8Array()), growingRows));
  });
  completeCharts(files, sheets);
  edit(
    "docProps/app.xml",
    /<Application>[^<]*<\/Application>/,
    "<Application>task-matrix</Application>",
    true,
  );
  return zipSync(files, { level: 6, mtime: FIRST_ZIP_DAY });
}

/** Without `customHeight` a height is what the row has now, and the program fits it again (ECMA-376 part 1, 18.3.1.73). */
function unfixHeights(xml: string, growingRows: ReadonlySet<number>): string {
  return xml.replace(/(<row r="(\d+)" ht="[^"]*") customHeight="1"/g, (whole, start: string, row: string) =>
    growingRows.has(Number(row) - 1) ? start : whole,
  );
}

/** hucre numbers charts through all sheets, and drawings by their sheet; it calls every chart `Chart` and a number. */
function completeCharts(files: Record<string, Uint8Array>, sheets: readonly SheetCompletion[]): void {
  let number = 0;
  sheets.forEach(({ charts }, index) => {
    if (charts.length === 0) return;
    for (const { xml } of charts) {
      number += 1;
      files[`xl/charts/chart${number}.xml`] = strToU8(xml);
    }
    const path = `xl/drawings/drawing${index + 1}.xml`;
    const names = charts.map(({ name }) => escapeXml(name));
    files[path] = strToU8(nameCharts(strFromU8(files[path] ?? new Uint8Array()), names));
  });
}

/** A chart grows with the cells that it covers, as one that Excel makes. */
function nameCharts(drawing: string, names: readonly string[]): string {
  let found = 0;
  const named = drawing
    .replaceAll(' editAs="oneCell"', "")
    .replace(
      /(<xdr:cNvPr id="\d+" name=")Chart \d+"/g,
      (_, start: string) => `${start}${names[found++] ?? ""}"`,
    );
  if (found !== names.length) throw new Error("hucre wrote a drawing in another way than expected.");
  return named;
}
