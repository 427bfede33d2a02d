import { findSheet, gridCell, gridText, type SheetGrid, type WorkbookGrid } from "../sheet/grid";
import { readChineseNumber } from "../values/chineseNumber";
import { readRateCell } from "../values/readRate";
import type { Sentence } from "../values/sentence";
import { STATUSES, type Status } from "../values/status";
import { cleanText, comparableText, excerpt } from "../values/text";
import { isNo, isYes } from "./answers";
import { SETTING_LIMITS, type CheckSettings } from "./checkSettings";
import { RECOGNITIONS, REQUIRED_MARK, SETTING_LABELS } from "./checkSettingsSheet";
import { ENTRY_HEADINGS, type EntryHeading } from "./progressColumns";
import { readReportSettings } from "./readReportSettings";
import type { ReportSettings } from "./reportSettings";
import type { ReportingSettings } from "./settings";
import {
  doubtSetting,
  partAt,
  placeOfLabel,
  rowsBelow,
  textsBelow,
  type SettingPlace,
  type SettingProblem,
  type SettingsReading,
} from "./settingsReading";
import { SHEETS } from "./sheetNames";

/** What 校验设置 says, and what could not be understood of it. */
export interface ReadCheckSettings {
  readonly check: CheckSettings;
  readonly report: ReportSettings;
  readonly problems: readonly SettingProblem[];
}

/** The sheet 校验设置, by its name or, where somebody renamed it, by what stands on it. @returns null where there is none */
export function findCheckSettings(workbook: WorkbookGrid): SheetGrid | null {
  const isOurs = (sheet: SheetGrid) =>
    sheet.visibility === "visible" &&
    placeOfLabel(sheet, SETTING_LABELS.required) !== null &&
    placeOfLabel(sheet, SETTING_LABELS.recognition) !== null;
  return findSheet(workbook, SHEETS.checkSettings) ?? workbook.sheets.find(isOurs) ?? null;
}

/**
 * Reads the settings from 校验设置, each part by its label, wherever it stands.
 * @param fallback what counts for a cell that cannot be understood
 */
export function readCheckSettings(
  sheet: SheetGrid,
  { check: fallback, report }: Pick<ReportingSettings, "check" | "report">,
): ReadCheckSettings {
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
    report: readReportSettings({ sheet, problems }, report),
    problems,
  };
}

interface Reading extends SettingsReading {
  readonly fallback: CheckSettings;
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
  doubtSetting(
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
  doubtSetting(
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
    if (isYes(text)) return true;
    if (isNo(text)) return heading === "进展状态";
    doubtSetting(
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
    const at = (place: SettingPlace) => ({ row, column: place.column });
    const said = cleanText(gridText(sheet, row, word.column));
    const meaning = comparableText(gridText(sheet, row, meant.column));
    const way = comparableText(gridText(sheet, row, recognition.column));
    if (said === "" && meaning === "" && way === "") continue;
    const status = STATUSES.find((candidate) => candidate === meaning);
    const key = comparableText(said);
    if (said === "") {
      doubtSetting(reading, at(word), { zh: "没有写说法", en: "the word is missing" }, IGNORED);
    } else if (!status) {
      doubtSetting(
        reading,
        at(meant),
        { zh: "应从下拉列表选择状态", en: "choose a status from the list" },
        IGNORED,
      );
    } else if (STATUSES.some((candidate) => candidate === key)) {
      doubtSetting(reading, at(word), { zh: "它本身就是进展状态", en: "that is a status itself" }, IGNORED);
    } else if (known.has(key)) {
      if (known.get(key) === `${status}|${way}`) continue;
      doubtSetting(
        reading,
        at(word),
        { zh: "前面已有同样的说法", en: "the same word stands above" },
        IGNORED,
      );
    } else {
      known.set(key, `${status}|${way}`);
      if (way === RECOGNITIONS[0]) synonyms[said] = status;
      else proposals[said] = status;
      if (RECOGNITIONS.some((candidate) => candidate === way)) continue;
      doubtSetting(
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

function readList(reading: Reading, part: "emptyPhrases" | "scopeWords"): readonly string[] {
  const head = partAt(reading, SETTING_LABELS[part]);
  return head ? textsBelow(reading.sheet, head) : reading.fallback[part];
}
