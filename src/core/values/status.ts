import { comparableText } from "./text";

/** The status words (进展状态) that a return may use, in the order of the drop-down. */
export const STATUSES = [
  "未启动",
  "慢于序时进度",
  "达到序时进度",
  "快于序时进度",
  "已完成",
  "已完成并长期坚持",
  "本年度无相关任务",
  "申请调整",
] as const;

export type Status = (typeof STATUSES)[number];

/** One sign a status, all of them in GB 2312, so that 宋体 has them; none is a mark of responsibility (● ★ ○). */
export const STATUS_SIGNS: Readonly<Record<Status, string>> = {
  未启动: "×",
  慢于序时进度: "↓",
  达到序时进度: "→",
  快于序时进度: "↑",
  已完成: "√",
  已完成并长期坚持: "◆",
  本年度无相关任务: "—",
  申请调整: "※",
};

/** Words that mean one status and no other. */
const SYNONYMS: ReadonlyMap<string, Status> = new Map([
  ["滞后", "慢于序时进度"],
  ["推进缓慢", "慢于序时进度"],
  ["欠进度", "慢于序时进度"],
  ["按序时推进", "达到序时进度"],
  ["正常推进", "达到序时进度"],
  ["按计划", "达到序时进度"],
  ["按计划进行", "达到序时进度"],
  ["达进度", "达到序时进度"],
  ["超序时进度", "快于序时进度"],
  ["超前", "快于序时进度"],
  ["超进度", "快于序时进度"],
  ["完成", "已完成"],
  ["已办结", "已完成"],
]);

/** Words that say nothing about the schedule: a status is proposed, a person decides. */
const PROPOSALS: ReadonlyMap<string, Status> = new Map([
  ["正在办理", "达到序时进度"],
  ["推进中", "达到序时进度"],
  ["长期坚持", "已完成并长期坚持"],
  ["无", "本年度无相关任务"],
]);

/** How a status cell was understood. */
export type StatusReading =
  | { readonly kind: "exact" | "mapped"; readonly status: Status }
  | { readonly kind: "proposed"; readonly status: Status }
  | { readonly kind: "unknown" }
  | { readonly kind: "blank" };

/** Reads what stands in a status cell; only `exact` and `mapped` count as that status. */
export function readStatus(text: string): StatusReading {
  const written = comparableText(text);
  const word = written.replace(/[。.;]+$/, "");
  if (written === "") return { kind: "blank" };
  const exact = STATUSES.find((status) => status === word);
  if (exact) return { kind: word === written ? "exact" : "mapped", status: exact };
  const mapped = SYNONYMS.get(word);
  if (mapped) return { kind: "mapped", status: mapped };
  const proposed = PROPOSALS.get(word);
  return proposed ? { kind: "proposed", status: proposed } : { kind: "unknown" };
}

/** The status that a cell stands for, or null where a person has to decide. */
export function statusOf(text: string): Status | null {
  const reading = readStatus(text);
  return reading.kind === "exact" || reading.kind === "mapped" ? reading.status : null;
}

/** 已完成 or 已完成并长期坚持. */
export function isCompleted(status: Status): boolean {
  return status === "已完成" || status === "已完成并长期坚持";
}

/** 未启动 or 慢于序时进度: a reason and a next step are due. */
export function isBehind(status: Status): boolean {
  return status === "未启动" || status === "慢于序时进度";
}
