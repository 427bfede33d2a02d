import { shownFormula } from "../words/futureFunctions";

/** A formula of a file as the model has it, with a leading `=`. */
export function modelFormula(formula: string): string {
  return `=${shownFormula(formula)}`;
}

/** Whether a formula refers to another workbook, as `[1]Sheet1!A1` does ([MS-XLSX] and ECMA-376 18.14). */
export function refersOutside(formula: string): boolean {
  if (!formula.includes("[")) return false;
  const withoutTexts = formula.replace(/"(?:[^"]|"")*"/g, '""');
  return /\[[^\][']+\][\p{L}\p{N}_.]*!|'[^'[]*\[[^\]']+\](?:[^']|'')*'!/u.test(withoutTexts);
}
