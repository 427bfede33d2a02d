import type { Consolidation } from "../report/consolidation";
import {
  FIGURE_NAMES,
  figureText,
  partFigures,
  reportFigures,
  type ReportFigures,
} from "../report/reportFigures";
import { sectionsOf } from "../report/sectionsOf";
import { NOTHING, totalsBy } from "../report/totals";
import { shareWords, statusWords } from "./statusWords";

/** The fields that say how all stands; some are empty where there is nothing to say. */
export const OVERALL_FIELDS = [
  ...FIGURE_NAMES,
  "空缺说明",
  "进展状态说明",
  "占比说明",
  "平均完成率说明",
  "各类完成情况",
] as const;

/** Their texts. */
export function overallTexts(consolidation: Consolidation): [(typeof OVERALL_FIELDS)[number], string][] {
  const figures = reportFigures(consolidation);
  const statuses = statusWords(figures);
  const shares = shareWords(figures);
  return [
    ...FIGURE_NAMES.map((name): [typeof name, string] => [name, figureText(figures, name)]),
    ["空缺说明", openWords(figures)],
    [
      "进展状态说明",
      statuses === "" ? "" : `已填报的${figureText(figures, "已填报项次")}项次中，${statuses}。`,
    ],
    ["占比说明", shares === "" ? "" : `其中，${shares}。`],
    [
      "平均完成率说明",
      figures.平均完成率 === null
        ? ""
        : `已填写完成率的项次，平均完成率${figureText(figures, "平均完成率")}。`,
    ],
    ["各类完成情况", sectionRates(consolidation)],
  ];
}

/** （空白4项次、未收到2项次）; empty where everything was filled in. */
function openWords(figures: ReportFigures): string {
  const open = (
    [
      ["空白", "空白项次"],
      ["未收到", "未收到项次"],
    ] as const
  ).flatMap(([words, name]) => (figures[name] === 0 ? [] : [`${words}${figureText(figures, name)}项次`]));
  return open.length === 0 ? "" : `（${open.join("、")}）`;
}

/** 平均完成率 of each section; empty where the notice has not several, or no rate was given. */
function sectionRates(consolidation: Consolidation): string {
  const sections = sectionsOf(consolidation.round.notice.tasks);
  const sectionOf = new Map(sections.flatMap((section) => section.tasks.map((task) => [task, section])));
  const totals = totalsBy(consolidation, ({ task }) => sectionOf.get(task) ?? null);
  const rates = sections.flatMap((section) => {
    const figures = partFigures(totals.get(section) ?? NOTHING);
    return section.name === "" || figures.平均完成率 === null
      ? []
      : [`${section.name}${figureText(figures, "平均完成率")}`];
  });
  // One section is no comparison.
  return rates.length < 2 ? "" : `分类看，平均完成率为：${rates.join("、")}。`;
}
