import type { Change, ChangeListener } from "./changes";
import { ExcelError } from "./errors";
import { dropFromFormula, isWellFormed, referredSheets, renameInFormula, sameName } from "./formula";
import { History } from "./history";
import { NameStore } from "./names";
import { Sheet, type Visibility } from "./sheet";
import { checkSheetName } from "./sheetName";

/** Works out formulas: called before values are read when something changed, it puts results in by `Sheet.setResult`. */
export type Calculate = (workbook: Workbook) => void;

export interface WorkbookOptions {
  readonly calculate?: Calculate;
  /** The current year, for dates that are typed without one. */
  readonly year?: number;
}

export type CustomPropertyValue = string | number | boolean;

/** The document's properties that are plain texts. */
export type DocumentProperty =
  "title" | "subject" | "author" | "keywords" | "comments" | "category" | "manager" | "company";

/** A workbook with Excel's rules, without Excel: synchronous, in memory, without formulas of its own. */
export class Workbook {
  private list: Sheet[] = [];
  private current: Sheet;
  private madeSheets = 0;
  private readonly listeners = new Set<ChangeListener>();
  private readonly calculate: Calculate | null;
  private stale = false;
  private settling = false;
  readonly year: number;
  readonly names = new NameStore();
  readonly customProperties = new Map<string, CustomPropertyValue>();
  readonly properties = new Map<DocumentProperty, string>();
  readonly history = new History();
  calculationMode = "Automatic";
  /** When the workbook was made (ISO 8601), where its file says so. */
  created: string | null = null;

  /** A new workbook with one empty sheet, Sheet1. */
  constructor(options: WorkbookOptions = {}) {
    this.calculate = options.calculate ?? null;
    this.year = options.year ?? new Date().getFullYear();
    this.current = this.addSheet();
  }

  /** All sheets in their order, hidden ones too. */
  get sheets(): readonly Sheet[] {
    return this.list;
  }

  get active(): Sheet {
    return this.current;
  }

  /** @throws ItemNotFound */
  sheet(name: string): Sheet {
    const sheet = this.find(name);
    if (!sheet) throw new ExcelError("ItemNotFound", `the sheet ${name}`);
    return sheet;
  }

  /** A sheet by its name or its id. */
  find(key: string): Sheet | null {
    return this.list.find((sheet) => sheet.id === key || sameName(sheet.name, key)) ?? null;
  }

  /** Adds an empty sheet at the end. Without a name it is called SheetN. */
  addSheet(name?: string): Sheet {
    const given = name ?? this.freeName();
    this.checkFree(given, null);
    const sheet = this.newSheet(given);
    this.list.push(sheet);
    this.changed({ kind: "added", sheet });
    return sheet;
  }

  /**
   * Puts new sheets in place of all others, under these names and in this order, whatever is hidden; nobody is told.
   * The first that is visible becomes the active one.
   * @throws InvalidOperation where none is visible; InvalidArgument or ItemAlreadyExists for a name.
   */
  load(sheets: readonly { readonly name: string; readonly visibility: Visibility }[]): readonly Sheet[] {
    this.list = [];
    for (const { name, visibility } of sheets) {
      this.checkFree(name, null);
      this.list.push(this.newSheet(name, visibility));
    }
    const first = this.list.find((sheet) => sheet.visibility === "Visible");
    if (!first)
      throw new ExcelError("InvalidOperation", "a workbook must contain at least one visible sheet");
    this.current = first;
    return this.list;
  }

  private newSheet(name: string, visibility: Visibility = "Visible"): Sheet {
    const number = String(this.madeSheets++).padStart(4, "0");
    return new Sheet(this, `{00000000-0001-0000-${number}-000000000000}`, name, visibility);
  }

  private freeName(): string {
    let number = this.madeSheets + 1;
    while (this.find(`Sheet${number}`)) number++;
    return `Sheet${number}`;
  }

  private checkFree(name: string, except: Sheet | null): void {
    checkSheetName(name);
    const other = this.list.find((sheet) => sameName(sheet.name, name));
    if (other && other !== except) throw new ExcelError("ItemAlreadyExists", `the sheet ${name}`);
  }

  /** Renames a sheet and rewrites what refers to it. Links inside the workbook are left, as Excel leaves them. */
  rename(sheet: Sheet, name: string): void {
    this.checkFree(name, sheet);
    const from = sheet.name;
    sheet.name = name;
    this.rewrite((formula) => renameInFormula(formula, from, name), false);
    this.changed({ kind: "sheet", sheet, part: "name", before: from });
  }

  /**
   * Removes a sheet; what refers to it becomes #REF!.
   * @throws InvalidOperation for a very hidden sheet and for the last visible one.
   */
  remove(sheet: Sheet): void {
    if (sheet.visibility === "VeryHidden")
      throw new ExcelError("InvalidOperation", `${sheet.name} is very hidden`);
    this.checkNotLastVisible(sheet);
    const at = this.list.indexOf(sheet);
    this.list = this.list.filter((other) => other !== sheet);
    this.rewrite((formula) => dropFromFormula(formula, sheet.name), true);
    if (this.current === sheet) this.activateNear(at);
    this.history.clear();
    this.changed({ kind: "removed", sheet });
  }

  private rewrite(change: (formula: string) => string, broken: boolean): void {
    for (const sheet of this.list) sheet.rewriteFormulas(change, broken);
    if (this.names.rewrite(change)) this.changed({ kind: "names" });
  }

  private checkNotLastVisible(sheet: Sheet): void {
    const others = this.list.filter((other) => other !== sheet && other.visibility === "Visible");
    if (sheet.visibility === "Visible" && others.length === 0) {
      throw new ExcelError("InvalidOperation", "a workbook must contain at least one visible sheet");
    }
  }

  /** @throws InvalidOperation where no other sheet would be visible. */
  setVisibility(sheet: Sheet, visibility: Visibility): void {
    if (visibility !== "Visible") this.checkNotLastVisible(sheet);
    sheet.visibility = visibility;
    if (visibility !== "Visible" && this.current === sheet) this.activateNear(this.list.indexOf(sheet));
    this.changed({ kind: "sheet", sheet, part: "visibility" });
  }

  private activateNear(at: number): void {
    const after = this.list.slice(at).find((sheet) => sheet.visibility === "Visible");
    const before = this.list.slice(0, at).findLast((sheet) => sheet.visibility === "Visible");
    const next = after ?? before;
    if (next) this.activate(next);
  }

  /** Moves a sheet to a position, counted from 0. */
  move(sheet: Sheet, position: number): void {
    if (!Number.isInteger(position) || position < 0 || position >= this.list.length) {
      throw new ExcelError("InvalidArgument", `position ${position}`);
    }
    const before = this.list.indexOf(sheet);
    this.list = this.list.filter((other) => other !== sheet);
    this.list.splice(position, 0, sheet);
    this.changed({ kind: "sheet", sheet, part: "position", before });
  }

  /** @throws InvalidOperation for a hidden sheet. */
  activate(sheet: Sheet): void {
    if (sheet.visibility !== "Visible") throw new ExcelError("InvalidOperation", `${sheet.name} is hidden`);
    if (this.current === sheet) return;
    this.current = sheet;
    this.changed({ kind: "activated", sheet });
  }

  /** @throws InvalidArgument for a text that is no formula or refers to a sheet that is not there. */
  checkFormula(formula: string): void {
    if (!isWellFormed(formula)) throw new ExcelError("InvalidArgument", `not a formula: ${formula}`);
    this.checkReferences(formula);
  }

  /** @throws InvalidArgument for a formula that refers to a sheet that is not there. */
  checkReferences(formula: string): void {
    for (const name of referredSheets(formula)) {
      const known = this.list.some((sheet) => sameName(sheet.name, name));
      if (!known) throw new ExcelError("InvalidArgument", `${formula} refers to ${name}, which is not there`);
    }
  }

  /** Works out formulas where something changed since the last time. */
  settle(): void {
    if (!this.stale || this.settling || !this.calculate) return;
    this.stale = false;
    this.settling = true;
    try {
      this.calculate(this);
    } finally {
      this.settling = false;
    }
  }

  /** Listens to every change until the function that comes back is called. */
  onChange(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Tells the listeners. The parts of the workbook call it; a view has no need to. */
  changed(change: Change): void {
    if (change.kind !== "results" && change.kind !== "selection") this.stale = true;
    for (const listener of this.listeners) listener(change);
  }
}
