import { ExcelError } from "./errors";

/** Refuses a sheet's name that Excel would not take. */
export function checkSheetName(name: string): void {
  if (name.length === 0 || name.length > 31) refuse(name, "1 to 31 characters");
  if (/[:\\/?*[\]]/.test(name)) refuse(name, "none of : \\ / ? * [ ]");
  if (name.startsWith("'") || name.endsWith("'")) refuse(name, "no apostrophe at either end");
  if (name.toLowerCase() === "history") refuse(name, "History is Excel's own");
}

function refuse(name: string, rule: string): never {
  throw new ExcelError("InvalidArgument", `sheet name “${name}”: ${rule}`);
}
