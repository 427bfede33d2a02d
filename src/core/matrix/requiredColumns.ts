import type { Status } from "../values/status";
import type { EntryHeading } from "./progressColumns";

const ALWAYS = ["进展情况", "进展状态"] as const;

/** What a row needs to be complete, by its status; 完成率 is optional always. */
export const REQUIRED_BY_STATUS: Readonly<Record<Status, readonly EntryHeading[]>> = {
  未启动: [...ALWAYS, "未达进度原因", "下一步打算"],
  慢于序时进度: [...ALWAYS, "未达进度原因", "下一步打算"],
  达到序时进度: ALWAYS,
  快于序时进度: ALWAYS,
  已完成: [...ALWAYS, "实际完成日期"],
  已完成并长期坚持: [...ALWAYS, "实际完成日期"],
  本年度无相关任务: [...ALWAYS, "未达进度原因"],
  申请调整: [...ALWAYS, "未达进度原因"],
};
