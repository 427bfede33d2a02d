import { rowName } from "./findingAt";
import { statusIn } from "./rowFacts";
import { returnRule } from "./rule";

/** The return declares to have nothing to report, and reports something. */
export const declaredButFilled = returnRule(
  {
    code: "declared-but-filled",
    severity: "warning",
    document: {
      finds: {
        zh: "已选“本单位本期无相关任务”，表中却填写了内容。",
        en: "The return declares to have nothing to report, and reports something.",
      },
      why: {
        zh: "两种说法互相矛盾；填写的内容照常汇总。",
        en: "One contradicts the other; the entries are consolidated all the same.",
      },
      example: {
        zh: "表格上方选了“是”，第3项又填了进展。",
        en: "是 is chosen above the table, and task 3 has entries.",
      },
      repair: { zh: "清空该选择，或核对填写的内容。", en: "Clear the declaration, or check the entries." },
    },
  },
  (checked) => {
    const { rows, returned } = checked;
    // 本年度无相关任务 says the same of a task as the declaration says of all.
    const filled = rows.find(
      (row) => row.row.entries.size > 0 && statusIn(row, checked) !== "本年度无相关任务",
    );
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
);
