import { excerpt } from "../values/text";
import { atColumn, entryText, rowName } from "./findingAt";
import { rowRule } from "./rule";
import { substanceOf } from "./substance";

/** Another unit's return says the same; which of the two copied cannot be known, so both are told. */
export const copiedFromOther = rowRule(
  {
    code: "copied-from-other",
    severity: "warning",
    document: {
      finds: {
        zh: "一并核对的其他单位填报表中，有基本相同的进展情况。",
        en: "The return of another unit, checked together with this one, says nearly the same.",
      },
      why: {
        zh: "可能是照抄，也可能是共同开展的工作；两个单位都会提示，由人工判断。",
        en: "It may be a copy, or work done together; both units are told, and a person decides.",
      },
      example: {
        zh: "区科协与区科委对第5项写得一字不差。",
        en: "区科协 and 区科委 say the same of task 5, word for word.",
      },
      repair: {
        zh: "核实后写明本单位所做的工作；共同开展的，写明各自分工。",
        en: "Say what this unit did; where the work was done together, say who did what.",
      },
    },
  },
  (row, checked) => {
    const fault = substanceOf(row, checked);
    if (fault?.kind !== "other") return [];
    const name = rowName(row);
    const found = excerpt(entryText(row.row, "进展情况"), 40);
    const { unit, index } = fault.written.assignment;
    return [
      atColumn(row, "进展情况", {
        zh: `${name.zh}的进展情况“${found}”与${unit.name}第${index}项的内容雷同，请核实；共同开展的，请写明本单位所做的工作。`,
        en: `${name.en}: the progress “${found}” reads like that of ${unit.name} for task ${index}. Look at both; where the work was done together, say what this unit did.`,
      }),
    ];
  },
);
