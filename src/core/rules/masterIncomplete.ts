import { atColumn } from "./findingAt";
import { returnRule } from "./rule";

/** How many rows of a master are still blank: nobody's mistake, but whoever checks it wants to know. */
export const masterIncomplete = returnRule(
  {
    code: "master-incomplete",
    severity: "info",
    document: {
      finds: {
        zh: "任务矩阵工作簿中还有没填内容的行，只提示一次。",
        en: "Rows of the master are still blank; it is said once.",
      },
      why: {
        zh: "各单位报送前，任务矩阵工作簿空着是正常的。",
        en: "Before units have reported, a master is blank, and that is no mistake.",
      },
      example: { zh: "182项次中有176项次空着。", en: "176 of 182 rows are blank." },
      repair: { zh: "不必修改。", en: "None is needed." },
    },
  },
  ({ rows, returned }) => {
    const blank = rows.filter(({ row, match }) => row.entries.size === 0 && match !== null);
    const [first] = blank;
    if (returned.stamp?.kind !== "master" || !first) return [];
    const message = {
      zh: `任务矩阵工作簿中尚有${blank.length}项次没有填写内容（共${rows.length}项次），此处为第一处。`,
      en: `${blank.length} of the ${rows.length} rows of the master are still blank; this is the first.`,
    };
    return [{ ...atColumn(first, "进展状态", message), taskId: null }];
  },
);
