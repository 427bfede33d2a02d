import { parseAddress } from "./area";
import { ExcelError } from "./errors";
import { sameName } from "./formula";

/** A name defined for a formula, mostly a reference. */
export interface DefinedName {
  readonly name: string;
  /** With its leading `=`. */
  formula: string;
  comment: string;
  visible: boolean;
}

/** The names of a workbook or of a sheet. */
export class NameStore {
  private list: DefinedName[] = [];

  all(): readonly DefinedName[] {
    return this.list;
  }

  find(name: string): DefinedName | null {
    return this.list.find((item) => sameName(item.name, name)) ?? null;
  }

  add(name: string, formula: string, comment: string): DefinedName {
    checkName(name);
    if (this.find(name)) throw new ExcelError("ItemAlreadyExists", `the name ${name}`);
    const item: DefinedName = { name, formula, comment, visible: true };
    this.list.push(item);
    return item;
  }

  remove(item: DefinedName): void {
    this.list = this.list.filter((other) => other !== item);
  }

  /** Rewrites all formulas. */
  rewrite(change: (formula: string) => string): boolean {
    let any = false;
    for (const item of this.list) {
      const formula = change(item.formula);
      any ||= formula !== item.formula;
      item.formula = formula;
    }
    return any;
  }
}

/** Excel's rules for names: a letter, `_` or `\` first, then letters, digits, `.`, `_`, `\` or `?`; nothing that reads as an address. */
function checkName(name: string): void {
  const shaped = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  const address = parseAddress(name) !== null || /^(?:[rc]|r\d*c\d*)$/i.test(name);
  if (!shaped || address) throw new ExcelError("InvalidArgument", `not a name: ${name}`);
}
