import { readStatus } from "../values/status";
import { atColumn, entryText, rowName, textFix } from "./findingAt";
import { rowRule } from "./rule";

/** A word that means one status and no other: understood, and said so. */
export const statusSynonym = rowRule(
  {
    code: "status-synonym",
    severity: "info",
    document: {
      finds: {
        zh: "进展状态用了含义确定的其他说法。",
        en: "The status is another word for one of the list.",
      },
      why: { zh: "按对应的状态汇总，原文保留。", en: "It is counted as that status; the text is kept." },
      example: { zh: "“滞后”按“慢于序时进度”汇总。", en: "滞后 is counted as 慢于序时进度." },
      repair: {
        zh: "不必修改；也可自动改为列表中的说法。",
        en: "None is needed; the word of the list can be put in for you.",
      },
    },
  },
  (row, { round }) => {
    const cell = row.row.entries.get("进展状态");
    const found = entryText(row.row, "进展状态");
    const reading = readStatus(found, round.settings.check.vocabulary);
    if (reading.kind !== "mapped") return [];
    const name = rowName(row);
    const isTyped = cell?.formula === undefined;
    return [
      atColumn(
        row,
        "进展状态",
        {
          zh: `${name.zh}的进展状态“${found}”按“${reading.status}”汇总，原文保留。`,
          en: `${name.en}: the status “${found}” is counted as ${reading.status}; the text is kept.`,
        },
        textFix(found, reading.status, isTyped),
      ),
    ];
  },
);
