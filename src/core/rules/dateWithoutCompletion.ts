import { excerpt } from "../values/text";
import { dateFaultOf, dateIn } from "./dateFaults";
import { atColumn, rowName } from "./findingAt";
import { rowRule } from "./rule";

/** A completion date although the status says that the task is not completed. */
export const dateWithoutCompletion = rowRule(
  {
    code: "date-without-completion",
    severity: "warning",
    document: {
      finds: {
        zh: "填了实际完成日期，状态却不是已完成或已完成并长期坚持。",
        en: "There is a completion date, but the status is neither 已完成 nor 已完成并长期坚持.",
      },
      why: {
        zh: "可能是计划完成日期填错了栏，也可能是状态没有更新。",
        en: "It may be the planned day in the wrong column, or the status may be an old one.",
      },
      example: { zh: "“达到序时进度”，实际完成日期2017-11-30。", en: "达到序时进度 with 2017-11-30." },
      repair: {
        zh: "已完成的改状态；计划日期写到“时间节点”，清空本栏。",
        en: "Correct the status; or move a planned day to 时间节点 and clear the cell.",
      },
    },
  },
  (row, checked) => {
    const fault = dateFaultOf(row, checked);
    if (fault?.kind !== "status") return [];
    const found = dateIn(row, checked);
    if (!found) return [];
    const name = rowName(row);
    const written = excerpt(found.cell.text, 40);
    return [
      atColumn(row, "实际完成日期", {
        zh: `${name.zh}的状态为“${fault.status}”，却填了实际完成日期“${written}”；已完成的请改状态，计划日期请写到“时间节点”。`,
        en: `${name.en}: the status is ${fault.status}, but there is a completion date, “${written}”; correct the status, or move a planned day to 时间节点.`,
      }),
    ];
  },
);
