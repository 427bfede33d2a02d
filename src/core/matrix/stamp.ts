import type { Notice } from "../notice/notice";
import { editionsFrom } from "../notice/noticeEdition";
import { parseSerializedNotice, serializeNotice } from "../notice/noticeJson";
import { buildSheet, cell, columns, row } from "../sheet/buildSheet";
import { cellParts } from "../sheet/cellText";
import { findSheet, type GridCell, type SheetGrid, type WorkbookGrid } from "../sheet/grid";
import type { SheetPlan } from "../sheet/plan";
import { parseIsoDate } from "../values/serialDate";
import { taskFingerprint } from "./assignmentRow";
import { reportSettingsFrom } from "./reportSettings";
import type { ReportingRound } from "./round";
import { checkSettingsFrom, defaultCheckSettings } from "./checkSettings";
import type { GivenSettings } from "./settings";
import { SHEETS } from "./sheetNames";
import { unitChangesFrom } from "./unitChange";

export type WorkbookKind = "master" | "return" | "report";

/** What the hidden sheet `_stamp` says about a workbook. It helps to recognise a workbook; nothing depends on it. */
export interface Stamp {
  readonly kind: WorkbookKind;
  readonly planVersion: number;
  readonly noticeHash: string;
  /** Without what is said about checking where an older program made the workbook. */
  readonly settings: GivenSettings;
  readonly unit: string | null;
  /** The notice as it was when the workbook was made; null where it cannot be read any more. */
  readonly notice: Notice | null;
  /** A hash of what the product wrote into the locked cells of each sheet: tells whether somebody added something. */
  readonly sheetHashes: ReadonlyMap<string, string>;
  /** Title and note of each sheet of a report, as they were made; empty in other workbooks and those of an older make. */
  readonly heads: ReadonlyMap<string, readonly string[]>;
}

const PRODUCT = "task-matrix";
/** Grows when what is sent out changes so that a return of an older make lacks something. 2: how to check is sent along. */
export const PLAN_VERSION = 2;
/** A cell holds 32,767 characters; a longer value goes on in the next column. */
const CELL_CAPACITY = 30000;

/** The very hidden sheet `_stamp`: a name in column A, its value in B, continued in C and on. */
export function planStamp(
  round: ReportingRound,
  kind: WorkbookKind,
  unit: string | null,
  sheetHashes: ReadonlyMap<string, string>,
  heads: ReadonlyMap<string, readonly string[]> = new Map(),
): SheetPlan {
  const { notice, settings } = round;
  const fingerprints = Object.fromEntries(notice.tasks.map((task) => [task.id, taskFingerprint(task)]));
  const entries: readonly (readonly [string, string])[] = [
    ["product", PRODUCT],
    ["kind", kind],
    ["planVersion", String(PLAN_VERSION)],
    ["docNumber", notice.docNumber],
    ["noticeTitle", notice.title],
    ["noticeHash", round.noticeHash],
    ["period", String(settings.period)],
    ["unit", unit ?? ""],
    ["taskFingerprints", JSON.stringify(fingerprints)],
    ["settings", JSON.stringify(settings)],
    ["sheetHashes", JSON.stringify(Object.fromEntries(sheetHashes))],
    ...(heads.size === 0 ? [] : [["heads", JSON.stringify(Object.fromEntries(heads))] as const]),
    ["notice", serializeNotice(notice)],
  ];
  return buildSheet({
    name: SHEETS.stamp,
    visibility: "veryHidden",
    columns: columns([20, 60]),
    rows: entries.map(([name, value]) =>
      row([name, ...cellParts(value, CELL_CAPACITY)].map((text) => cell(text, "raw"))),
    ),
  });
}

/** Reads the stamp, wherever it is: shown again, renamed or moved by other programs. @returns null where there is none. */
export function readStamp(workbook: WorkbookGrid): Stamp | null {
  const named = findSheet(workbook, SHEETS.stamp);
  const candidates = named ? [named, ...workbook.sheets] : workbook.sheets;
  const sheet = candidates.find(isStampSheet);
  return sheet ? stampOf(stampValues(sheet)) : null;
}

/** Whether a sheet holds a stamp, under whatever name. */
export function isStampSheet(sheet: SheetGrid): boolean {
  // A large table is looked through too, so nothing else of it is read.
  const lines = [...sheet.cells.values()].filter((cells) => nameIn(cells) === "product");
  return lines.some((cells) => valueIn(cells) === PRODUCT);
}

function stampValues(sheet: SheetGrid): Map<string, string> {
  const values = new Map<string, string>();
  for (const cells of sheet.cells.values()) {
    const name = nameIn(cells);
    if (name !== "") values.set(name, valueIn(cells));
  }
  return values;
}

type Line = ReadonlyMap<number, GridCell>;

function nameIn(cells: Line): string {
  return cells.get(0)?.text.trim() ?? "";
}

/** Continued in further columns where a cell is full. */
function valueIn(cells: Line): string {
  const parts = [...cells].filter(([column]) => column > 0).sort(([a], [b]) => a - b);
  return parts.map(([, { value, text }]) => (typeof value === "string" ? value : text)).join("");
}

function stampOf(values: ReadonlyMap<string, string>): Stamp | null {
  const kind = values.get("kind");
  const period = Number(values.get("period"));
  if ((kind !== "master" && kind !== "return" && kind !== "report") || !Number.isInteger(period)) return null;
  const settings = jsonRecord(values.get("settings"));
  const deadline = textOf(settings["deadline"]);
  const notice = parseSerializedNotice(values.get("notice") ?? "");
  const unitChanges = unitChangesFrom(settings["unitChanges"]);
  const editions = editionsFrom(settings["editions"]);
  return {
    kind,
    planVersion: Number(values.get("planVersion")) || 0,
    noticeHash: values.get("noticeHash") ?? "",
    settings: {
      period,
      deadline: deadline !== null && parseIsoDate(deadline) ? deadline : null,
      contact: textOf(settings["contact"]),
      ...(notice && settings["check"] !== undefined
        ? { check: checkSettingsFrom(settings["check"], defaultCheckSettings(notice)) }
        : {}),
      ...(settings["report"] === undefined ? {} : { report: reportSettingsFrom(settings["report"]) }),
      ...(unitChanges.length > 0 ? { unitChanges } : {}),
      ...(editions.length > 0 ? { editions } : {}),
    },
    unit: values.get("unit") || null,
    notice,
    sheetHashes: new Map(
      Object.entries(jsonRecord(values.get("sheetHashes"))).filter(
        (entry): entry is [string, string] => typeof entry[1] === "string",
      ),
    ),
    heads: new Map(
      Object.entries(jsonRecord(values.get("heads"))).flatMap(([sheet, texts]) =>
        Array.isArray(texts) ? [[sheet, texts.filter((text) => typeof text === "string")] as const] : [],
      ),
    ),
  };
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

function jsonRecord(text: string | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? "");
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
  } catch {
    return {};
  }
}
