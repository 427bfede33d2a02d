import { atColumn, type Rule } from "./rule";

/** How many rows of a master are still blank: nobody's mistake, but whoever checks it wants to know. */
export const masterIncomplete: Rule = {
  code: "master-incomplete",
  severity: "info",
  check: ({ rows, returned }) => {
    const blank = rows.filter(({ row, match }) => row.entries.size === 0 && match !== null);
    const [first] = blank;
    if (returned.stamp?.kind !== "master" || !first) return [];
    const message = {
      zh: `任务矩阵工作簿中尚有${blank.length}项次没有填写内容（共${rows.length}项次），此处为第一处。`,
      en: `${blank.length} of the ${rows.length} rows of the master are still blank; this is the first.`,
    };
    return [{ ...atColumn(first, "进展状态", message), taskId: null }];
  },
};
