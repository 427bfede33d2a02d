import { sha512 } from "@noble/hashes/sha2.js";
import type { Protection } from "../../../host/model/protection";
import { type AttributeValue, element } from "./xml";

/** Each turn makes guessing slower; Excel's own 100,000 would make every saving slow. */
const TURNS = 1000;
const SALT_LENGTH = 16;

/** The protection of a sheet (ECMA-376 18.3.1.85), in which true forbids. */
export function protectionElement(protection: Protection | null): string {
  if (!protection) return "";
  const { options, password } = protection;
  return element("sheetProtection", {
    ...(password === null ? {} : digest(password)),
    sheet: true,
    objects: !options.allowEditObjects,
    scenarios: !options.allowEditScenarios,
    formatCells: !options.allowFormatCells,
    formatColumns: !options.allowFormatColumns,
    formatRows: !options.allowFormatRows,
    insertColumns: !options.allowInsertColumns,
    insertRows: !options.allowInsertRows,
    insertHyperlinks: !options.allowInsertHyperlinks,
    deleteColumns: !options.allowDeleteColumns,
    deleteRows: !options.allowDeleteRows,
    selectLockedCells: options.selectionMode !== "Normal",
    sort: !options.allowSort,
    autoFilter: !options.allowAutoFilter,
    pivotTables: !options.allowPivotTables,
    selectUnlockedCells: options.selectionMode === "None",
  });
}

/** The password's digest, since no file holds a password itself. */
function digest(password: string): Record<string, AttributeValue> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_LENGTH));
  return {
    algorithmName: "SHA-512",
    hashValue: base64(passwordHash(password, salt, TURNS)),
    saltValue: base64(salt),
    spinCount: TURNS,
  };
}

/** First of salt and password in UTF-16, then of each hash with the number of its turn ([MS-OFFCRYPTO] 2.4.2.4). */
function passwordHash(password: string, salt: Uint8Array, turns: number): Uint8Array {
  const letters = Array.from({ length: password.length }, (_, at) => password.charCodeAt(at));
  let hash = sha512(Uint8Array.from([...salt, ...letters.flatMap((letter) => [letter & 0xff, letter >> 8])]));
  for (let turn = 0; turn < turns; turn++) {
    const number = [turn & 0xff, (turn >> 8) & 0xff, (turn >> 16) & 0xff, (turn >> 24) & 0xff];
    hash = sha512(Uint8Array.from([...hash, ...number]));
  }
  return hash;
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
