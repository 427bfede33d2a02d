import { atColumn, rowName } from "./findingAt";
import { entriesWhere } from "./rowFacts";
import { rowRule } from "./rule";

/** A cell that shows an error of the spreadsheet: `#REF!`, `#DIV/0!`. */
export const errorCell = rowRule(
  {
    code: "error-cell",
    severity: "error",
    document: {
      finds: { zh: "填报单元格显示为错误值。", en: "An entry shows an error of the spreadsheet." },
      why: {
        zh: "错误值说明不了任何情况，也不能汇总。",
        en: "An error says nothing and cannot be consolidated.",
      },
      example: {
        zh: "引用的表被删除后显示的“#REF!”。",
        en: "#REF! after a sheet that was referred to is gone.",
      },
      repair: { zh: "改为文字或数值。", en: "Type the text or number instead." },
    },
  },
  (row) =>
    entriesWhere(row, ({ error }) => error !== undefined).map(([heading, { error = "" }]) => {
      const name = rowName(row);
      return atColumn(row, heading, {
        zh: `${name.zh}的“${heading}”显示为错误值“${error}”；请改为文字或数值。`,
        en: `${name.en}: ${heading} shows the error ${error}; type the text or number instead.`,
      });
    }),
);
