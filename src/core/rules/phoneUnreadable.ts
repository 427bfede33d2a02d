import type { PlacedCell } from "../returns/readReturn";
import { readPhone } from "../values/readPhone";
import { excerpt } from "../values/text";
import type { Fix } from "./finding";
import { atPlace } from "./findingAt";
import { phoneIn } from "./phoneIn";
import { returnRule } from "./rule";

/** 联系电话 that nobody can call: not as many digits as a number has. */
export const phoneUnreadable = returnRule(
  {
    code: "phone-unreadable",
    severity: "warning",
    document: {
      finds: {
        zh: "联系电话不是电话号码：位数不对、是文字，或开头的0丢了。",
        en: "联系电话 is no telephone number: too few or too many digits, words, or its first 0 is lost.",
      },
      why: { zh: "有疑问时要打得通。", en: "Somebody has to be called when there is a question." },
      example: {
        zh: "“1380000000”（少一位）；“02358220000”被存成数字2358220000。",
        en: "1380000000, one digit short; 02358220000 stored as the number 2358220000.",
      },
      repair: {
        zh: "改填手机号或带区号的固定电话，如023-58220000。",
        en: "Write a mobile number, or one with its area code such as 023-58220000.",
      },
    },
  },
  (checked) => {
    const cell = phoneIn(checked);
    if (!cell || readPhone(cell) !== null) return [];
    const found = excerpt(cell.text.trim(), 40);
    const fix = withFirstZero(cell);
    if (!fix) {
      return [
        atPlace(cell, {
          zh: `联系电话“${found}”不像电话号码；请核对，填手机号或带区号的固定电话，如023-58220000。`,
          en: `The telephone number “${found}” does not look like one; write a mobile number, or one with its area code such as 023-58220000.`,
        }),
      ];
    }
    const message = {
      zh: `联系电话“${found}”被存成了数字，开头的“0”可能丢了；是否为“${fix.after}”？请核对。`,
      en: `The telephone number “${found}” is stored as a number, and its first 0 may be lost; is ${fix.after} meant?`,
    };
    return [atPlace(cell, message, fix)];
  },
);

function withFirstZero(cell: PlacedCell): Fix | null {
  if (typeof cell.value !== "number") return null;
  const after = `0${cell.value}`;
  const isPhone = readPhone({ ...cell, value: after, text: after }) !== null;
  return isPhone ? { before: cell.text, after, value: after, numberFormat: "@", certain: false } : null;
}
