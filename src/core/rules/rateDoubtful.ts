import { comparableText } from "../values/text";
import { atColumn, rowName } from "./findingAt";
import { rowRule } from "./rule";

/** A bare 1 outside of a percent cell: it is counted as 100 %, and 1 % may be meant. */
export const rateDoubtful = rowRule(
  {
    code: "rate-doubtful",
    severity: "warning",
    document: {
      finds: {
        zh: "完成率填为单独的“1”，而单元格不是百分比格式。",
        en: "The completion rate is a bare 1 in a cell that is not formatted as a percentage.",
      },
      why: {
        zh: "“1”可能指100%，也可能指1%，程序不能替单位决定。",
        en: "It may mean 100% or 1%; only the unit knows.",
      },
      example: { zh: "从Word粘贴来的“1”。", en: "A 1 pasted from Word." },
      repair: { zh: "改填“100%”或“1%”。", en: "Write 100% or 1%." },
    },
  },
  (row) => {
    const cell = row.row.entries.get("完成率");
    const isOne =
      cell && (cell.value === 1 || (typeof cell.value === "string" && comparableText(cell.value) === "1"));
    if (!isOne || (cell.value === 1 && cell.numberFormat.includes("%"))) return [];
    const name = rowName(row);
    return [
      atColumn(
        row,
        "完成率",
        {
          zh: `${name.zh}的完成率填为“1”，按100%汇总；如为1%，请改填“1%”。`,
          en: `${name.en}: the completion rate “1” is counted as 100%; write 1% where that is meant.`,
        },
        { before: cell.text, after: "100%", value: 1, numberFormat: "0%", certain: false },
      ),
    ];
  },
);
