import { cellAddress } from "../sheet/address";
import { findSheet, gridCell, gridText, type SheetGrid, type WorkbookGrid } from "../sheet/grid";
import { readChineseNumber } from "../values/chineseNumber";
import { readRateCell } from "../values/readRate";
import type { Sentence } from "../values/sentence";
import { STATUSES, type Status } from "../values/status";
import { cleanText, comparableText, excerpt } from "../values/text";
import { SETTING_LIMITS, type CheckSettings } from "./checkSettings";
import { RECOGNITIONS, REQUIRED_MARK, SETTING_LABELS } from "./checkSettingsSheet";
import { ENTRY_HEADINGS, type EntryHeading } from "./progressColumns";
import { SHEETS } from "./sheetNames";

/** What 校验设置 says, and what could not be understood of it. */
export interface ReadCheckSettings {
  readonly check: CheckSettings;
  readonly problems: readonly SettingProblem[];
}

/** A cell that was not understood, or a part of the sheet that is gone; the sentence says what counts instead. */
export interface SettingProblem {
  /** null where a whole part is gone. */
  readonly cell: string | null;
  readonly message: Sentence;
}

/** The sheet 校验设置, by its name or, where somebody renamed it, by what stands on it. @returns null where there is none */
export function findCheckSettings(workbook: WorkbookGrid): SheetGrid | null {
  const isOurs = (sheet: SheetGrid) =>
    sheet.visibility === "visible" &&
    placeOf(sheet, SETTING_LABELS.required) !== null &&
    placeOf(sheet, SETTING_LABELS.recognition) !== null;
  return findSheet(workbook, SHEETS.checkSettings) ?? workbook.sheets.find(isOurs) ?? null;
}

/**
 * Reads the settings from 校验设置, each part by its label, wherever it stands.
 * @param fallback what counts for a cell that cannot be understood
 */
export function readCheckSettings(sheet: SheetGrid, fallback: CheckSettings): ReadCheckSettings {
  const problems: SettingProblem[] = [];
  const reading: Reading = { sheet, fallback, problems };
  return {
    check: {
      vocabulary: readWords(reading),
      required: readRequired(reading),
      emptyPhrases: readList(reading, "emptyPhrases"),
      minimumLength: readMinimumLength(reading),
      copyShare: readCopyShare(reading),
      scopeWords: readList(reading, "scopeWords"),
    },
    problems,
  };
}

interface Reading {
  readonly sheet: SheetGrid;
  readonly fallback: CheckSettings;
  readonly problems: SettingProblem[];
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where a label stands on a sheet, or null. */
function placeOf(sheet: SheetGrid, label: string): Place | null {
  for (const [row, cells] of [...sheet.cells].sort(([a], [b]) => a - b)) {
    for (const [column, { text }] of cells) if (comparableText(text) === label) return { row, column };
  }
  return null;
}

/** The place of a label; where it is gone, says that the whole part counts as it was. */
function partAt({ sheet, problems }: Reading, label: string): Place | null {
  const place = placeOf(sheet, label);
  if (!place) {
    problems.push({
      cell: null,
      message: {
        zh: `“${sheet.name}”中找不到“${label}”，这部分按生成时的设置执行；请重新生成任务矩阵工作簿，或恢复这几个字。`,
        en: `${label} is not found on ${sheet.name}, so that part counts as it was when the workbook was made; put the label back or generate the master again.`,
      },
    });
  }
  return place;
}

/** Says of a cell what is wrong with it, and what counts instead. */
function doubt(
  { sheet, problems }: Reading,
  { row, column }: Place,
  wrong: Sentence,
  instead: Sentence,
): void {
  const cell = cellAddress(row, column);
  const found = gridText(sheet, row, column);
  const shown =
    found === ""
      ? { zh: "空着", en: "is empty" }
      : { zh: `填的是“${excerpt(found, 20)}”`, en: `says “${excerpt(found, 20)}”` };
  problems.push({
    cell,
    message: {
      zh: `“${sheet.name}”${cell}${shown.zh}，${wrong.zh}；${instead.zh}。`,
      en: `${sheet.name} ${cell} ${shown.en}; ${wrong.en}. ${instead.en}.`,
    },
  });
}

function readMinimumLength(reading: Reading): number {
  const { sheet, fallback } = reading;
  const label = partAt(reading, SETTING_LABELS.minimumLength);
  if (!label) return fallback.minimumLength;
  const place = { row: label.row, column: label.column + 1 };
  const text = comparableText(gridText(sheet, place.row, place.column)).replace(/个?字?$/, "");
  const number = /^\d+$/.test(text) ? Number(text) : readChineseNumber(text);
  const { least, most } = SETTING_LIMITS.minimumLength;
  if (number !== null && number >= least && number <= most) return number;
  doubt(
    reading,
    place,
    { zh: `应填${least}至${most}的整数`, en: `a whole number from ${least} to ${most} belongs there` },
    { zh: `现按${fallback.minimumLength}字校验`, en: `${fallback.minimumLength} characters count` },
  );
  return fallback.minimumLength;
}

function readCopyShare(reading: Reading): number {
  const { sheet, fallback } = reading;
  const label = partAt(reading, SETTING_LABELS.copyShare);
  if (!label) return fallback.copyShare;
  const place = { row: label.row, column: label.column + 1 };
  const cell = gridCell(sheet, place.row, place.column);
  const rate = cell && readRateCell(cell);
  const { least, most } = SETTING_LIMITS.copyShare;
  if (rate && rate.doubt === null && rate.share >= least && rate.share <= most) return rate.share;
  const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;
  doubt(
    reading,
    place,
    {
      zh: `应填${percent(least)}至${percent(most)}的比例，如85%`,
      en: `a share from ${percent(least)} to ${percent(most)} belongs there`,
    },
    { zh: `现按${percent(fallback.copyShare)}校验`, en: `${percent(fallback.copyShare)} counts` },
  );
  return fallback.copyShare;
}

/** What people put into a cell to say yes or no; blank is no. */
const YES = new Set([REQUIRED_MARK, "√", "✓", "✔", "是", "必填", "1"]);
const NO = new Set(["", "×", "✗", "否", "不", "0", "-", "—", "/"]);

function readRequired(reading: Reading): CheckSettings["required"] {
  const { sheet, fallback } = reading;
  const head = partAt(reading, SETTING_LABELS.required);
  if (!head) return fallback.required;
  const columnOf = new Map(
    [...(sheet.cells.get(head.row) ?? [])].map(([column, { text }]) => [comparableText(text), column]),
  );
  const rowOf = new Map<string, number>();
  for (const [row, cells] of sheet.cells) {
    const label = comparableText(cells.get(head.column)?.text ?? "");
    if (row > head.row && row <= head.row + 2 * ENTRY_HEADINGS.length && !rowOf.has(label))
      rowOf.set(label, row);
  }
  const asks = (status: Status, heading: EntryHeading): boolean => {
    const before = fallback.required[status].includes(heading);
    const row = rowOf.get(heading);
    const column = columnOf.get(status);
    if (row === undefined || column === undefined) return before;
    const text = comparableText(gridText(sheet, row, column));
    if (YES.has(text)) return true;
    if (NO.has(text)) return heading === "进展状态";
    doubt(
      reading,
      { row, column },
      { zh: `必填的应选“${REQUIRED_MARK}”，不要求的应空着`, en: `${REQUIRED_MARK} or nothing belongs there` },
      before
        ? {
            zh: `状态为“${status}”的，“${heading}”现按必填校验`,
            en: `${heading} counts as required for ${status}`,
          }
        : {
            zh: `状态为“${status}”的，“${heading}”现按不要求校验`,
            en: `${heading} is not asked for with ${status}`,
          },
    );
    return before;
  };
  const lost = [
    ...ENTRY_HEADINGS.filter((heading) => !rowOf.has(heading)),
    ...STATUSES.filter((status) => !columnOf.has(status)),
  ];
  for (const label of lost) partAt(reading, label);
  const required = { ...fallback.required };
  for (const status of STATUSES) required[status] = ENTRY_HEADINGS.filter((heading) => asks(status, heading));
  return required;
}

function readWords(reading: Reading): CheckSettings["vocabulary"] {
  const { sheet, fallback } = reading;
  const word = partAt(reading, SETTING_LABELS.word);
  const meant = partAt(reading, SETTING_LABELS.meant);
  const recognition = partAt(reading, SETTING_LABELS.recognition);
  if (!word || !meant || !recognition) return fallback.vocabulary;
  const known = new Map<string, string>();
  const synonyms: Record<string, Status> = {};
  const proposals: Record<string, Status> = {};
  for (const row of rowsBelow(sheet, word.row)) {
    const at = (place: Place) => ({ row, column: place.column });
    const said = cleanText(gridText(sheet, row, word.column));
    const meaning = comparableText(gridText(sheet, row, meant.column));
    const way = comparableText(gridText(sheet, row, recognition.column));
    if (said === "" && meaning === "" && way === "") continue;
    const status = STATUSES.find((candidate) => candidate === meaning);
    const key = comparableText(said);
    if (said === "") {
      doubt(reading, at(word), { zh: "没有写说法", en: "the word is missing" }, IGNORED);
    } else if (!status) {
      doubt(reading, at(meant), { zh: "应从下拉列表选择状态", en: "choose a status from the list" }, IGNORED);
    } else if (STATUSES.some((candidate) => candidate === key)) {
      doubt(reading, at(word), { zh: "它本身就是进展状态", en: "that is a status itself" }, IGNORED);
    } else if (known.has(key)) {
      if (known.get(key) === `${status}|${way}`) continue;
      doubt(reading, at(word), { zh: "前面已有同样的说法", en: "the same word stands above" }, IGNORED);
    } else {
      known.set(key, `${status}|${way}`);
      if (way === RECOGNITIONS[0]) synonyms[said] = status;
      else proposals[said] = status;
      if (RECOGNITIONS.some((candidate) => candidate === way)) continue;
      doubt(
        reading,
        at(recognition),
        {
          zh: `应选“${RECOGNITIONS[0]}”或“${RECOGNITIONS[1]}”`,
          en: `${RECOGNITIONS[0]} or ${RECOGNITIONS[1]} belongs there`,
        },
        {
          zh: `“${excerpt(said, 20)}”现按“${RECOGNITIONS[1]}”处理`,
          en: `“${excerpt(said, 20)}” is only proposed`,
        },
      );
    }
  }
  return { synonyms, proposals };
}

const IGNORED: Sentence = { zh: "这一行现不起作用", en: "The row is left out of account" };

/** One text a row; the same text twice counts once. */
function readList(reading: Reading, part: "emptyPhrases" | "scopeWords"): readonly string[] {
  const { sheet, fallback } = reading;
  const head = partAt(reading, SETTING_LABELS[part]);
  if (!head) return fallback[part];
  const found = rowsBelow(sheet, head.row).map((row) => cleanText(gridText(sheet, row, head.column)));
  return [...new Set(found.filter((text) => text !== ""))];
}

function rowsBelow(sheet: SheetGrid, row: number): number[] {
  return [...sheet.cells.keys()].filter((other) => other > row).sort((a, b) => a - b);
}
