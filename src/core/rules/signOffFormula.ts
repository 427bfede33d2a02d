import { SHEETS } from "../matrix/sheetNames";
import { excerpt } from "../values/text";
import { atPlace } from "./findingAt";
import { isUnitsReturn } from "./isUnitsReturn";
import { isBroken } from "./rowFacts";
import { returnRule } from "./rule";
import { valueFix } from "./valueFix";

/** A formula on the sign-off sheet where a name, number or date is typed. */
export const signOffFormula = returnRule(
  {
    code: "sign-off-formula",
    severity: "warning",
    document: {
      finds: {
        zh: "报送审签表的审核人、填报人、联系电话或填报日期是公式。",
        en: "A name, telephone number or date on the sign-off sheet is a formula.",
      },
      why: {
        zh: "“=TODAY()”每天显示不同的日期，谁打开就是哪天，分不清何时报送。",
        en: "=TODAY() shows another day whenever it is opened, so that nobody can tell when the unit reported.",
      },
      example: { zh: "填报日期填“=TODAY()”。", en: "=TODAY() as the date." },
      repair: {
        zh: "直接填写；也可核对后改为公式现在显示的内容。",
        en: "Type it in; what the formula shows now can be put in its place, after a look at it.",
      },
    },
  },
  (checked) => {
    if (!isUnitsReturn(checked)) return [];
    return [...checked.returned.signOff].flatMap(([field, cell]) => {
      const { formula, text } = cell;
      if (formula === undefined || isBroken(cell)) return [];
      const written = excerpt(`=${formula}`, 40);
      const shown = excerpt(text, 40);
      const message = {
        zh: `“${SHEETS.signOff}”的“${field}”是公式“${written}”，现在显示“${shown}”；请直接填写，以免内容变化。`,
        en: `${field} on the sign-off sheet is the formula “${written}”, which now shows “${shown}”; type it in so that it cannot change.`,
      };
      return [atPlace(cell, message, valueFix(cell))];
    });
  },
);
