import { problemSentence, type FileProblem } from "../../core/returns/problem";
import { parseRange } from "../../core/sheet/address";
import type { CellChange } from "../../core/sheet/change";
import { Refusal } from "../../core/values/refusal";
import type { Sentence } from "../../core/values/sentence";
import { leaveOutCalculationChain, recalculatedOnLoad } from "./editCalculation";
import { editSheet, type CellEdit } from "./editSheet";
import { StylesEdit } from "./editStyles";
import { mainPart, openGuarded } from "./openGuarded";
import type { Package } from "../package/openPackage";
import { PackageCopy } from "../package/packageCopy";
import { ReadFailure } from "../package/readFailure";
import { readNumberFormats } from "./readNumberFormats";
import { readSheetList } from "./readSheetList";
import { refuseTableEdges } from "./refuseTableEdges";
import { LAST_COLUMN, LAST_ROW } from "./scanCells";
import { NotWellFormed } from "../package/scanXml";

/**
 * A copy of an .xlsx file in which cells hold something else. Beside them only this differs: added cell formats, that
 * formulas are worked out on opening, and where formulas came or went the list of them. Every other part is the same,
 * byte for byte. Of several changes of a cell the last counts.
 * @throws Refusal where the file cannot be read or is signed, or a cell cannot be changed without harm to others; Error
 * where a sheet or cell is not there, or cannot hold the value
 */
export function editWorkbook(bytes: Uint8Array, changes: readonly CellChange[]): Promise<Uint8Array> {
  try {
    return Promise.resolve(editedCopy(openGuarded(bytes), changes));
  } catch (error) {
    return Promise.reject(inWords(error));
  }
}

function inWords(error: unknown): Error {
  if (error instanceof ReadFailure) return new Refusal(sentenceOf(error.problem), error);
  if (error instanceof NotWellFormed) {
    return new Refusal(problemSentence({ code: "damaged", detail: "XML" }), error);
  }
  return error instanceof Error ? error : new Error(String(error));
}

/** Files in other formats can be read, so their problem here is another one than when they are read. */
function sentenceOf(problem: FileProblem): Sentence {
  if (problem.code !== "not-a-workbook" && problem.code !== "old-format") return problemSentence(problem);
  return {
    zh: "文件不是Excel工作簿（.xlsx），不能直接修改，因此没有改动；请用WPS或Excel另存为.xlsx后再修正。",
    en: "The file is not an Excel workbook (.xlsx), so it was not changed; save it as .xlsx in WPS or Excel and correct that.",
  };
}

function editedCopy(parts: Package, changes: readonly CellChange[]): Uint8Array {
  const main = mainPart(parts);
  const list = main === null ? null : readSheetList(parts, main);
  if (main === null || list === null) throw new ReadFailure({ code: "not-a-workbook" });
  if ([...parts.relationships("").values()].some(({ kind }) => kind === "origin")) {
    throw new Refusal({
      zh: "工作簿带有数字签名，改动后签名即失效，因此没有修改；请取消签名并另存后再修正。",
      en: "The workbook is digitally signed and a change would break the signature, so nothing was changed; remove the signature, save it, and try again.",
    });
  }
  const copy = new PackageCopy(parts);
  if (changes.length === 0) return copy.zip();
  const related = parts.relationships(main);
  const stylesPath = [...related.values()].find(({ kind }) => kind === "styles")?.target ?? null;
  const formats = openStyles(parts, stylesPath, copy);
  let formulasChanged = false;
  for (const [sheet, edits] of editsBySheet(changes)) {
    const id = list.sheets.find(({ name }) => name === sheet)?.id;
    const part = id === undefined ? undefined : related.get(id);
    if (part?.kind !== "worksheet") throw new Error(`The workbook has no sheet ${sheet} with cells.`);
    refuseTableEdges(parts, part.target, edits);
    const context = { path: part.target, formats, date1904: list.date1904 };
    const edited = editSheet(copy.text(part.target), edits, context);
    copy.replace(part.target, edited.xml);
    formulasChanged ||= edited.formulasChanged;
  }
  const styles = formats.edited();
  if (stylesPath !== null && styles !== null) copy.replace(stylesPath, styles);
  copy.replace(main, recalculatedOnLoad(copy.text(main)));
  if (formulasChanged) leaveOutCalculationChain(parts, main, copy);
  return copy.zip();
}

function openStyles(parts: Package, path: string | null, copy: PackageCopy): StylesEdit {
  return path === null
    ? new StylesEdit(null, [])
    : new StylesEdit(copy.text(path), readNumberFormats(parts, path));
}

/** The last change of each cell, by sheet. */
function editsBySheet(changes: readonly CellChange[]): Map<string, CellEdit[]> {
  const sheets = new Map<string, Map<string, CellEdit>>();
  for (const change of changes) {
    const cells = sheets.get(change.sheet) ?? new Map<string, CellEdit>();
    const edit = { change, ...placeOf(change) };
    sheets.set(change.sheet, cells.set(`${edit.row} ${edit.column}`, edit));
  }
  return new Map([...sheets].map(([sheet, cells]) => [sheet, [...cells.values()]]));
}

function placeOf({ sheet, address }: CellChange): { row: number; column: number } {
  const place = parseRange(address);
  const isCell = place?.rows === 1 && place.columns === 1;
  if (!isCell || place.row < 0 || place.row > LAST_ROW || place.column > LAST_COLUMN) {
    throw new Error(`${sheet}!${address} is no single cell.`);
  }
  return { row: place.row, column: place.column };
}
