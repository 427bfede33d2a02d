import { type Area, containsCell, intersect, subtractAll } from "./area";
import { ExcelError } from "./errors";

/** The rule of a validation as Excel's interface writes it. References stand as formulas with a leading `=`. */
export type ValidationRule =
  | { readonly type: "None" }
  | { readonly type: "List"; readonly source: string; readonly inCellDropDown: boolean }
  | { readonly type: "Custom"; readonly formula: string }
  | {
      readonly type: "WholeNumber" | "Decimal" | "TextLength" | "Date" | "Time";
      readonly operator: string;
      readonly formula1: string | number;
      readonly formula2: string | number | null;
    };

export interface ErrorAlert {
  readonly message: string;
  readonly showAlert: boolean;
  readonly style: "Stop" | "Warning" | "Information";
  readonly title: string;
}

export interface Prompt {
  readonly message: string;
  readonly showPrompt: boolean;
  readonly title: string;
}

export interface Validation {
  readonly rule: ValidationRule;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: ErrorAlert;
  readonly prompt: Prompt;
}

export interface PlacedValidation {
  readonly area: Area;
  readonly validation: Validation;
}

export const NO_VALIDATION: Validation = {
  rule: { type: "None" },
  ignoreBlanks: true,
  errorAlert: { message: "", showAlert: true, style: "Stop", title: "" },
  prompt: { message: "", showPrompt: true, title: "" },
};

const OPERATORS = new Set([
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
]);

/** Excel's limits: 255 characters of an inline list or a formula, 32 of a title, 255 of a prompt, 225 of an alert. */
export function checkValidation({ rule, errorAlert, prompt }: Validation): void {
  switch (rule.type) {
    case "None":
      break;
    case "List":
      limit(rule.source, 255, "list source");
      if (rule.source === "") throw new ExcelError("InvalidArgument", "empty list source");
      break;
    case "Custom":
      limit(rule.formula, 255, "validation formula");
      if (!rule.formula.startsWith("=")) throw new ExcelError("InvalidArgument", "no formula");
      break;
    case "WholeNumber":
    case "Decimal":
    case "TextLength":
    case "Date":
    case "Time":
      checkComparison(rule);
  }
  limit(errorAlert.title, 32, "alert title");
  limit(errorAlert.message, 225, "alert");
  limit(prompt.title, 32, "prompt title");
  limit(prompt.message, 255, "prompt");
}

function checkComparison(rule: Extract<ValidationRule, { readonly operator: string }>): void {
  if (!OPERATORS.has(rule.operator)) throw new ExcelError("InvalidArgument", `operator ${rule.operator}`);
  const two = rule.operator === "Between" || rule.operator === "NotBetween";
  if (two !== (rule.formula2 !== null)) throw new ExcelError("InvalidArgument", "formula2");
}

function limit(text: string, most: number, what: string): void {
  if (text.length > most)
    throw new ExcelError("InvalidArgument", `${what} of ${text.length} characters, at most ${most}`);
}

/** The validations of a sheet. No cell has two. */
export class ValidationStore {
  private placed: PlacedValidation[] = [];

  all(): readonly PlacedValidation[] {
    return this.placed;
  }

  /** Puts these in place of all others. Where two of them overlap the first counts. */
  load(placed: readonly PlacedValidation[]): void {
    this.placed = [...placed];
  }

  at(row: number, column: number): Validation | null {
    return this.placed.find(({ area }) => containsCell(area, row, column))?.validation ?? null;
  }

  /** The different validations of an area; null among them where a cell has none. */
  within(area: Area): Set<Validation | null> {
    const touching = this.placed.filter((entry) => intersect(entry.area, area));
    const found = new Set<Validation | null>(touching.map((entry) => entry.validation));
    const bare = subtractAll(
      [area],
      touching.map((entry) => entry.area),
    );
    return bare.length > 0 ? found.add(null) : found;
  }

  /** Changes what an area validates, keeping what different parts of it had; null takes the validation away. */
  change(area: Area, change: (validation: Validation | null) => Validation | null): void {
    const next: PlacedValidation[] = [];
    const changed = onceEach(change);
    const place = (where: Area, validation: Validation | null): void => {
      if (validation) next.push({ area: where, validation });
    };
    for (const entry of this.placed) {
      const common = intersect(entry.area, area);
      for (const rest of subtractAll([entry.area], [area])) place(rest, entry.validation);
      if (common && changed(null) !== changed(entry.validation)) place(common, changed(entry.validation));
    }
    this.placed = this.withUncovered(area, next, changed);
  }

  /** Parts that change alike are placed as one area, as Excel does it. */
  private withUncovered(
    area: Area,
    next: PlacedValidation[],
    changed: (validation: Validation | null) => Validation | null,
  ): PlacedValidation[] {
    const made = changed(null);
    if (!made) return next;
    const kept = next.filter((entry) => intersect(entry.area, area)).map((entry) => entry.area);
    const rest = subtractAll([area], kept);
    return [...next, ...rest.map((where) => ({ area: where, validation: made }))];
  }

  /** Rewrites the formulas in all rules. */
  rewrite(change: (formula: string) => string): boolean {
    let any = false;
    this.placed = this.placed.map((entry) => {
      const rule = rewriteRule(entry.validation.rule, change);
      if (rule === entry.validation.rule) return entry;
      any = true;
      return { area: entry.area, validation: { ...entry.validation, rule } };
    });
    return any;
  }
}

/** Gives the same object for results that are alike, so that they can be compared. */
function onceEach(
  change: (validation: Validation | null) => Validation | null,
): (validation: Validation | null) => Validation | null {
  const results = new Map<Validation | null, Validation | null>();
  const alike = new Map<string, Validation | null>();
  return (validation) => {
    if (!results.has(validation)) {
      const result = change(validation);
      const key = JSON.stringify(result);
      if (!alike.has(key)) alike.set(key, result);
      results.set(validation, alike.get(key) ?? null);
    }
    return results.get(validation) ?? null;
  };
}

function rewriteRule(rule: ValidationRule, change: (formula: string) => string): ValidationRule {
  const rewrite = <T extends string | number | null>(formula: T): T | string =>
    typeof formula === "string" && formula.startsWith("=") ? change(formula) : formula;
  let next: ValidationRule;
  switch (rule.type) {
    case "None":
      return rule;
    case "List":
      next = { ...rule, source: rewrite(rule.source) };
      break;
    case "Custom":
      next = { ...rule, formula: rewrite(rule.formula) };
      break;
    case "WholeNumber":
    case "Decimal":
    case "TextLength":
    case "Date":
    case "Time":
      next = { ...rule, formula1: rewrite(rule.formula1), formula2: rewrite(rule.formula2) };
  }
  return JSON.stringify(next) === JSON.stringify(rule) ? rule : next;
}

/** The formulas of a rule, with their leading `=`. */
export function ruleFormulas(rule: ValidationRule): string[] {
  switch (rule.type) {
    case "None":
      return [];
    case "List":
      return [rule.source].filter((text) => text.startsWith("="));
    case "Custom":
      return [rule.formula];
    case "WholeNumber":
    case "Decimal":
    case "TextLength":
    case "Date":
    case "Time":
      return [rule.formula1, rule.formula2]
        .filter((text) => typeof text === "string")
        .filter((text) => text.startsWith("="));
  }
}
