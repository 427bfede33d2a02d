import { mainPart, openGuarded } from "../../src/adapters/xlsx/openGuarded";
import type { Package } from "../../src/adapters/package/openPackage";
import { damaged, problemOf, ReadFailure } from "../../src/adapters/package/readFailure";
import { readSharedStrings } from "../../src/adapters/xlsx/readSharedStrings";
import { isTrue } from "../../src/adapters/package/scanXml";
import { problemSentence } from "../../src/core/returns/problem";
import { Refusal } from "../../src/core/values/refusal";
import type { Sentence } from "../../src/core/values/sentence";
import { renameInFormula } from "../../host/model/formula";
import type { Visibility } from "../../host/model/sheet";
import { Workbook, type WorkbookOptions } from "../../host/model/workbook";
import type { BookContext } from "./read/bookContext";
import { legalSheetNames } from "./read/legalSheetNames";
import { Losses } from "./read/losses";
import { noteRelated } from "./read/noteUnread";
import { loadNames, printNames, readFileNames } from "./read/readNames";
import { loadProperties } from "./read/readProperties";
import { readSheetPart } from "./read/readSheetPart";
import { readStyles } from "./read/readStyles";
import { readTextRuns } from "./read/readTextRuns";
import { childOf, childrenOf, numberOf, readTree, type XmlElement } from "./read/xmlTree";
import { digitWidth } from "./words/columnWidth";
import { CALCULATION_MODES } from "./words/fileWords";

/** A file cannot be opened; the sentence says why and what to do. */
export class FileRefusal extends Refusal {}

/** A workbook that was opened, and what of its file could not be. */
export interface OpenedFile {
  readonly workbook: Workbook;
  /** One sentence for each kind of content that a file saved from the workbook will not have, or have otherwise. */
  readonly notKept: readonly Sentence[];
}

/**
 * Opens an .xlsx file as a workbook of the host's model, through the product's own guarded reader of packages.
 * @param options what the new workbook gets along
 * @throws FileRefusal where the file is broken, encrypted, too large or no workbook; nothing else.
 */
export function readWorkbookFile(bytes: Uint8Array, options: WorkbookOptions = {}): Promise<OpenedFile> {
  try {
    return Promise.resolve(openBook(openGuarded(bytes), new Workbook(options)));
  } catch (error) {
    return Promise.reject(new FileRefusal(problemSentence(problemOf(error)), error));
  }
}

/** A worksheet as the workbook part lists it. */
interface ListedSheet {
  readonly path: string;
  readonly name: string;
  readonly visibility: Visibility;
  /** Among all sheets of the file, those of charts included: names and the active sheet count so. */
  readonly position: number;
}

function openBook(parts: Package, workbook: Workbook): OpenedFile {
  const main = mainPart(parts);
  const root = main === null ? null : readTree(parts, main);
  if (main === null || root?.name !== "workbook") throw new ReadFailure({ code: "not-a-workbook" });
  const losses = new Losses();
  noteRelated(parts.relationships("").values(), null, losses);
  noteRelated(parts.relationships(main).values(), null, losses);
  const book = readContext(parts, main, root, losses);
  const listed = readSheetList(parts, main, root, losses);
  const names = legalSheetNames(listed.map(({ name }) => name));
  const sheets = workbook.load(
    listed.map(({ visibility }, index) => ({ name: names[index] ?? "", visibility })),
  );
  const fileNames = readFileNames(root);
  listed.forEach(({ path, position }, index) => {
    const sheet = sheets[index];
    if (!sheet) return;
    sheet.load(readSheetPart(path, sheet.name, printNames(fileNames, position, sheet.name, losses), book));
    loadNames(fileNames, position, sheet.name, sheet.names, losses);
  });
  loadNames(fileNames, null, null, workbook.names, losses);
  listed.forEach(({ name }, index) => {
    const legal = names[index] ?? name;
    if (legal === name) return;
    losses.add("sheetNames", name);
    followRenaming(workbook, name, legal);
  });
  loadProperties(parts, workbook);
  readSettings(root, workbook, losses);
  activate(root, listed, workbook);
  return { workbook, notKept: losses.sentences() };
}

function readContext(parts: Package, main: string, root: XmlElement, losses: Losses): BookContext {
  const related = [...parts.relationships(main).values()];
  const target = (wanted: string): string | null =>
    related.find(({ kind }) => kind === wanted)?.target ?? null;
  const styles = readStyles(parts, target("styles"), target("theme"));
  const strings = target("sharedStrings");
  const { fontName = "", fontSize = 0 } = styles.cells[0]?.style ?? {};
  return {
    parts,
    styles,
    losses,
    sharedStrings: strings === null ? null : readSharedStrings(parts, strings),
    textRuns: strings === null ? new Map() : readTextRuns(parts, strings, styles.palette),
    date1904: isTrue(childOf(root, "workbookPr")?.attributes.get("date1904")),
    digit: digitWidth(fontName, fontSize),
    persons: readPersons(parts, target("person")),
  };
}

function readPersons(parts: Package, path: string | null): Map<string, string> {
  const list = path !== null && parts.has(path) ? readTree(parts, path) : null;
  return new Map(
    childrenOf(list, "person").map(({ attributes }) => [
      attributes.get("id") ?? "",
      attributes.get("displayName") ?? "",
    ]),
  );
}

/** The worksheets, under names that Excel allows, at least one of them visible. */
function readSheetList(parts: Package, main: string, root: XmlElement, losses: Losses): ListedSheet[] {
  const related = parts.relationships(main);
  const listed = childrenOf(root, "sheets", "sheet").flatMap(({ attributes }, position) => {
    const relationship = related.get(attributes.get("id") ?? "");
    if (!relationship) throw damaged(main);
    const { kind, target: path } = relationship;
    // Sheets of charts and dialogs have no cells; that they are there is told with the workbook's parts.
    if (kind !== "worksheet") return [];
    return [
      {
        path,
        name: attributes.get("name") ?? "",
        visibility: visibilityOf(attributes.get("state")),
        position,
      },
    ];
  });
  const [first] = listed;
  if (!first) throw new ReadFailure({ code: "not-a-workbook" });
  if (listed.some(({ visibility }) => visibility === "Visible")) return listed;
  losses.add("allHidden", null);
  const shown = listed.find(({ visibility }) => visibility === "Hidden") ?? first;
  return listed.map((sheet) => (sheet === shown ? { ...sheet, visibility: "Visible" } : sheet));
}

function visibilityOf(state: string | undefined): Visibility {
  return state === "hidden" ? "Hidden" : state === "veryHidden" ? "VeryHidden" : "Visible";
}

/** Formulas go on referring to a sheet whose name had to be changed. */
function followRenaming(workbook: Workbook, from: string, to: string): void {
  const rename = (formula: string): string => renameInFormula(formula, from, to);
  for (const sheet of workbook.sheets) sheet.rewriteFormulas(rename, false);
  workbook.names.rewrite(rename);
}

function readSettings(root: XmlElement, workbook: Workbook, losses: Losses): void {
  const calculation = childOf(root, "calcPr")?.attributes;
  const mode = calculation?.get("calcMode") ?? "auto";
  workbook.calculationMode = CALCULATION_MODES.toModel(mode) ?? "Automatic";
  const precise = calculation?.get("fullPrecision") ?? "1";
  if (isTrue(calculation?.get("iterate")) || !isTrue(precise)) losses.add("calculation", null);
  if (isTrue(childOf(root, "workbookPr")?.attributes.get("date1904"))) losses.add("date1904", null);
  const locks = ["lockStructure", "lockWindows"].some((lock) =>
    isTrue(childOf(root, "workbookProtection")?.attributes.get(lock)),
  );
  const sharing = [...(childOf(root, "fileSharing")?.attributes ?? [])];
  if (locks || sharing.length > 0) losses.add("workbookProtection", null);
  if (childOf(root, "customWorkbookViews")) losses.add("customViews", null);
}

function activate(root: XmlElement, listed: readonly ListedSheet[], workbook: Workbook): void {
  const position = numberOf(childOf(root, "bookViews", "workbookView"), "activeTab") ?? 0;
  const sheet = workbook.sheets[listed.findIndex((candidate) => candidate.position === position)];
  if (sheet?.visibility === "Visible") workbook.activate(sheet);
}
