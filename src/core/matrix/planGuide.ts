import { roundSubject } from "./roundSubject";
import { buildSheet, cell, columns, GUARDED, printed, row } from "../sheet/buildSheet";
import type { PlanRow, SheetPlan } from "../sheet/plan";
import { chineseDate, parseIsoDate } from "../values/serialDate";
import { presentUnits } from "./presentUnits";
import { DECLARATION_LABEL } from "./planProgress";
import type { ReportingRound } from "./round";
import { SHEETS } from "./sheetNames";
import { noticeReference } from "../notice/noticeName";

/** A heading and its paragraphs. */
interface GuideSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

const CONFIDENTIAL: GuideSection = {
  heading: "保密要求",
  paragraphs: ["涉密、敏感内容不得填写，按保密规定另行报送。佐证材料只填名称、文号，涉密材料不得随表发送。"],
};

/** What a unit is told whose rows are sent out with texts of the period before. It names no year, as the legend does. */
const PREFILLED =
  "6．“具体措施”“时间节点”“下一步打算”中浅绿底灰字的，是贵单位上期填报的原文：仍然适用的可以保留，有变化的直接修改，不再适用的清除。各项仍须填写“进展情况”和“进展状态”；只有上期原文、没有填写其他内容的，按未填处理。";

/** What a unit is told that has the parts of several former units in one task. */
const SHARED_TASK =
  "4．同一任务有两行以上的（原由几个单位承担，现都由贵单位承担），可以只填其中一行，其余各行留空，汇总时按归并处理。";

/**
 * The first sheet of a unit's workbook: all that a clerk needs who has nothing but WPS.
 * @param isPrefilled whether its rows are sent out with texts of the period before
 */
export function planReturnGuide(
  round: ReportingRound,
  unit: string,
  count: number,
  isPrefilled: boolean,
): SheetPlan {
  const { reporters, sharesTask } = whoReports(round, unit);
  const by = reporters.length === 0 ? "" : `（由${reporters.join("、")}报送）`;
  return planGuide(round, `填报单位：${unit}${by}　　共${count}项`, [
    {
      heading: "填什么",
      paragraphs: [
        `1．在“${SHEETS.progress}”表逐项填写。蓝色表头各列为下发内容，已锁定，请勿改动；黄色表头各列由贵单位填写。`,
        "2．每项必填“进展情况”和“进展状态”。淡黄色单元格表示该项还需填写，填后颜色自动消失。",
        "3．状态为“未启动”“慢于序时进度”的，另填“未达进度原因”和“下一步打算”；状态为“已完成”“已完成并长期坚持”的，另填“实际完成日期”；状态为“本年度无相关任务”“申请调整”的，在“未达进度原因”中说明理由。其余各列按实际情况填写，没有可不填。",
        "4．“完成率”为本年度计划工作的完成比例，可不填。",
        `5．本单位本期确无相关任务的，在“${SHEETS.progress}”表上方“${DECLARATION_LABEL}”处选“是”。`,
        ...(isPrefilled ? [PREFILLED] : []),
      ],
    },
    {
      heading: "怎么填",
      paragraphs: [
        "1．“进展状态”从下拉列表选择；其他各列直接填写，文字一般不超过300字。",
        "2．从Word粘贴时，请先双击单元格再粘贴；不要整行、整表粘贴，不要增删行列、合并单元格或修改表头。",
        "3．不需要安装任何插件，用WPS表格或Excel打开填写即可。",
        ...(sharesTask ? [SHARED_TASK] : []),
      ],
    },
    {
      heading: "怎么报",
      paragraphs: [
        `1．截止时间：${deadlineWords(round)}。`,
        `2．报送对象：${round.settings.contact ?? "发出本表的单位（见报送通知）"}。`,
        `3．填写完成后，打印“${SHEETS.signOff}”（内容自动取自“${SHEETS.progress}”），由分管负责人、主要负责人签字并加盖公章。打印前如有文字显示不全，请选中各行后自动调整行高。`,
        "4．电子表格（本文件，保存为.xlsx格式）和签字盖章后的扫描件一并报送。",
      ],
    },
    CONFIDENTIAL,
  ]);
}

/** Who sends the workbook in, where that is not the unit itself, and whether it has several rows of one task. */
function whoReports(round: ReportingRound, unit: string) {
  const { units, nameFor } = presentUnits(round);
  const tasks = round.assignments.filter((own) => nameFor(own) === unit).map(({ task }) => task.id);
  return {
    reporters: units.find(({ name }) => name === unit)?.reporters ?? [],
    sharesTask: new Set(tasks).size < tasks.length,
  };
}

/** The first sheet of the master: what the coordinating office does with it. */
export function planMasterGuide(round: ReportingRound): SheetPlan {
  return planGuide(round, `共${round.notice.tasks.length}项任务，${round.assignments.length}项次`, [
    {
      heading: "各表用途",
      paragraphs: [
        `1．${SHEETS.matrix}：任务与责任单位的对应关系；“${SHEETS.progress}”填入状态后，自动显示状态符号。`,
        `2．${SHEETS.progress}：每个单位承担的每项任务一行，可汇集各单位填报的内容。`,
        `3．${SHEETS.targets}：通知中的发展目标，本年值、数据来源由汇总单位填写，完成比例自动计算。`,
        `4．${SHEETS.register}：记录发出、收到（含纸质、扫描件）、退回和催报情况。`,
        `5．${SHEETS.unitChanges}：通知印发后单位更名、合并、撤销、职责划转的情况，生成填报表和汇总时按现单位办理。通知对同一个单位用了两种写法的，类型选“简称”，即合为一份填报表。集体名称的责任单位由谁报送，类型选“归口报送”（一家报送）或“成员单位”（各成员分别报送）；不在责任单位之列而应报送的，选“其他报送单位”；通知没有明确牵头单位的任务由谁汇总，选“汇总单位”。后两类只填现单位和涉及任务。`,
        `6．${SHEETS.checkSettings}：校验时必填哪些栏目、哪些说法算哪种状态，汇总时怎样亮灯、是否排名等，可以修改；一般不必改。`,
      ],
    },
    {
      heading: "工作步骤",
      paragraphs: [
        "1．印发前，先核对下面“原文存疑处”，必要时与发文单位核实。",
        "2．生成各单位填报表，分送各责任单位；收到后在“报送登记”中登记。",
        `3．截止时间：${deadlineWords(round)}。收齐后校验、汇总，生成汇总报告。`,
      ],
    },
    doubtfulPlaces(round),
    CONFIDENTIAL,
  ]);
}

function doubtfulPlaces({ notice }: ReportingRound): GuideSection {
  const paragraphs = notice.warnings.map(({ message }, index) => `${index + 1}．${message.zh}`);
  return { heading: "原文存疑处", paragraphs: paragraphs.length === 0 ? ["未发现。"] : paragraphs };
}

function deadlineWords({ settings }: ReportingRound): string {
  const date = settings.deadline === null ? null : parseIsoDate(settings.deadline);
  return date ? `${chineseDate(date)}前` : "以报送通知为准";
}

const ORDINALS = "一二三四五六七八九十";

function planGuide(
  { notice, settings }: ReportingRound,
  subtitle: string,
  sections: readonly GuideSection[],
): SheetPlan {
  const body = sections.flatMap(({ heading, paragraphs }, index): PlanRow[] => [
    row([cell(`${ORDINALS[index]}、${heading}`, "paragraphHead")], 26),
    ...paragraphs.map((paragraph) => paragraphRow(paragraph)),
  ]);
  return buildSheet({
    name: SHEETS.guide,
    tabColor: "#7F7F7F",
    columns: columns([WIDTH]),
    rows: [
      row([cell(`${roundSubject({ notice, settings })}填报说明`, "title")], 40),
      row([cell(subtitle, "subtitle")], 22),
      paragraphRow(`填报依据：${noticeReference(notice)}`),
      ...body,
    ],
    protection: GUARDED,
    print: printed("a4", "portrait"),
  });
}

/** In characters of the default font: A4 without margins, with room for programs whose default font is wider. */
const WIDTH = 78;

function paragraphRow(text: string): PlanRow {
  return row([cell(text, "paragraph")]);
}
