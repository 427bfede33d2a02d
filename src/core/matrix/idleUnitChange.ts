import type { Sentence } from "../values/sentence";
import type { UnitChange, UnitChangeKind } from "./unitChange";

/** Why a line of 单位沿革 changes nothing. */
export function idleSentence({ kind, former, present, place }: UnitChange): Sentence {
  const who = kind === "其他报送单位" || kind === "汇总单位" ? present : former;
  return {
    zh: `${place.zh}（${kind}，${who}）没有用上：${IDLE[kind].zh}；请核对这一行。`,
    en: `${place.en} (${kind}, ${who}) has no effect: ${IDLE[kind].en}; check the line.`,
  };
}

const UNKNOWN_FORMER: Sentence = {
  zh: "所写的任务中没有这个原单位的分工，或者前面已有一行写明了它的去向",
  en: "the former unit has no part in these tasks, or a line before says already what became of it",
};
const IDLE: Readonly<Record<UnitChangeKind, Sentence>> = {
  更名: UNKNOWN_FORMER,
  合并: UNKNOWN_FORMER,
  职责划转: UNKNOWN_FORMER,
  撤销: UNKNOWN_FORMER,
  简称: {
    zh: "两个名称都不是通知或本表中的单位",
    en: "neither name is a unit of the notice or of this sheet",
  },
  归口报送: UNKNOWN_FORMER,
  成员单位: UNKNOWN_FORMER,
  其他报送单位: {
    zh: "该单位在这些任务中本来就有分工",
    en: "the unit has a part in these tasks anyway",
  },
  汇总单位: {
    zh: "通知已为这些任务明确牵头单位，或者前面已有一行写明了汇总单位",
    en: "the notice names a lead for these tasks, or a line before names who brings them together",
  },
};
