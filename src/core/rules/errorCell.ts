import { atColumn, rowName, rowRule } from "./rule";

/** A cell that shows an error of the spreadsheet: `#REF!`, `#DIV/0!`. */
export const errorCell = rowRule("error-cell", "error", (row) =>
  [...row.row.entries].flatMap(([heading, { error }]) => {
    if (error === undefined) return [];
    const name = rowName(row);
    return [
      atColumn(row, heading, {
        zh: `${name.zh}的“${heading}”显示为错误值“${error}”；请改为文字或数值。`,
        en: `${name.en}: ${heading} shows the error ${error}; type the text or number instead.`,
      }),
    ];
  }),
);
