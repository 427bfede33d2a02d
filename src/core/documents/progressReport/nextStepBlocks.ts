import type { Consolidation } from "../../report/consolidation";
import { figureText, reportFigures, type ReportFigures } from "../../report/reportFigures";
import type { DocumentBlock } from "../documentPlan";
import { numberedParts } from "../paragraphs";
import { listed, type Quote } from "../quote";
import { behindKinds } from "../statusWords";
import { coordinationRows } from "./coordination";

/** 四、下一步打算: what the figures ask for, with the units' own plans. */
export function nextStepBlocks(consolidation: Consolidation, plans: readonly Quote[]): DocumentBlock[] {
  const figures = reportFigures(consolidation);
  const behind = figureText(figures, "滞后项次");
  const matters = coordinationRows(consolidation).length;
  const own = plans.length === 0 ? "" : `有关单位的打算详见附件2，包括：${listed(consolidation, plans)}`;
  const parts = [
    {
      title: "加快推进滞后任务",
      text:
        figures.滞后项次 === 0
          ? ""
          : `对${behindKinds(figures).join("和")}的${behind}项次逐项跟踪，督促责任单位明确时限、落实措施。${own}`,
    },
    {
      title: "持续抓好任务落实",
      text: `${continuedWords(figures)}${figures.滞后项次 === 0 ? own : ""}`,
    },
    {
      title: matters === 0 ? "核实完善填报情况" : "协调解决有关问题",
      text: `${matters === 0 ? "" : `对需协调解决的${matters}项次问题，会同有关单位逐项研究、推动解决。`}${openWords(figures)}`,
    },
  ];
  return numberedParts(
    parts.filter(({ text }) => text !== "").map(({ title, text }) => ({ title, texts: [text] })),
  );
}

function continuedWords(figures: ReportFigures): string {
  const goesOn = (["达到", "快于"] as const).filter((kind) => figures[`${kind}序时进度项次`] !== 0);
  const stays = figures.已完成并长期坚持项次 !== 0;
  if (goesOn.length === 0 && !stays) return "督促各责任单位按照任务分工抓好落实。";
  return [
    ...(goesOn.length === 0 ? [] : [`对${goesOn.join("和")}序时进度的任务，督促按计划推进，确保如期完成。`]),
    ...(stays
      ? [`对已完成并长期坚持的${figureText(figures, "已完成并长期坚持项次")}项次，巩固成效、长期坚持。`]
      : []),
  ].join("");
}

function openWords(figures: ReportFigures): string {
  const kinds = (
    [
      ["空白项次", "空白"],
      ["未收到项次", "未收到"],
      ["状态待定项次", "状态待定"],
    ] as const
  ).flatMap(([name, words]) => (figures[name] === 0 ? [] : [words]));
  return kinds.length === 0 ? "" : `对${kinds.join("、")}的项次，逐一核实补充。`;
}
