import { rowName, type Rule } from "./rule";

/** The return declares to have nothing to report, and reports something. */
export const declaredButFilled: Rule = {
  code: "declared-but-filled",
  severity: "warning",
  check: ({ rows, returned }) => {
    const filled = rows.find(({ row }) => row.entries.size > 0);
    if (!returned.declaredNothing || !filled) return [];
    const name = rowName(filled);
    return [
      {
        sheet: filled.row.sheet,
        cell: filled.row.range,
        taskId: filled.match?.assignment.task.id ?? null,
        message: {
          zh: `已选“本单位本期无相关任务”，但${name.zh}填写了内容；请清空该选择或核对填写内容。填写的内容照常汇总。`,
          en: `The return declares to have nothing to report, but ${name.en} is filled in; clear the declaration or check the entries. They are consolidated all the same.`,
        },
        fix: null,
      },
    ];
  },
};
