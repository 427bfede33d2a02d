import { presentUnits } from "../../matrix/presentUnits";
import type { ReportingRound } from "../../matrix/round";
import type { Sentence } from "../../values/sentence";
import { addresseesOf, townshipsOf, verticalUnits } from "../addressees";
import { commonTexts, issuerOf } from "../commonTexts";
import type { DocumentOptions } from "../documentOptions";
import type { DocumentBlock, DocumentTable, DraftedDocument } from "../documentPlan";
import { estimateLines, LINES_ON_PAGE } from "../estimateLines";
import { issuingOffice, type IssuingOffice } from "../issuingOffice";
import { paragraph } from "../paragraphs";
import { periodSubject } from "../periodSubject";
import { REPORTING_NOTICE_TEMPLATE } from "./reportingNoticeTemplate";

/** 报送通知: who reports what, how, by when and to whom. It goes out with the workbooks, so that nothing has come yet. */
export function planReportingNotice(round: ReportingRound, options: DocumentOptions): DraftedDocument {
  const { notice } = round;
  const { units } = presentUnits(round);
  const office = issuingOffice(issuerOf(notice, options), options.consent);
  const title = `关于报送${periodSubject(round)}落实情况的通知`;
  const texts = new Map([
    ...commonTexts(round, options, { title, addressee: addresseesOf(round) }),
    ["任务数", String(notice.tasks.length)],
    ["应报单位数", String(units.length)],
    ["应报项次", String(round.assignments.length)],
    ["经同意", office.consent === null ? "" : `经${office.consent}同意，`],
    ["附件1名称", "责任单位及承担任务一览表"],
    ["附件1说明", "任务序号为通知中各项任务的先后顺序。"],
  ]);
  const plan = {
    kind: "reportingNotice" as const,
    title: texts.get("标题")?.replace("\n", "") ?? "",
    texts,
    blocks: new Map<string, readonly DocumentBlock[]>([
      [
        "报送范围",
        scopeWords(round, office, texts.get("通知简称") ?? "").map((text) => paragraph("body", text)),
      ],
      ["附件表1", [unitTable(round)]],
    ]),
  };
  return {
    plan,
    pages: Math.ceil(estimateLines(REPORTING_NOTICE_TEMPLATE, plan) / LINES_ON_PAGE),
    remarks: openRemarks(round, options),
  };
}

/** Units by their number; bodies that answer to a higher level are asked; townships are bound though they are in no list. */
function scopeWords(round: ReportingRound, { directsTownships }: IssuingOffice, short: string): string[] {
  const { units } = presentUnits(round);
  const vertical = verticalUnits(
    round,
    units.map(({ name }) => name),
  );
  const open = units.filter(({ isOpen }) => isOpen).map(({ name }) => name);
  const townships = townshipsOf(round);
  return [
    `${short}明确的${units.length}个责任单位，共${round.assignments.length}项次，各单位承担的任务见附件1。`,
    ...(open.length === 0 ? [] : [`${open.join("、")}由有关成员单位或归口单位报送。`]),
    ...(vertical.length === 0 ? [] : [`商请${vertical.join("、")}一并报送承担任务的落实情况。`]),
    ...(townships.length === 0
      ? []
      : [
          `${directsTownships ? "请" : "商请"}${townships.join("、")}结合自身职责，参照填报表格式报送具体措施、时间节点和工作计划落实情况。`,
        ]),
  ];
}

function unitTable(round: ReportingRound): DocumentTable {
  const { units, nameFor } = presentUnits(round);
  return {
    kind: "table",
    columns: [
      { heading: "序号", width: 6, align: "center" },
      { heading: "责任单位", width: 18, align: "center" },
      { heading: "承担项次", width: 8, align: "center" },
      { heading: "任务序号", width: 40, align: "left" },
    ],
    rows: units.map(({ name }, index) => {
      const own = round.assignments.filter((assignment) => nameFor(assignment) === name);
      const tasks = [...new Set(own.map((assignment) => assignment.index))];
      return [String(index + 1), name, String(own.length), tasks.join("、")];
    }),
  };
}

function openRemarks({ settings }: ReportingRound, { contact }: DocumentOptions): Sentence[] {
  return [
    ...(settings.deadline === null
      ? [
          {
            zh: "没有设定报送截止日期，通知中留空；请填写后再印发。",
            en: "No deadline is set, so the notice leaves it blank; fill it in before it goes out.",
          },
        ]
      : []),
    ...((contact ?? settings.contact ?? "") === ""
      ? [
          {
            zh: "没有设定联系人，通知中未写联系方式；请补充后再印发。",
            en: "No contact is set, so the notice names none; add one before it goes out.",
          },
        ]
      : []),
  ];
}
