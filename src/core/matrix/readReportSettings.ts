import { gridCell, gridText } from "../sheet/grid";
import { readChineseNumber } from "../values/chineseNumber";
import { readRateCell } from "../values/readRate";
import { comparableText } from "../values/text";
import { isNo, isYes } from "./answers";
import { SETTING_LABELS } from "./checkSettingsSheet";
import { REPORT_SETTING_LIMITS, type ReportSettings } from "./reportSettings";
import {
  doubtSetting,
  partAt,
  placeOfLabel,
  textsBelow,
  type SettingPlace,
  type SettingsReading,
} from "./settingsReading";

const NAMES = ["yellowFrom", "redBeyond", "yearEndMonth", "ranksUnits", "verticalBodies"] as const;

/**
 * Reads what 校验设置 says about the report, each part by its label. A workbook of an older make has none of the labels:
 * then there is nothing to say.
 * @param fallback what counts for a cell that cannot be understood
 */
export function readReportSettings(reading: SettingsReading, fallback: ReportSettings): ReportSettings {
  if (NAMES.every((name) => placeOfLabel(reading.sheet, SETTING_LABELS[name]) === null)) return fallback;
  const bodies = partAt(reading, SETTING_LABELS.verticalBodies);
  return {
    ...readThresholds(reading, fallback),
    yearEndMonth: readMonth(reading, fallback),
    ranksUnits: readRanking(reading, fallback),
    verticalBodies: bodies ? textsBelow(reading.sheet, bodies) : fallback.verticalBodies,
  };
}

/** The cell right of a label, or null where the label is gone, which is said. */
function valuePlace(reading: SettingsReading, label: string): SettingPlace | null {
  const place = partAt(reading, label);
  return place && { row: place.row, column: place.column + 1 };
}

function readThresholds(reading: SettingsReading, fallback: ReportSettings) {
  const yellowFrom = readShare(reading, "yellowFrom", fallback);
  const redBeyond = readShare(reading, "redBeyond", fallback);
  if (yellowFrom <= redBeyond) return { yellowFrom, redBeyond };
  const place = valuePlace(reading, SETTING_LABELS.redBeyond);
  if (place) {
    const [yellow, red] = [fallback.yellowFrom, fallback.redBeyond].map(percent);
    doubtSetting(
      reading,
      place,
      {
        zh: `应不小于${SETTING_LABELS.yellowFrom}`,
        en: `it must not lie below ${SETTING_LABELS.yellowFrom}`,
      },
      {
        zh: `现按黄灯${yellow}、红灯${red}亮灯`,
        en: `yellow from ${yellow} and red beyond ${red} count`,
      },
    );
  }
  return { yellowFrom: fallback.yellowFrom, redBeyond: fallback.redBeyond };
}

function readShare(
  reading: SettingsReading,
  name: "yellowFrom" | "redBeyond",
  { [name]: fallback }: ReportSettings,
): number {
  const place = valuePlace(reading, SETTING_LABELS[name]);
  if (!place) return fallback;
  const cell = gridCell(reading.sheet, place.row, place.column);
  // 10个百分点 is what lights are spoken of in.
  const value = typeof cell?.value === "string" ? cell.value.replace(/个?百分点$/, "%") : cell?.value;
  const rate = cell && readRateCell({ ...cell, value: value ?? null });
  const { least, most } = REPORT_SETTING_LIMITS[name];
  if (rate && rate.doubt === null && rate.share >= least && rate.share <= most) return rate.share;
  doubtSetting(
    reading,
    place,
    {
      zh: `应填${percent(least)}至${percent(most)}的比例，如${percent(fallback)}`,
      en: `a share from ${percent(least)} to ${percent(most)} belongs there`,
    },
    { zh: `现按${percent(fallback)}亮灯`, en: `${percent(fallback)} counts` },
  );
  return fallback;
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}

function readMonth(reading: SettingsReading, { yearEndMonth: fallback }: ReportSettings): number {
  const place = valuePlace(reading, SETTING_LABELS.yearEndMonth);
  if (!place) return fallback;
  const text = comparableText(gridText(reading.sheet, place.row, place.column)).replace(/月份?$/, "");
  const number = /^\d+$/.test(text) ? Number(text) : readChineseNumber(text);
  const { least, most } = REPORT_SETTING_LIMITS.yearEndMonth;
  if (number !== null && number >= least && number <= most) return number;
  doubtSetting(
    reading,
    place,
    { zh: `应填${least}至${most}的月份`, en: `a month from ${least} to ${most} belongs there` },
    { zh: `现按${fallback}月`, en: `${fallback} counts` },
  );
  return fallback;
}

function readRanking(reading: SettingsReading, { ranksUnits: fallback }: ReportSettings): boolean {
  const place = valuePlace(reading, SETTING_LABELS.ranksUnits);
  if (!place) return fallback;
  const text = comparableText(gridText(reading.sheet, place.row, place.column));
  if (isYes(text) || isNo(text)) return isYes(text);
  doubtSetting(
    reading,
    place,
    {
      zh: "要排名的应选“是”，不排名的应空着",
      en: "是 belongs there where units are to be ranked, else nothing",
    },
    fallback ? { zh: "现按排名", en: "units are ranked" } : { zh: "现按不排名", en: "units are not ranked" },
  );
  return fallback;
}
