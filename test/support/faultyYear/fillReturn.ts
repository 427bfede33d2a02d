import { ENTRY_HEADINGS } from "../../../src/core/matrix/progressColumns";
import { SIGN_OFF_FIELDS, type SignOffField } from "../../../src/core/matrix/planSignOff";
import { SHEETS } from "../../../src/core/matrix/sheetNames";
import { parseIsoDate, serialOfDate } from "../../../src/core/values/serialDate";
import { putMarked, tableOf, type MarkedSheet, type MarkedWorkbook } from "./markedWorkbook";
import type { Random } from "./random";
import { BLANKS, entryValue, type Fresh, type TypedValue } from "./values";

/** Types into a return what a department may: into most rows something, into some nothing, and who signs on which day. */
export function fillReturn(workbook: MarkedWorkbook, random: Random, fresh: Fresh): MarkedWorkbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      if (sheet.name === SHEETS.signOff) return signed(sheet, random, fresh);
      return tableOf(sheet) ? filled(sheet, random, fresh) : sheet;
    }),
  };
}

/** The same without most rows: a correction holds the corrected ones only, and the others are gone or blank. */
export function correctedRows(workbook: MarkedWorkbook, random: Random, fresh: Fresh): MarkedWorkbook {
  const areGone = random.chance(0.5);
  const sheets = workbook.sheets.map((sheet) => {
    const table = tableOf(sheet);
    if (!table) return sheet.name === SHEETS.signOff ? signed(sheet, random, fresh) : sheet;
    const kept = new Set(random.shuffled(table.rows).slice(0, 3));
    const corrected = filled(sheet, random, fresh, kept);
    if (!areGone) return corrected;
    return {
      ...corrected,
      rows: corrected.rows.filter(({ about }, row) => about === undefined || kept.has(row)),
    };
  });
  return { ...workbook, sheets };
}

function filled(
  sheet: MarkedSheet,
  random: Random,
  fresh: Fresh,
  rows: ReadonlySet<number> | null = null,
): MarkedSheet {
  const table = tableOf(sheet);
  const density = random.pick([0.15, 0.5, 0.9]);
  let typed = sheet;
  for (const row of table?.rows ?? []) {
    const about = sheet.rows[row]?.about;
    const isLeft = rows ? !rows.has(row) : random.chance(0.15);
    if (!about || isLeft) continue;
    for (const heading of ENTRY_HEADINGS) {
      const column = table?.columns.get(heading);
      if (column === undefined) continue;
      const mark = { kind: "entry", heading, about } as const;
      if (random.chance(density))
        typed = putMarked(typed, row, column, { ...entryValue(random, heading, fresh), mark });
      else if (random.chance(0.02)) typed = putMarked(typed, row, column, random.pick(BLANKS));
    }
  }
  return typed;
}

function signed(sheet: MarkedSheet, random: Random, fresh: Fresh): MarkedSheet {
  return SIGN_OFF_FIELDS.reduce((changed, field) => {
    if (random.chance(0.25)) return changed;
    const row = changed.rows.findIndex(({ cells }) => cells.some((cell) => cell?.value === `${field}：`));
    const label = changed.rows[row]?.cells.findIndex((cell) => cell?.value === `${field}：`) ?? -1;
    if (row < 0 || label < 0) return changed;
    const { day, ...typed } = signOffValue(field, random, fresh);
    return putMarked(changed, row, label + 1, { ...typed, mark: { kind: "sign-off", field, day } });
  }, sheet);
}

/** @returns with `day` what a person takes it for; empty where it is no day */
function signOffValue(field: SignOffField, random: Random, fresh: Fresh): TypedValue & { day: string } {
  if (field !== "填报日期") return { value: fresh("签名"), style: "entryLine", day: "" };
  const day = random.pick(["2017-12-10", "2017-12-15", "2017-12-20", "2018-01-03"]);
  const date = parseIsoDate(day) ?? { year: 2017, month: 12, day: 1 };
  return random.pick([
    { value: serialOfDate(date), style: "entryLineDate", day },
    { value: serialOfDate(date), style: "entryLineDate", day },
    { value: day, style: "entryLine", day },
    { value: `${date.year}年${date.month}月${date.day}日`, style: "entryLineDate", day },
    { value: "待定", style: "entryLine", day: "" },
  ]);
}
