import { atColumn, rowName } from "./findingAt";
import { passedDeadline } from "./passedDeadline";
import { rowRule } from "./rule";

/** On schedule by the status, though the deadline has passed and the task is not completed. */
export const deadlinePassed = rowRule(
  {
    code: "deadline-passed",
    severity: "warning",
    document: {
      finds: {
        zh: "完成时限已过，状态却是达到或快于序时进度。",
        en: "The deadline has passed, and the status says on schedule instead of completed.",
      },
      why: {
        zh: "过了时限仍未完成，就不是达到进度。",
        en: "What is not completed by its deadline is not on schedule.",
      },
      example: {
        zh: "完成时限为2017年10月底，12月报送“达到序时进度”。",
        en: "A deadline in October, and 达到序时进度 in December.",
      },
      repair: {
        zh: "已完成的选“已完成”并填日期；未完成的选“慢于序时进度”，或选“申请调整”。",
        en: "Choose 已完成 with its date, 慢于序时进度, or 申请调整.",
      },
    },
  },
  (row, checked) => {
    const passed = passedDeadline(row, checked);
    if (!passed || passed.admitted) return [];
    const name = rowName(row);
    return [
      atColumn(row, "进展状态", {
        zh: `${name.zh}的完成时限${passed.deadline}已过，状态却是“${passed.status}”；已完成的请选“已完成”并填日期，未完成的请选“慢于序时进度”或“申请调整”。`,
        en: `${name.en}: the deadline ${passed.deadline} has passed, but the status is ${passed.status}; choose 已完成 with its date, 慢于序时进度 or 申请调整.`,
      }),
    ];
  },
);
