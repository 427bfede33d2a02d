import { hints, letterDate, opening, salutation } from "./correctionLetter";
import type { CorrectionItem, CorrectionNotice } from "./correctionNotice";

/** 退回修改通知单 as the text of a mail: subject, salutation, numbered points, by when, date. */
export function correctionMail(notice: CorrectionNotice): string {
  const { file, items, units, period } = notice;
  const whose = units.length === 0 ? file : units.join("、");
  return [
    `主题：请修改后重新报送${period === null ? "" : `${period}年度`}落实情况填报表（${whose}）`,
    "",
    salutation(notice),
    `　　${opening(notice)}`,
    ...points("须修改", items),
    ...points("请核对", items),
    "",
    "说明：",
    ...numbered(hints(notice)),
    "",
    letterDate(notice),
    "",
  ].join("\n");
}

function points(level: CorrectionItem["level"], items: readonly CorrectionItem[]): string[] {
  const own = items.filter((item) => item.level === level);
  return own.length === 0 ? [] : ["", `【${level}】`, ...numbered(own.map(point))];
}

function numbered(texts: readonly string[]): string[] {
  return texts.map((text, index) => `${index + 1}．${text}`);
}

/** “进展填报”K6，第6项 办好各级各类教育：尚未填写。修改要求：… */
function point({ sheet, cell, task, problem, demand }: CorrectionItem): string {
  const place = `“${sheet}”${cell}${task === "" ? "" : `，${task}`}`;
  return `${place}：${problem}修改要求：${demand}`;
}
