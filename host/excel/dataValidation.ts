import { areaAddress, quotedSheetName } from "../model/area";
import { ExcelError } from "../model/errors";
import { NO_VALIDATION, type Validation, type ValidationRule } from "../model/validation";
import { limitOf } from "../model/validates";
import { type HostObject, hostClass } from "../protocol/hostObject";
import { blockOf, isMissing, toBoolean, toRecord, toText, toWord } from "./arguments";
import type { Block } from "./block";

const COMPARISONS = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  date: "Date",
  time: "Time",
} as const;

/** The class DataValidation. */
export function dataValidationClass(): (block: Block) => HostObject {
  return hostClass<Block>("DataValidation", {
    get: {
      Type: typeOf,
      Rule: (block) => common(block, ({ rule }) => writeRule(rule)),
      IgnoreBlanks: (block) => common(block, (validation) => validation.ignoreBlanks),
      ErrorAlert: (block) => common(block, (validation) => validation.errorAlert),
      Prompt: (block) => common(block, (validation) => validation.prompt),
    },
    set: {
      Rule: (block, value) => change(block, { rule: readRule(toRecord(value)) }),
      IgnoreBlanks: (block, value) => change(block, { ignoreBlanks: toBoolean(value) }),
      ErrorAlert: (block, value) => change(block, { errorAlert: readAlert(toRecord(value)) }),
      Prompt: (block, value) => change(block, { prompt: readPrompt(toRecord(value)) }),
    },
    call: {
      Clear: ({ sheet, areas }) => {
        for (const area of areas) sheet.changeValidation(area, () => null);
      },
    },
  });
}

function change({ sheet, areas }: Block, to: Partial<Validation>): void {
  for (const area of areas)
    sheet.changeValidation(area, (before) => ({ ...(before ?? NO_VALIDATION), ...to }));
}

function within({ sheet, areas }: Block): Set<Validation | null> {
  return new Set(areas.flatMap((area) => [...sheet.validations.within(area)]));
}

/** What all cells share, or null where they differ. */
function common(block: Block, read: (validation: Validation) => unknown): unknown {
  const found = new Map<string, unknown>();
  for (const validation of within(block)) {
    const value = read(validation ?? NO_VALIDATION);
    found.set(JSON.stringify(value), value);
  }
  return found.size === 1 ? [...found.values()][0] : null;
}

/** MixedCriteria: some cells have none. Inconsistent: they have different rules. */
function typeOf(block: Block): string {
  const found = [...within(block)].map((validation) => validation?.rule ?? NO_VALIDATION.rule);
  const types = new Set(found.map((rule) => rule.type));
  const [only = "None"] = types;
  if (new Set(found.map((rule) => JSON.stringify(rule))).size === 1) return only;
  return types.has("None") ? "MixedCriteria" : "Inconsistent";
}

function readRule(rule: Readonly<Record<string, unknown>>): ValidationRule {
  const [entry, ...others] = Object.entries(rule).filter(([, value]) => !isMissing(value));
  if (!entry) return { type: "None" };
  if (others.length > 0) throw new ExcelError("InvalidArgument", "more than one rule");
  const [name, value] = entry;
  const criteria = toRecord(value);
  if (name === "list") return readList(criteria);
  if (name === "custom") return { type: "Custom", formula: toText(criteria.formula) };
  const type = Object.entries(COMPARISONS).find(([known]) => known === name)?.[1];
  if (!type) throw new ExcelError("InvalidArgument", `rule ${name}`);
  return {
    type,
    operator: toText(criteria.operator),
    formula1: readFormula(criteria.formula1),
    formula2:
      isMissing(criteria.formula2) || criteria.formula2 === "" ? null : readFormula(criteria.formula2),
  };
}

function readList(criteria: Readonly<Record<string, unknown>>): ValidationRule {
  const source = readFormula(criteria.source);
  const inCellDropDown = isMissing(criteria.inCellDropDown) ? true : toBoolean(criteria.inCellDropDown);
  return { type: "List", source: toText(source), inCellDropDown };
}

/** A number, a text, or a range as a formula that refers to it. */
function readFormula(value: unknown): string | number {
  const block = blockOf(value);
  if (block) return `=${quotedSheetName(block.sheet.name)}!${areaAddress(block.area, "$")}`;
  return typeof value === "number" ? value : toText(value);
}

function writeRule(rule: ValidationRule): Record<string, unknown> {
  switch (rule.type) {
    case "None":
      return {};
    case "List":
      return { list: { inCellDropDown: rule.inCellDropDown, source: rule.source } };
    case "Custom":
      return { custom: { formula: rule.formula } };
    case "WholeNumber":
    case "Decimal":
    case "TextLength":
    case "Date":
    case "Time": {
      const { type, operator, formula1, formula2 } = rule;
      const name = type.charAt(0).toLowerCase() + type.slice(1);
      const limits = {
        formula1: writeLimit(formula1),
        ...(formula2 !== null && { formula2: writeLimit(formula2) }),
      };
      return { [name]: { ...limits, operator } };
    }
  }
}

/** A limit is always given as a formula, `=10`, however it was written. */
function writeLimit(limit: string | number): string {
  if (typeof limit === "string" && limit.startsWith("=")) return limit;
  return `=${limitOf(limit) ?? limit}`;
}

function readAlert(alert: Readonly<Record<string, unknown>>): Validation["errorAlert"] {
  const { errorAlert: missing } = NO_VALIDATION;
  return {
    message: isMissing(alert.message) ? missing.message : toText(alert.message),
    showAlert: isMissing(alert.showAlert) ? missing.showAlert : toBoolean(alert.showAlert),
    style: isMissing(alert.style) ? missing.style : toWord(alert.style, ["Stop", "Warning", "Information"]),
    title: isMissing(alert.title) ? missing.title : toText(alert.title),
  };
}

function readPrompt(prompt: Readonly<Record<string, unknown>>): Validation["prompt"] {
  const { prompt: missing } = NO_VALIDATION;
  return {
    message: isMissing(prompt.message) ? missing.message : toText(prompt.message),
    showPrompt: isMissing(prompt.showPrompt) ? missing.showPrompt : toBoolean(prompt.showPrompt),
    title: isMissing(prompt.title) ? missing.title : toText(prompt.title),
  };
}
