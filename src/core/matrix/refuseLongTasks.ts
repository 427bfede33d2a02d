import type { Notice } from "../notice/notice";
import { LONGEST_CELL_TEXT } from "../sheet/cellText";
import { excerpt } from "../values/text";
import { Refusal } from "../values/refusal";
import { taskText } from "./assignmentRow";

/**
 * Looks whether each task's text fits into a cell; cut, it would no longer be the notice's.
 * @throws Refusal where one does not
 */
export function refuseLongTasks({ tasks }: Notice): void {
  const task = tasks.find((candidate) => taskText(candidate).length > LONGEST_CELL_TEXT);
  if (!task) return;
  const name = excerpt(task.title ?? task.content, 20);
  throw new Refusal({
    zh: `任务“${task.no}${name}”（原文第${task.line}行）的内容超过${LONGEST_CELL_TEXT}字，一个单元格放不下，没有生成；请在“查看与修改”中拆成几项任务或删去多余文字。`,
    en: `The task “${task.no}${name}” (line ${task.line}) has more than ${LONGEST_CELL_TEXT} characters, more than a cell holds, so nothing was generated; divide it or shorten it under Review and edit.`,
  });
}
