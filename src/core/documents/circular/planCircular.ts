import { behindItems } from "../../report/behindText";
import type { Consolidation } from "../../report/consolidation";
import { reportFigures } from "../../report/reportFigures";
import type { Sentence } from "../../values/sentence";
import { directedAt } from "../addressees";
import { behindTasks } from "../behindTasks";
import { commonTexts, issuerOf } from "../commonTexts";
import { confirmedUnits, type ConfirmedUnits } from "../confirmedUnits";
import type { DocumentOptions } from "../documentOptions";
import type { DocumentBlock, DraftedDocument } from "../documentPlan";
import { estimateLines, LINES_ON_PAGE } from "../estimateLines";
import { issuingOffice, type IssuingOffice } from "../issuingOffice";
import { omittedPhones } from "../omittedPhones";
import { overallTexts } from "../overallTexts";
import { overdueWords } from "../overdueWords";
import { NOTHING_RETURNED, numberedParts, paragraph } from "../paragraphs";
import { periodSubject } from "../periodSubject";
import { behindWords } from "../statusWords";
import { CIRCULAR_TEMPLATE } from "./circularTemplate";
import { behindTable, onScheduleTable, unitTable } from "./circularTables";
import { demands } from "./demands";
import { rankWords } from "./rankWords";
import { returnWords } from "./returnWords";

/** 通报: how all stands, who has returned, what is behind, and what is asked for. */
export function planCircular(consolidation: Consolidation, options: DocumentOptions): DraftedDocument {
  const { round } = consolidation;
  const office = issuingOffice(issuerOf(round.notice, options), options.consent);
  const confirmed = confirmedUnits(consolidation, options);
  const late = behindItems(consolidation, options.asOf);
  const behind = behindTable(consolidation, late);
  const onSchedule = onScheduleTable(consolidation, late);
  const title = `关于${periodSubject(round)}落实情况的通报`;
  const texts = new Map([
    ...commonTexts(round, options, { title, addressee: directedAt(round, office) }),
    ...overallTexts(consolidation),
    ["经同意", office.consent === null ? "" : `经${office.consent}同意，`],
    ["排名情况", rankWords(consolidation)],
    ["附件1名称", "各单位任务落实情况"],
    ["附件1说明", "已完成含已完成并长期坚持；占比不含本年度无相关任务和状态待定的项次。"],
    ["附件2名称", "进度滞后和到期未完成任务清单"],
    ["附件2说明", listNote(behind.rows.length)],
    ["附件3名称", "达到序时进度和已完成任务清单"],
    ["附件3说明", listNote(onSchedule.rows.length)],
  ]);
  const plan = {
    kind: "circular" as const,
    title: texts.get("标题")?.replace("\n", "") ?? "",
    texts,
    blocks: new Map<string, readonly DocumentBlock[]>([
      ["报送情况", returnWords(consolidation, confirmed).map((text) => paragraph("body", text))],
      ["滞后任务", behindBlocks(consolidation, options)],
      ["工作要求", numberedParts(demands(consolidation, office, options))],
      ["附件表1", [unitTable(consolidation, confirmed)]],
      ["附件表2", behind.rows.length === 0 ? [] : [behind]],
      ["附件表3", onSchedule.rows.length === 0 ? [] : [onSchedule]],
    ]),
  };
  return {
    plan,
    pages: Math.ceil(estimateLines(CIRCULAR_TEMPLATE, plan) / LINES_ON_PAGE),
    remarks: [
      ...unconfirmedRemark(confirmed),
      ...undatedRemark(consolidation),
      ...officeRemark(office),
      ...omittedPhones(consolidation),
    ],
  };
}

function listNote(count: number): string {
  return count === 0 ? "无。" : `共${count}项次。`;
}

function behindBlocks(consolidation: Consolidation, { asOf }: DocumentOptions): DocumentBlock[] {
  const figures = reportFigures(consolidation);
  const words = [
    ...(figures.滞后项次 === 0 ? [] : [`${behindWords(figures)}，涉及${behindTasks(consolidation)}。`]),
    overdueWords(consolidation, asOf),
  ].join("");
  if (figures.已填报项次 === 0) return [paragraph("body", NOTHING_RETURNED)];
  const text = words === "" ? "已填报的任务中，没有进度滞后或到期未完成的。" : `${words}具体见附件2。`;
  return [paragraph("body", text)];
}

function unconfirmedRemark({ unconfirmed, contradicted }: ConfirmedUnits): Sentence[] {
  const open = unconfirmed.filter((name) => !contradicted.includes(name));
  return [
    ...(open.length === 0
      ? []
      : [
          {
            zh: `有${open.length}个单位没有收到日期，也未经确认，通报中不点名，按“待核”计：${open.join("、")}；请在“报送登记”中登记，或确认后再生成。`,
            en: `${open.length} units have no day of receipt and nobody has confirmed that they are late or missing; they are counted as 待核 and not named: ${open.join(", ")}. Register them or confirm them and make the circular again.`,
          },
        ]),
    ...(contradicted.length === 0
      ? []
      : [
          {
            zh: `${contradicted.join("、")}登记为“未报送”，但收到了它的填报表，通报中按“待核”计；请更正“报送登记”后再生成。`,
            en: `${contradicted.join(", ")}: registered as 未报送 though a return came, so counted as 待核; correct the register and make the circular again.`,
          },
        ]),
  ];
}

/** Without a day of receipt a unit is neither in time nor late; a clerk has to know why the circular does not say so. */
function undatedRemark({ unitStates }: Consolidation): Sentence[] {
  const count = [...unitStates.values()].filter((state) => state === "收到日期待核").length;
  if (count === 0) return [];
  return [
    {
      zh: `有${count}个单位已报送，但是否按时无法判断，通报中只写“已报送”；要分出按时、迟报，请在任务矩阵工作簿中设定截止日期，并在“报送登记”中填写收到日期。`,
      en: `${count} units have sent their returns, but whether in time is not known, so the circular only says 已报送; to tell, set a deadline and register the days of receipt in the coordinating office's workbook.`,
    },
  ];
}

function officeRemark({ tells, directsTownships }: IssuingOffice): Sentence[] {
  if (directsTownships) return [];
  const [zh, en] = tells ? ["", ""] : ["工作要求按“请”行文；", "demands are worded as requests; "];
  return [
    {
      zh: `发文机关不是区委、区政府及其办公室，也未注明经其同意，${zh}不对乡镇人民政府提要求（公文处理工作条例第十六条）；经同意的，请注明。`,
      en: `The issuer is no government, Party committee or office of one, and no consent is stated: ${en}nothing is demanded of township governments (article 16). State whose consent there is, if any.`,
    },
  ];
}
