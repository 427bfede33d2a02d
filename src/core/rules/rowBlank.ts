import { ENTRY_HEADINGS } from "../matrix/progressColumns";
import { atColumn, rowName } from "./findingAt";
import { isOpen } from "./rowFacts";
import type { RowRule } from "./rule";

/** A row where nothing is filled in, in a return that does not declare to have nothing to report. A master is no return. */
export const rowBlank: RowRule = {
  code: "row-blank",
  severity: "warning",
  document: {
    finds: {
      zh: "整行没有填写，也没有声明本单位本期无相关任务。",
      en: "Nothing is filled in, and nothing was declared.",
    },
    why: {
      zh: "空着的行分不清是漏填还是没有任务，汇总时按未填列出。",
      en: "A blank row may be forgotten or have nothing to say; it is listed as blank.",
    },
    example: { zh: "22项中有3项空着。", en: "3 of 22 rows are blank." },
    repair: {
      zh: "填写该行；确无相关任务的，选“本年度无相关任务”并说明理由。",
      en: "Fill in the row; where there was nothing to do, choose 本年度无相关任务 and give the reason.",
    },
  },
  scope: "row",
  blankRows: true,
  check: (row, { returned }) => {
    // Under a merged area, or in a column that is gone or renamed, something may have been typed.
    const isBlank = row.row.entries.size === 0 && ENTRY_HEADINGS.every((heading) => isOpen(row, heading));
    if (!isBlank || returned.declaredNothing || returned.stamp?.kind === "master") return [];
    const name = rowName(row);
    return [
      atColumn(row, "进展状态", {
        zh: `${name.zh}尚未填写；本年度确无相关任务的，请选“本年度无相关任务”并说明理由。`,
        en: `${name.en} is not filled in; where there was nothing to do this year, choose 本年度无相关任务 and give the reason.`,
      }),
    ];
  },
};
