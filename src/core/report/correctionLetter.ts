import { chineseDate, parseIsoDate } from "../values/serialDate";
import type { CorrectionNotice } from "./correctionNotice";

/** 区教委：, or 填报单位： where nobody can tell whose workbook it is. */
export function salutation({ units }: CorrectionNotice): string {
  return `${units.length === 0 ? "填报单位" : units.join("、")}：`;
}

/** What was received, what was found, and what is asked for by when. */
export function opening(notice: CorrectionNotice): string {
  const { noticeTitle, docNumber, period, file, items } = notice;
  const year = period === null ? "" : `${period}年度`;
  const number = docNumber === "" ? "" : `（${docNumber}）`;
  const errors = items.filter(({ level }) => level === "须修改").length;
  const doubts = items.length - errors;
  const received = `贵单位报送的《${noticeTitle}》${number}${year}落实情况填报表（文件名：${file}）收悉。`;
  const by = dueWords(notice);
  if (errors === 0) {
    return `${received}经审核，有${doubts}处需要核对，现予退回。请${by}逐项核对：确有错漏的，修改后重新报送；情况属实的，回复说明即可。`;
  }
  const found = doubts === 0 ? `有${errors}处须修改` : `有${errors}处须修改、${doubts}处请核对`;
  return `${received}经审核，${found}，现予退回。请${by}修改、核对，按程序重新审签后，将电子表格和签字盖章的扫描件一并重新报送。`;
}

/** How to go about it. */
export function hints({ items, contact }: CorrectionNotice): string[] {
  const both = items.some(({ level }) => level === "须修改") && items.some(({ level }) => level === "请核对");
  return [
    "请在原填报表中修改，不要另建新表，不要增删行列或改动表头。",
    ...(both ? ["标为“须修改”的，改正后方可汇总；标为“请核对”的，情况属实可不修改，请在回复中说明。"] : []),
    ...(contact === null ? [] : [`如有疑问，请联系：${contact}。`]),
  ];
}

/** 2017年12月25日前; 尽快 where no day is set. */
function dueWords({ due }: CorrectionNotice): string {
  const day = due === null ? null : parseIsoDate(due);
  return day ? `于${chineseDate(day)}前` : "尽快";
}

/** 2017年12月21日. */
export function letterDate({ date }: CorrectionNotice): string {
  const day = parseIsoDate(date);
  return day ? chineseDate(day) : "";
}
