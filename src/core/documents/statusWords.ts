import { figureText, type PartFigures } from "../report/reportFigures";
import { STATUSES_FROM_DONE } from "../values/status";

/** 已完成32项次、……、未启动2项次; statuses that no assignment has are left out, empty where there is none. */
export function statusWords(figures: PartFigures): string {
  const counted = STATUSES_FROM_DONE.filter((status) => figures[`${status}项次`] !== 0).map(
    (status) => `${status}${figureText(figures, `${status}项次`)}项次`,
  );
  const unclear = figures.状态待定项次 === 0 ? [] : [`状态待定${figureText(figures, "状态待定项次")}项次`];
  return [...counted, ...unclear].join("、");
}

/** Of what was returned with a status; empty where none can be compared. */
export function shareWords(figures: PartFigures): string {
  if (figures.按序时占比 === null) return "";
  const left = [
    ...(figures.本年度无相关任务项次 === 0 ? [] : ["本年度无相关任务"]),
    ...(figures.状态待定项次 === 0 ? [] : ["状态待定"]),
  ];
  const without = left.length === 0 ? "" : `（不含${left.join("、")}的项次）`;
  return `已完成的占${figureText(figures, "已完成占比")}，达到序时进度及以上的（含已完成）占${figureText(figures, "按序时占比")}，滞后的占${figureText(figures, "滞后占比")}${without}`;
}

/** 慢于序时进度和未启动: which of the two there are. */
export function behindKinds(figures: PartFigures): ("慢于序时进度" | "未启动")[] {
  return (["慢于序时进度", "未启动"] as const).filter((status) => figures[`${status}项次`] !== 0);
}

/** 慢于序时进度11项次、未启动2项次; empty where nothing is behind. */
export function behindWords(figures: PartFigures): string {
  return behindKinds(figures)
    .map((status) => `${status}${figureText(figures, `${status}项次`)}项次`)
    .join("、");
}
