import { SIGN_OFF_FIELDS, type SignOffField } from "../matrix/planSignOff";
import { SHEETS } from "../matrix/sheetNames";
import type { PlacedCell } from "../returns/readReturn";
import { saysNone } from "../values/saysNone";
import type { Sentence } from "../values/sentence";
import { comparableText, excerpt } from "../values/text";
import { atPlace } from "./findingAt";
import { isUnitsReturn } from "./isUnitsReturn";
import { isBroken } from "./rowFacts";
import { returnRule, type CheckedReturn, type RuleFinding } from "./rule";

/** Who filled in the return, who reviewed it, when, and whom to call: not on the sign-off sheet. */
export const signOffMissing = returnRule(
  {
    code: "sign-off-missing",
    severity: "warning",
    document: {
      finds: {
        zh: "报送审签表没有填审核人、填报人、联系电话或填报日期，或整张表没有了；还没有填任何内容的填报表不提示。",
        en: "The sign-off sheet lacks a reviewer, a reporter, a telephone number or a date, or is gone. A return with no entry yet is not told so.",
      },
      why: {
        zh: "有疑问时要找得到人；一个单位报送几次的，以填报日期最晚的为准。",
        en: "Somebody has to be asked when there is a question, and of several returns the latest by its date counts.",
      },
      example: {
        zh: "任务都填好了，联系电话空着。",
        en: "All tasks are filled in, the telephone number is not.",
      },
      repair: {
        zh: "在报送审签表下方补填；表没有了的，从下发的填报表补回。",
        en: "Fill it in at the foot of the sign-off sheet; where that is gone, take it from the workbook as it was sent.",
      },
    },
  },
  (checked) => {
    const { returned, rows } = checked;
    const isBegun = returned.declaredNothing || rows.some(({ row }) => row.entries.size > 0);
    if (!isBegun || !isUnitsReturn(checked)) return [];
    const missing = SIGN_OFF_FIELDS.filter((field) => !isGiven(field, checked));
    const gone = missing.filter((field) => !returned.signOffPlaces.has(field));
    return [...missing.flatMap((field) => missingAt(field, checked)), ...goneFrom(gone, checked)];
  },
);

/** A name behind its label in the same cell is given too: it is quoted as text outside the table. */
function isGiven(field: SignOffField, { returned }: CheckedReturn): boolean {
  const cell = returned.signOff.get(field);
  if (cell) return !isBroken(cell) && !saysNone(cell.text);
  return returned.others.some(({ text }) => {
    const [label, ...answer] = comparableText(text).split(":");
    return label === field && answer.join("") !== "";
  });
}

function missingAt(field: SignOffField, { returned, round }: CheckedReturn): RuleFinding[] {
  const cell = returned.signOff.get(field);
  const place = cell ?? returned.signOffPlaces.get(field);
  if (!place) return [];
  const example = EXAMPLES[field](round.settings.period);
  return [atPlace(place, cell ? notGiven(field, cell, example) : notFilled(field, example))];
}

const EXAMPLES: Readonly<Record<SignOffField, (period: number) => Sentence>> = {
  审核人: () => ({ zh: "审核人姓名", en: "the reviewer's name" }),
  填报人: () => ({ zh: "填报人姓名", en: "the name of who filled it in" }),
  联系电话: () => ({ zh: "填报人的电话，便于核对", en: "a number to call" }),
  填报日期: (period) => ({
    zh: `报送的日期，如${period}-12-20`,
    en: `the day of the report, such as ${period}-12-20`,
  }),
};

function notFilled(field: SignOffField, example: Sentence): Sentence {
  return {
    zh: `“${SHEETS.signOff}”没有填“${field}”；请填写${example.zh}。`,
    en: `${field} on the sign-off sheet is empty; write ${example.en}.`,
  };
}

function notGiven(field: SignOffField, { text }: PlacedCell, example: Sentence): Sentence {
  const found = excerpt(text.trim(), 40);
  return {
    zh: `“${SHEETS.signOff}”的“${field}”为“${found}”；请填写${example.zh}。`,
    en: `${field} on the sign-off sheet is “${found}”; write ${example.en}.`,
  };
}

/** One finding for all fields whose place is gone, with the sheet or without it. */
function goneFrom(fields: readonly SignOffField[], { returned }: CheckedReturn): RuleFinding[] {
  const sheet = [...returned.signOffPlaces.values(), ...returned.tables][0]?.sheet;
  if (sheet === undefined || fields.length === 0) return [];
  const message = {
    zh: `没有找到填写“${fields.join("”“")}”的位置，“${SHEETS.signOff}”可能被删除或改动；请从下发的填报表补回并填写。`,
    en: `There is no place for ${fields.join(", ")}: the sheet ${SHEETS.signOff} was deleted or changed. Take it from the workbook as it was sent, and fill it in.`,
  };
  return [atPlace({ sheet, address: "A1" }, message)];
}
