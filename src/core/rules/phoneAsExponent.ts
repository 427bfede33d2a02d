import { readPhone } from "../values/readPhone";
import { atPlace } from "./findingAt";
import { phoneIn } from "./phoneIn";
import { returnRule } from "./rule";

/** 联系电话 shown as 1.38E+10: the cell still knows all digits, a person cannot read them. */
export const phoneAsExponent = returnRule(
  {
    code: "phone-as-exponent",
    severity: "info",
    document: {
      finds: {
        zh: "联系电话显示为“1.38E+10”，号码本身没有丢。",
        en: "联系电话 is shown as 1.38E+10; the number itself is not lost.",
      },
      why: {
        zh: "打印出来看不到号码。已按完整号码识别。",
        en: "On paper nobody can read it. It was understood in full.",
      },
      example: { zh: "13800000000显示为“1.38E+10”。", en: "13800000000 shown as 1.38E+10." },
      repair: { zh: "改为文本格式的号码；可自动修正。", en: "Store it as text; this can be done for you." },
    },
  },
  (checked) => {
    const cell = phoneIn(checked);
    const isExponent = typeof cell?.value === "number" && /\dE\+?\d/i.test(cell.text);
    if (!cell || !isExponent || readPhone(cell) === null) return [];
    const after = String(cell.value);
    const message = {
      zh: `联系电话显示为“${cell.text}”，实为“${after}”；请改为文本，以便打印后看得到号码。`,
      en: `The telephone number is shown as “${cell.text}” and is ${after}; store it as text so that it can be read on paper.`,
    };
    const certain = cell.formula === undefined;
    return [atPlace(cell, message, { before: cell.text, after, value: after, numberFormat: "@", certain })];
  },
);
