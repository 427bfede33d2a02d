import { BASE } from "./figureWords";

/** The name of what is measured, with what stands between it and the number. */
export interface Subject {
  readonly name: string;
  readonly limits: readonly string[];
}

const KEPT_ADVERB = /(?:年均|年平均|平均每年|每年|累计|力争|争取|至少|原则上)$/;
const DROPPED_ADVERB =
  /(?:进一步|逐步|稳步|持续|稳定|要|应|将|也|都|均|全部|基本|分别|共|总共|实际|保持|预计|预期|计划|实现|力求|确保|总体|普遍|平均|努力|，|,|\s)$/;
const LEADING =
  /^(?:[\s“”"‘’（(、，,—–-]|[和与及并且将把使让]|以及|其中|同时|努力|实现|确保|保证|推动|推进|保持|预计|预期|重点|全面|力促|使得|促进|加快)/;
const SOFT = /^(?:力争|争取)/;

/** What stands in a list before it and is no target: 实施项目100个、. */
const LIST_BEFORE = /^.*\d[\p{Script=Han}%‰]{1,4}[、，,]/u;

/** Takes from a name what stands around it: 力争全市森林覆盖率年均 is about 全市森林覆盖率. */
export function peelName(text: string): Subject {
  let name = text;
  const limits: string[] = [];
  for (;;) {
    const kept = KEPT_ADVERB.exec(name) ?? BASE.exec(name);
    const end = kept ?? DROPPED_ADVERB.exec(name);
    if (!end) break;
    if (kept) limits.unshift(kept[0].replace(/^[，,]/, ""));
    name = name.slice(0, name.length - end[0].length);
  }
  for (;;) {
    const soft = SOFT.exec(name);
    const start = soft ?? LEADING.exec(name);
    if (!start) break;
    if (soft) limits.unshift(soft[0]);
    name = name.slice(start[0].length);
  }
  return { name: withoutOpenBracket(name.replace(LIST_BEFORE, "")), limits };
}

/** 占比达到60%（其中女性达到30%）: the name begins behind a bracket that is still open. */
function withoutOpenBracket(name: string): string {
  const open = Math.max(name.lastIndexOf("（"), name.lastIndexOf("("));
  const close = Math.max(name.lastIndexOf("）"), name.lastIndexOf(")"));
  return open > close ? name.slice(open + 1).replace(/^其中/, "") : name.replace(/^[）)]+/, "");
}

/** Whether a text can be the name of what is measured. */
export function isName(name: string): boolean {
  return name.length >= 2 && name.length <= 40 && !/[《》！？“”]/.test(name) && /\p{Script=Han}/u.test(name);
}
