import { excerpt } from "../values/text";
import { atColumn, entryText, rowName } from "./findingAt";
import { rowRule } from "./rule";
import { substanceOf } from "./substance";

/** The progress repeats what the notice says the task is. */
export const copiedFromTask = rowRule(
  {
    code: "copied-from-task",
    severity: "warning",
    document: {
      finds: {
        zh: "进展情况照抄通知中本项或其他任务的内容。",
        en: "The progress repeats the notice's text of this task or of another one.",
      },
      why: {
        zh: "任务内容是要求，不是进展。",
        en: "The notice says what has to be done, not what was done.",
      },
      example: {
        zh: "把“主要内容”复制到“进展情况”，或只在前面加“已”字。",
        en: "主要内容 was copied into 进展情况, or with 已 put before it.",
      },
      repair: {
        zh: "改写为本年度实际做了什么、成效如何。",
        en: "Say what was really done this year and what came of it.",
      },
    },
  },
  (row, checked) => {
    const fault = substanceOf(row, checked);
    if (fault?.kind !== "task") return [];
    const name = rowName(row);
    const found = excerpt(entryText(row.row, "进展情况"), 40);
    const isOwn = fault.taskId === row.match?.assignment.task.id;
    const number = checked.round.notice.tasks.findIndex(({ id }) => id === fault.taskId) + 1;
    return [
      atColumn(row, "进展情况", {
        zh: `${name.zh}的进展情况“${found}”与通知中${isOwn ? "本项" : `第${number}项`}任务的内容基本相同；请写明实际进展。`,
        en: `${name.en}: the progress “${found}” repeats the notice's text of ${isOwn ? "this task" : `task ${number}`}; say what was really done.`,
      }),
    ];
  },
);
