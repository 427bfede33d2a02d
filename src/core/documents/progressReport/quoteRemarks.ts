import type { Consolidation, PlacedRow } from "../../report/consolidation";
import type { Sentence } from "../../values/sentence";
import { unitOf, type Quote } from "../quote";
import type { MarkedQuotes } from "./markedQuotes";
import { makesRequest, statedPart } from "./statedPart";

/** What is to be said of what was marked, and of what was chosen though nobody had marked anything. */
interface Choice {
  readonly marked: MarkedQuotes["quotes"];
  readonly foreign: readonly PlacedRow[];
  readonly unmarked: {
    readonly work: readonly Quote[];
    /** How many sections have no mark; null: all. */
    readonly sections: number | null;
    /** How many quotes of problems and plans were chosen. */
    readonly others: number;
  };
}

/** For a person to decide on before the report is signed. */
export function quoteRemarks(consolidation: Consolidation, choice: Choice): Sentence[] {
  const names = (rows: readonly PlacedRow[]) =>
    rows.map((placed) => `第${placed.assignment.index}项${unitOf(consolidation, placed)}`).join("、");
  return [
    ...foreignRemark(choice.foreign, names),
    ...requestRemark(choice.marked, names),
    ...unmarkedRemark(choice.unmarked, names),
  ];
}

type Names = (rows: readonly PlacedRow[]) => string;

function foreignRemark(rows: readonly PlacedRow[], names: Names): Sentence[] {
  if (rows.length === 0) return [];
  return [
    {
      zh: `“摘用”有${rows.length}处不是该行单位的原文，未印入报告：${names(rows)}；请改为“是”，或从该行原文中复制要用的语句。`,
      en: `${rows.length} entries in 摘用 are not words of the row and are not printed: ${names(rows)}; write 是 or copy a passage of the row.`,
    },
  ];
}

/** A 报告 carries no requests, and a marked one is the person's to weigh. */
function requestRemark(
  { work, problems, plans, coordination }: MarkedQuotes["quotes"],
  names: Names,
): Sentence[] {
  const asking = [...work, ...problems, ...plans].filter(({ text }) => makesRequest(text));
  const asksOnly = coordination.filter(({ text }) => statedPart(text) === "");
  return [
    ...(asking.length === 0
      ? []
      : [
          {
            zh: `摘用的原文中有${asking.length}处似有请求事项：${names(asking.map(({ placed }) => placed))}；报告中不得夹带请示事项，请斟酌。`,
            en: `${asking.length} marked passages seem to ask for something: ${names(asking.map(({ placed }) => placed))}; a 报告 carries no requests, so look at them.`,
          },
        ]),
    ...(asksOnly.length === 0
      ? []
      : [
          {
            zh: `“需区级协调事项”中摘用的${asksOnly.length}处全是请求事项，只列入附件：${names(asksOnly.map(({ placed }) => placed))}。`,
            en: `${asksOnly.length} passages marked in 需区级协调事项 only ask for something and stand in the attachment only: ${names(asksOnly.map(({ placed }) => placed))}.`,
          },
        ]),
  ];
}

function unmarkedRemark({ work, sections, others }: Choice["unmarked"], names: Names): Sentence[] {
  if (work.length === 0) return [];
  const [zh, en] =
    sections === null
      ? ["“进展明细”的“摘用”没有标注", "Nothing is marked in 摘用 of 进展明细"]
      : [`“摘用”中有${sections}类任务没有标注`, `${sections} sections have no mark in 摘用`];
  const rows = names(work.map(({ placed }) => placed));
  const [more, moreEn] =
    others === 0
      ? ["", ""]
      : [
          `；“存在问题”“下一步打算”中另按顺序摘取${others}处`,
          `; ${others} more were taken for problems and next steps`,
        ];
  return [
    {
      zh: `${zh}，已按任务顺序从已完成和达到、快于序时进度的填报中摘取${work.length}处原文，请审定：${rows}${more}。要换的，在“摘用”填“是”或复制要用的语句，再重新生成。`,
      en: `${en}, so ${work.length} passages were taken from rows that are completed or on schedule, in the notice's order; please decide on them: ${rows}${moreEn}. To print others, write 是 or a passage into 摘用 and make the report again.`,
    },
  ];
}
