import { decodeEscapes, isTrue } from "../../../src/adapters/package/scanXml";
import type { Area } from "../../../host/model/area";
import { ExcelError } from "../../../host/model/errors";
import {
  type PlacedValidation,
  type Validation,
  type ValidationRule,
  checkValidation,
} from "../../../host/model/validation";
import { ALERT_STYLES, VALIDATION_OPERATORS, VALIDATION_TYPES } from "../words/fileWords";
import { readAreas } from "./areas";
import type { BookContext } from "./bookContext";
import { from1904 } from "./dates1904";
import { modelFormula, refersOutside } from "./formulas";
import { childOf, childrenOf, type XmlElement } from "./xmlTree";

/** The validations of a sheet (ECMA-376 18.3.1.33), those of Excel 2010 for other sheets' lists included. */
export function readValidations(sheet: XmlElement, name: string, book: BookContext): PlacedValidation[] {
  const elements = [
    ...childrenOf(sheet, "dataValidations", "dataValidation"),
    ...childrenOf(sheet, "extLst", "ext", "dataValidations", "dataValidation"),
  ];
  return elements.flatMap((element) => {
    const areas = readAreas(element.attributes.get("sqref") ?? childOf(element, "sqref")?.text ?? "");
    const validation = readValidation(element, book);
    if (!validation) book.losses.add("validations", name);
    return validation ? placed(areas, fitting(validation, name, book)) : [];
  });
}

function placed(areas: readonly Area[], validation: Validation | null): PlacedValidation[] {
  return validation ? areas.map((area) => ({ area, validation })) : [];
}

function readValidation(element: XmlElement, book: BookContext): Validation | null {
  const { attributes } = element;
  const text = (name: string): string => decodeEscapes(attributes.get(name) ?? "");
  const rule = readRule(element, book);
  const style = ALERT_STYLES.toModel(attributes.get("errorStyle") ?? "stop");
  if (!rule) return null;
  return {
    rule,
    ignoreBlanks: isTrue(attributes.get("allowBlank")),
    errorAlert: {
      title: text("errorTitle"),
      message: text("error"),
      showAlert: isTrue(attributes.get("showErrorMessage")),
      style: style === "Warning" || style === "Information" ? style : "Stop",
    },
    prompt: {
      title: text("promptTitle"),
      message: text("prompt"),
      showPrompt: isTrue(attributes.get("showInputMessage")),
    },
  };
}

function readRule(element: XmlElement, book: BookContext): ValidationRule | null {
  const type = VALIDATION_TYPES.toModel(element.attributes.get("type") ?? "none") ?? "";
  const first = formulaText(element, "formula1");
  const second = formulaText(element, "formula2");
  if ([first, second].some((formula) => formula !== null && refersOutside(formula))) return null;
  switch (type) {
    case "None":
      return { type };
    case "List": {
      const inCellDropDown = !isTrue(element.attributes.get("showDropDown"));
      return first === null ? null : { type, source: listSource(first), inCellDropDown };
    }
    case "Custom":
      return first === null ? null : { type, formula: modelFormula(first) };
    case "WholeNumber":
    case "Decimal":
    case "TextLength":
    case "Date":
    case "Time": {
      const operator = VALIDATION_OPERATORS.toModel(element.attributes.get("operator") ?? "between");
      if (operator === null || first === null) return null;
      const limit = (formula: string): string | number => limitOf(formula, book.date1904 && type === "Date");
      const two = operator === "Between" || operator === "NotBetween";
      if (two && second === null) return null;
      return {
        type,
        operator,
        formula1: limit(first),
        formula2: two && second !== null ? limit(second) : null,
      };
    }
    default:
      return null;
  }
}

/** In the elements of Excel 2010 the formula stands one element deeper. */
function formulaText(element: XmlElement, name: string): string | null {
  const formula = childOf(element, name);
  const text = (childOf(formula, "f") ?? formula)?.text.trim() ?? "";
  return text === "" ? null : text;
}

/** Items stand in one text, `"a,b"`; anything else is a formula. */
function listSource(formula: string): string {
  const items = /^"((?:[^"]|"")*)"$/.exec(formula)?.[1];
  return items === undefined ? modelFormula(formula) : items.replaceAll('""', '"');
}

function limitOf(formula: string, date1904: boolean): string | number {
  const value = Number(formula);
  if (!Number.isFinite(value)) return modelFormula(formula);
  return date1904 ? from1904(value) : value;
}

/** Other programs write longer hints than Excel allows. A rule that breaks Excel's limits is none. */
function fitting(validation: Validation, name: string, book: BookContext): Validation | null {
  if (isAllowed(validation)) return validation;
  const { errorAlert, prompt } = validation;
  const cut = {
    ...validation,
    errorAlert: {
      ...errorAlert,
      title: errorAlert.title.slice(0, 32),
      message: errorAlert.message.slice(0, 225),
    },
    prompt: { ...prompt, title: prompt.title.slice(0, 32), message: prompt.message.slice(0, 255) },
  };
  const allowed = isAllowed(cut);
  book.losses.add(allowed ? "validationTexts" : "validations", name);
  return allowed ? cut : null;
}

function isAllowed(validation: Validation): boolean {
  try {
    checkValidation(validation);
    return true;
  } catch (error) {
    if (error instanceof ExcelError) return false;
    throw error;
  }
}
