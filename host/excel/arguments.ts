import { type Area, parseAddress } from "../model/area";
import { ExcelError } from "../model/errors";
import { sameName } from "../model/formula";
import type { Input, Sheet } from "../model/sheet";
import { isHostObject } from "../protocol/hostObject";
import { Block } from "./block";

// Reading arguments as Excel does: what has another type is an InvalidArgument.

export function toText(value: unknown): string {
  if (typeof value !== "string") throw new ExcelError("InvalidArgument", `no text: ${JSON.stringify(value)}`);
  return value;
}

export function toNumber(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) {
    throw new ExcelError("InvalidArgument", `no number: ${JSON.stringify(value)}`);
  }
  return value;
}

export function toInteger(value: unknown): number {
  const number = toNumber(value);
  if (!Number.isInteger(number)) throw new ExcelError("InvalidArgument", `no whole number: ${number}`);
  return number;
}

export function toBoolean(value: unknown): boolean {
  if (typeof value !== "boolean")
    throw new ExcelError("InvalidArgument", `neither true nor false: ${JSON.stringify(value)}`);
  return value;
}

/** A word of an enumeration, without regard to the case of its first letter. */
export function toWord<T extends string>(value: unknown, words: readonly T[]): T {
  const word = words.find(
    (known) => typeof value === "string" && known.toLowerCase() === value.toLowerCase(),
  );
  if (word === undefined)
    throw new ExcelError("InvalidArgument", `${JSON.stringify(value)} is none of ${words.join(", ")}`);
  return word;
}

export function toNumberBetween(value: unknown, least: number, most: number): number {
  const number = toNumber(value);
  if (number < least || number > most)
    throw new ExcelError("InvalidArgument", `${number} is not ${least} to ${most}`);
  return number;
}

export function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new ExcelError("InvalidArgument", `no object: ${JSON.stringify(value)}`);
  }
  return Object.fromEntries(Object.entries(value));
}

/** An optional argument that was left out: the library sends null or nothing. */
export function isMissing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** A number of rows or columns, a default where it is left out. */
export function toCount(value: unknown, missing: number): number {
  return isMissing(value) ? missing : toInteger(value);
}

/** What is written to cells: one value or rows of them. */
export function toInput(value: unknown): Input | readonly (readonly Input[])[] {
  // null leaves a cell of an array as it is; for the whole range it is nothing that Excel takes.
  if (isMissing(value)) throw new ExcelError("InvalidArgument", "no values");
  if (!Array.isArray(value)) return toCellInput(value);
  return toRows(value);
}

/** Rows of what is written to cells. */
export function toRows(value: readonly unknown[]): Input[][] {
  return value.map((row) => {
    if (!Array.isArray(row)) throw new ExcelError("InvalidArgument", "values are rows of columns");
    return row.map(toCellInput);
  });
}

function toCellInput(value: unknown): Input {
  if (isMissing(value)) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw new ExcelError("InvalidArgument", `no value of a cell: ${JSON.stringify(value)}`);
}

/** A Range or RangeAreas object, or null. */
export function blockOf(value: unknown): Block | null {
  return isHostObject(value) && value.self instanceof Block ? value.self : null;
}

/** A Range object or an address on the given sheet. */
export function toArea(value: unknown, sheet: Sheet): Area {
  const block = blockOf(value);
  if (!block) return addressOn(sheet, toText(value));
  if (block.sheet !== sheet) throw new ExcelError("InvalidArgument", `${block.address} is on another sheet`);
  return block.area;
}

/** An address on a sheet: `A1:B2`, the same with the sheet's own name, or a name defined for a reference to the sheet. */
export function addressOn(sheet: Sheet, address: string): Area {
  const reference = readReference(sheet, address);
  if (!reference) throw new ExcelError("InvalidArgument", `address ${address}`);
  return reference;
}

function readReference(sheet: Sheet, address: string): Area | null {
  const own = onOwnSheet(sheet, address);
  const area = own === null ? null : parseAddress(own);
  if (area) return area;
  const name = sheet.names.find(address) ?? sheet.workbook.names.find(address);
  const target = name && onOwnSheet(sheet, name.formula.slice(1));
  return target === null ? null : parseAddress(target);
}

/** The address without the sheet's name, or null where it names another sheet. */
function onOwnSheet(sheet: Sheet, address: string): string | null {
  const [, quoted, plain, rest = ""] = /^(?:'((?:[^']|'')+)'!|([^!']+)!)?([^!]*)$/.exec(address.trim()) ?? [];
  const name = quoted?.replaceAll("''", "'") ?? plain;
  return name === undefined || sameName(name, sheet.name) ? rest : null;
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  blue: "#0000FF",
  gray: "#808080",
  green: "#008000",
  lightgray: "#D3D3D3",
  orange: "#FFA500",
  red: "#FF0000",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

/** `#RRGGBB`, or one of a few colours by name. */
export function toColor(value: unknown): string {
  const color = toText(value);
  if (/^#?[\dA-Fa-f]{6}$/.test(color)) return `#${color.replace("#", "").toUpperCase()}`;
  const named = NAMED_COLORS[color.toLowerCase()];
  if (named === undefined) throw new ExcelError("InvalidArgument", `colour ${color}`);
  return named;
}
