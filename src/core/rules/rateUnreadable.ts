import type { RateProblem } from "../values/readRate";
import type { Sentence } from "../values/sentence";
import { atColumn, rowName } from "./findingAt";
import { percentFix } from "./percentFix";
import { rateFaultOf, rateIn, shownRate } from "./rateFaults";
import { rowRule } from "./rule";

/** A completion rate that cannot be read as a number. */
export const rateUnreadable = rowRule(
  {
    code: "rate-unreadable",
    severity: "error",
    document: {
      finds: {
        zh: "完成率不是比例：文字、带单位的数量，或“约”“左右”。",
        en: "The rate is no percentage: words, an amount, or about so much.",
      },
      why: {
        zh: "完成率用于计算平均进度，只能是一个比例。",
        en: "Averages are made of it, so it has to be one figure.",
      },
      example: { zh: "“2000万元”“约80%”“大部分”。", en: "2000万元, 约80% or 大部分." },
      repair: {
        zh: "改填百分数，如80%；数量写到“进展情况”；没有可清空。",
        en: "Write a percentage such as 80%; an amount belongs into 进展情况; or clear the cell.",
      },
    },
  },
  (row, checked) => {
    const fault = rateFaultOf(row, checked);
    if (fault?.kind !== "unreadable") return [];
    const rate = rateIn(row, checked);
    if (!rate) return [];
    const { problem } = fault;
    const isPossible = problem.kind === "approximate" && problem.share >= 0 && problem.share <= 1;
    const fix = isPossible ? percentFix(rate.cell, problem.share, false) : null;
    return [atColumn(row, "完成率", sentence(rowName(row), shownRate(rate), problem.kind), fix)];
  },
);

function sentence(name: Sentence, found: string, kind: RateProblem["kind"]): Sentence {
  switch (kind) {
    case "approximate":
      return {
        zh: `${name.zh}的完成率“${found}”不是一个确定的数；请只填一个百分数，如 80%。`,
        en: `${name.en}: the completion rate “${found}” is not one exact figure; write one percentage such as 80%.`,
      };
    case "amount":
      return {
        zh: `${name.zh}的完成率“${found}”是数量，不是比例；请将数量写入“进展情况”，完成率填百分数或清空。`,
        en: `${name.en}: the completion rate “${found}” is an amount; put it into 进展情况, and write a percentage or clear the cell.`,
      };
    case "words":
      return {
        zh: `${name.zh}的完成率“${found}”无法识别；请填百分数，如 80%，没有可清空。`,
        en: `${name.en}: the completion rate “${found}” cannot be read; write a percentage such as 80%, or clear the cell.`,
      };
  }
}
