import { areaAddress, containsCell } from "./model/area";
import type { Origin } from "./model/changes";
import { ExcelError } from "./model/errors";
import { readInput } from "./model/input";
import type { Sheet } from "./model/sheet";
import type { Validation } from "./model/validation";
import { refusesValue } from "./model/validates";
import type { Workbook } from "./model/workbook";

/** What a person does at the keyboard and with the mouse, with what Excel then allows. */
export class Keyboard {
  constructor(
    private readonly workbook: Workbook,
    private readonly origin: Exclude<Origin, "addin">,
    private readonly inOneStep: (work: () => void) => void,
  ) {}

  /**
   * Types into a cell and presses Enter; an empty text clears it as Delete does.
   * @throws AccessDenied in a locked cell, InvalidArgument where a validation stops the value.
   */
  type(sheetName: string, address: string, text: string): void {
    const sheet = this.workbook.sheet(sheetName);
    const { row, column } = sheet.area(address);
    const input = typedInto(sheet.style(row, column).numberFormat, text);
    if (input !== "") this.validate(sheet, row, column, input);
    this.inOneStep(() => sheet.write({ row, column, rows: 1, columns: 1 }, input, this.origin));
  }

  /** Pastes rows of texts from a cell on. Pasting passes by validations, as in Excel. */
  paste(sheetName: string, address: string, rows: readonly (readonly string[])[]): void {
    const sheet = this.workbook.sheet(sheetName);
    const { row, column } = sheet.area(address);
    const area = { row, column, rows: rows.length, columns: rows[0]?.length ?? 0 };
    this.inOneStep(() => sheet.write(area, rows, this.origin));
  }

  /** Presses Delete with areas selected: `A1:B2,C5`, `C:C`. */
  erase(sheetName: string, addresses: string): void {
    const sheet = this.workbook.sheet(sheetName);
    const areas = addresses.split(",").map((address) => sheet.area(address));
    this.inOneStep(() => {
      for (const area of areas) sheet.clear(area, "Contents", this.origin);
    });
  }

  /** Presses Ctrl+Z: takes back the last change of contents, the add-in's too. @returns whether there was one */
  undo(): boolean {
    const step = this.workbook.history.take();
    if (step) this.inOneStep(() => step.sheet.putBack(step.before, this.origin));
    return step !== null;
  }

  /** Selects a range, showing its sheet. */
  select(sheetName: string, address: string): void {
    const sheet = this.workbook.sheet(sheetName);
    const area = sheet.area(address);
    const mode = sheet.protection?.options.selectionMode ?? "Normal";
    const locked = [...sheet.stylesIn(area)].some((style) => style.locked);
    if (mode === "None" || (mode === "Unlocked" && locked)) {
      throw new ExcelError("AccessDenied", `${areaAddress(area)} cannot be selected`);
    }
    this.inOneStep(() => sheet.select([area]));
  }

  private validate(sheet: Sheet, row: number, column: number, text: string): void {
    const placed = sheet.validations.all().find(({ area }) => containsCell(area, row, column));
    if (!placed) return;
    const { numberFormat } = sheet.style(row, column);
    const content = readInput(text, numberFormat, this.workbook.year);
    if (content.formula !== null || !stops(placed.validation)) return;
    if (refusesValue(sheet, placed.validation.rule, content.value)) {
      throw new ExcelError(
        "InvalidArgument",
        placed.validation.errorAlert.message || "the validation stops this value",
      );
    }
  }
}

/**
 * What Excel makes of typed keys before it reads them.
 * In a cell that shows percentages a number gets the sign, but for one that begins with its point (Microsoft's article
 * 138821): 80 becomes 80 %, 0.8 becomes 0.8 %, and .8 is 80 %.
 */
export function typedInto(numberFormat: string, text: string): string {
  const showsPercentages = numberFormat.replace(/"[^"]*"|\\./g, "").includes("%");
  const isNumber = /^\s*(?:[-+]?\d+(?:\.\d*)?|-\.\d+)\s*$/.test(text);
  return showsPercentages && isNumber ? `${text.trim()}%` : text;
}

function stops({ errorAlert }: Validation): boolean {
  return errorAlert.showAlert && errorAlert.style === "Stop";
}
