import { atColumn, rowName } from "./findingAt";
import { passedDeadline } from "./passedDeadline";
import { rowRule } from "./rule";

/** The deadline has passed, and the unit says itself that it is behind: nobody's mistake in filling in, but to be known. */
export const deadlineOverdue = rowRule(
  {
    code: "deadline-overdue",
    severity: "info",
    document: {
      finds: {
        zh: "完成时限已过，状态为未启动或慢于序时进度。",
        en: "The deadline has passed, and the status says not begun or behind.",
      },
      why: { zh: "填报没有错，但任务已逾期。", en: "It is filled in correctly, but the task is overdue." },
      example: {
        zh: "完成时限为2017年10月底，12月报送“慢于序时进度”。",
        en: "A deadline in October, and 慢于序时进度 in December.",
      },
      repair: {
        zh: "不必修改；需要延期的，选“申请调整”并提出时间。",
        en: "None is needed; choose 申请调整 and propose a date where more time is needed.",
      },
    },
  },
  (row, checked) => {
    const passed = passedDeadline(row, checked);
    if (!passed?.admitted) return [];
    const name = rowName(row);
    return [
      atColumn(row, "进展状态", {
        zh: `${name.zh}的完成时限${passed.deadline}已过，状态为“${passed.status}”，按逾期列出；需要延期的，可选“申请调整”。`,
        en: `${name.en}: the deadline ${passed.deadline} has passed with the status ${passed.status}; it is listed as overdue. Choose 申请调整 where more time is needed.`,
      }),
    ];
  },
);
