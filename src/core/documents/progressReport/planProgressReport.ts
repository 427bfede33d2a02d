import type { Consolidation } from "../../report/consolidation";
import { figureText, reportFigures } from "../../report/reportFigures";
import type { Sentence } from "../../values/sentence";
import { commonTexts } from "../commonTexts";
import type { DocumentOptions } from "../documentOptions";
import type { DocumentBlock, DocumentPlan, DraftedDocument } from "../documentPlan";
import { estimateLines, LINES_ON_PAGE } from "../estimateLines";
import { leadingGroupOf } from "../leadingGroup";
import { omittedPhones } from "../omittedPhones";
import { overallTexts } from "../overallTexts";
import { overdueWords } from "../overdueWords";
import { periodSubject } from "../periodSubject";
import { quoteChooser, type ChosenQuotes } from "./quoteChooser";
import { nextStepBlocks } from "./nextStepBlocks";
import { problemBlocks } from "./problemBlocks";
import { PROGRESS_REPORT_TEMPLATE } from "./progressReportTemplate";
import { problemTable, progressTable } from "./reportTables";
import { unreportedWords } from "./unreportedWords";
import { workBlocks } from "./workBlocks";

/** A report of this kind has 3 to 5 pages. */
const MOST_PAGES = 5;

/** So many characters of quotes go into a line: its last one is filled in part, and names stand beside them. */
const CHARACTERS_A_LINE = 22;

/** Other fonts and programs break lines elsewhere. */
const SPARE_LINES = 3;
/** Quotes are of any length, so that the first guess may take too many lines. */
const MOST_ATTEMPTS = 6;

/**
 * 任务落实情况报告, from the coordinating office to its leading group: figures, the units' own words section by section,
 * problems, next steps; all they wrote stands in the attachments.
 */
export function planProgressReport(consolidation: Consolidation, options: DocumentOptions): DraftedDocument {
  const texts = reportTexts(consolidation, options);
  const attached = attachedTables(consolidation);
  const overdue = overdueWords(consolidation, options.asOf);
  const choose = quoteChooser(consolidation);
  const planned = (lines: number) => {
    const chosen = choose(lines * CHARACTERS_A_LINE);
    const blocks = new Map([...reportBlocks(consolidation, chosen, overdue), ...attached]);
    const title = texts.get("标题")?.replace("\n", "") ?? "";
    const plan: DocumentPlan = { kind: "progressReport", title, texts, blocks };
    return { chosen, plan, lines: estimateLines(PROGRESS_REPORT_TEMPLATE, plan) };
  };
  const most = MOST_PAGES * LINES_ON_PAGE - SPARE_LINES;
  let draft = planned(0);
  let free = most - draft.lines;
  for (let attempt = 0; attempt < MOST_ATTEMPTS && free > 0; attempt++) {
    const fuller = planned(free);
    if (fuller.lines <= most) {
      draft = fuller;
      break;
    }
    free -= fuller.lines - most;
  }
  const pages = Math.ceil(draft.lines / LINES_ON_PAGE);
  return {
    plan: draft.plan,
    pages,
    remarks: [
      ...addresseeRemark(texts),
      ...draft.chosen.remarks,
      ...lengthRemark(pages),
      ...omittedPhones(consolidation),
    ],
  };
}

function reportTexts(consolidation: Consolidation, options: DocumentOptions): Map<string, string> {
  const { round, extra } = consolidation;
  const returned = figureText(reportFigures(consolidation), "已填报项次");
  const beside = extra.length === 0 ? "" : `，另有成员单位和其他报送单位${extra.length}行`;
  return new Map([
    ...commonTexts(round, options, {
      title: `关于${periodSubject(round)}落实情况的报告`,
      addressee: leadingGroupOf(round.notice),
    }),
    ...overallTexts(consolidation),
    ["未报送说明", unreportedWords(consolidation, options)],
    ["附件1名称", "各项任务进展情况"],
    ["附件1说明", `各单位填报原文，共${returned}项次${beside}。`],
    ["附件2名称", "存在问题和需协调解决的问题"],
    ["附件2说明", "各单位填报原文。"],
  ]);
}

function reportBlocks(
  consolidation: Consolidation,
  chosen: ChosenQuotes,
  overdue: string,
): [string, readonly DocumentBlock[]][] {
  return [
    ["主要工作及成效", workBlocks(consolidation, chosen.work)],
    ["存在问题", problemBlocks(consolidation, chosen, overdue)],
    ["下一步打算", nextStepBlocks(consolidation, chosen.plans)],
  ];
}

function attachedTables(consolidation: Consolidation): [string, readonly DocumentBlock[]][] {
  return [
    ["附件表1", [progressTable(consolidation)]],
    ["附件表2", [problemTable(consolidation)]],
  ];
}

function addresseeRemark(texts: ReadonlyMap<string, string>): Sentence[] {
  if (texts.get("主送机关")?.trim() !== "") return [];
  return [
    {
      zh: "没有指定主送机关，报告中留空；请填写后再送签。",
      en: "No addressee is given, so the report leaves it blank; fill it in before it is signed.",
    },
  ];
}

function lengthRemark(pages: number): Sentence[] {
  if (pages <= MOST_PAGES) return [];
  return [
    {
      zh: `报告正文约${pages}页，一般以3至5页为宜；可在“摘用”中少标几处，全文已在附件中。`,
      en: `The report's text has about ${pages} pages; 3 to 5 are usual. Mark less in 摘用: the full texts are in the attachments.`,
    },
  ];
}
