import { atColumn, rowName, type Rule } from "./rule";

/** A row where nothing is filled in, in a return that does not declare to have nothing to report. A master is no return. */
export const rowBlank: Rule = {
  code: "row-blank",
  severity: "warning",
  check: ({ rows, returned }) =>
    returned.declaredNothing || returned.stamp?.kind === "master"
      ? []
      : rows
          .filter(({ row, match }) => row.entries.size === 0 && match !== null)
          .map((row) => {
            const name = rowName(row);
            return atColumn(row, "进展状态", {
              zh: `${name.zh}尚未填写；本年度确无相关任务的，请选“本年度无相关任务”并说明理由。`,
              en: `${name.en} is not filled in; where there was nothing to do this year, choose 本年度无相关任务 and give the reason.`,
            });
          }),
};
