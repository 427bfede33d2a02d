import type { Sentence } from "../../src/core/values/sentence";
import { inTurn, sheetNamed, type PlanEdit } from "./edits/planEdit";
import {
  columnInserted,
  headingsRenamed,
  issuedTextChanged,
  progressMerged,
  rowsDeleted,
  rowsOfOther,
  rowTwice,
  sheetRenamed,
  signOffEmpty,
  sortedBy,
  textBelowTable,
} from "./edits/structure";
import {
  amountInRate,
  behindWithoutReason,
  completedAt,
  completedWithoutDate,
  copiedFrom,
  datesAsSpoken,
  emptyPhrases,
  leftBlank,
  milestoneTurnedIntoDate,
  nothingWithoutReason,
  pastedFromWeb,
  ratesAsSpoken,
  statusWords,
} from "./edits/typing";
import { SHEETS } from "../../src/core/matrix/sheetNames";
import { exampleRound } from "./exampleRound";
import { planExampleReturn } from "./planExampleReturn";
import { reporterOf } from "./reporter";

/** A mistake in the return of a unit. */
export interface ExampleFault {
  readonly unit: string;
  readonly wrong: Sentence;
  readonly edit: PlanEdit;
}

/** All mistakes in the 37 units' returns; a unit has one or two, and who is not named here makes none. */
export const exampleFaults: readonly ExampleFault[] = [
  {
    unit: "区扶贫办",
    wrong: { zh: "第1项已完成，完成率却是80%", en: "Task 1 is 已完成 at 80 %" },
    edit: completedAt(0.8, "1"),
  },
  {
    unit: "区扶贫办",
    wrong: { zh: "第13项已完成，没有实际完成日期", en: "Task 13 is 已完成 without a date" },
    edit: completedWithoutDate("3.4.2"),
  },
  {
    unit: "区发展改革委",
    wrong: { zh: "22项中有3项没有填", en: "3 of 22 tasks are left blank" },
    edit: leftBlank("3.4.1", "5.4", "7.2.1"),
  },
  {
    unit: "区农委",
    wrong: {
      zh: "第3项慢于序时进度，没有写原因和下一步打算",
      en: "Task 3 is behind schedule without reason or next step",
    },
    edit: behindWithoutReason("2.2"),
  },
  {
    unit: "区农委",
    wrong: { zh: "状态用了“推进缓慢”“按序时推进”等说法", en: "Status words other than those of the list" },
    edit: statusWords({ "2.4": "按序时推进", "4.1": "推进缓慢", "4.3": "完成" }),
  },
  {
    unit: "区水务局",
    wrong: {
      zh: "完成率写成“八成”“８０％”“0.8”“80”和“1”",
      en: "Rates typed as 八成, ８０％, 0.8, 80 and 1",
    },
    edit: ratesAsSpoken({ "2.1": "八成", "4.1": "８０％", "4.2": 0.8, "4.3": 80, "5.3": 1 }),
  },
  {
    unit: "区环保局",
    wrong: {
      zh: "完成日期写成“2017.12.1”“12月底”“年底前后”等",
      en: "Completion dates typed as 2017.12.1, 12月底, 年底前后 and so on",
    },
    edit: datesAsSpoken({
      "2.1": "2017.12.1",
      "4.1": "12月底",
      "4.2": "20171201",
      "4.3": "二〇一七年十一月",
      "5.3": "年底前后",
    }),
  },
  {
    unit: "区环保局",
    wrong: { zh: "第4项时间节点“6-30”被程序变成了日期", en: "The milestone 6-30 of task 4 became a date" },
    edit: milestoneTurnedIntoDate("2.3", "2017-06-30"),
  },
  {
    unit: "区市政园林局",
    wrong: { zh: "“进展填报”表被改名为“市政园林局”", en: "The sheet 进展填报 is called 市政园林局" },
    edit: sheetRenamed("市政园林局"),
  },
  {
    unit: "区市政园林局",
    wrong: { zh: "审签表没有填报人、审核人、电话和日期", en: "The sign-off sheet is not filled in" },
    edit: signOffEmpty,
  },
  {
    unit: "区文化委",
    wrong: { zh: "插入了一列“责任科室”", en: "A column 责任科室 was inserted" },
    edit: columnInserted("进展情况", "责任科室", {
      "2.1": "公共服务科",
      "3.5": "文物管理所",
      "5.1": "文物管理所",
      "5.4": "非遗保护中心",
    }),
  },
  {
    unit: "区科委",
    wrong: {
      zh: "表头“进展情况”“存在问题”改了说法",
      en: "The headings 进展情况 and 存在问题 were reworded",
    },
    edit: headingsRenamed({ 进展情况: "进展情况（截至12月中旬）", 存在问题: "困难和不足" }),
  },
  {
    unit: "区林业局",
    wrong: { zh: "第3项文字带有不间断空格、换行和不可见字符", en: "Task 3 was pasted with odd spaces" },
    edit: pastedFromWeb("2.2"),
  },
  {
    unit: "区林业局",
    wrong: { zh: "第16项完成率栏填了“2000万元”", en: "The rate of task 16 is 2000万元" },
    edit: amountInRate("4.2", "2000万元"),
  },
  {
    unit: "区城乡建委",
    wrong: { zh: "删除了第17、20项两行", en: "The rows of tasks 17 and 20 were deleted" },
    edit: rowsDeleted("4.3", "5.3"),
  },
  {
    unit: "区公安局",
    wrong: { zh: "取消保护后按状态重新排序", en: "Unprotected and sorted by status" },
    edit: sortedBy("进展状态"),
  },
  {
    unit: "区国土房管局",
    wrong: { zh: "状态写成“正在办理”“推进中”", en: "Status words that say nothing about the schedule" },
    edit: statusWords({ "4.1": "正在办理", "4.3": "推进中" }),
  },
  {
    unit: "区科协",
    wrong: { zh: "照抄区科委的进展情况", en: "The text of 区科委 copied" },
    edit: copiedFrom("区科委", "2.4"),
  },
  {
    unit: "区教委",
    wrong: {
      zh: "第6、7项的进展情况合并成一个单元格",
      en: "The texts of tasks 6 and 7 stand in one merged cell",
    },
    edit: progressMerged("3.1.1"),
  },
  {
    unit: "区工商分局",
    wrong: { zh: "代区质监局填了一行", en: "Holds a row of 区质监局" },
    edit: rowsOfOther(() =>
      sheetNamed(planExampleReturn(exampleRound(), "区质监局", reporterOf(0)), SHEETS.progress),
    ),
  },
  {
    unit: "区质监局",
    wrong: { zh: "整表空白（由区工商分局代报）", en: "All blank (区工商分局 reports for it)" },
    edit: inTurn(leftBlank("7.2.1"), signOffEmpty),
  },
  {
    unit: "区民政局",
    wrong: { zh: "第10项出现两行", en: "Task 10 stands there twice" },
    edit: rowTwice(
      "3.3.2",
      "恒合、地宝土家族乡低保对象动态管理全年清理两次，新增32户、退出41户，临时救助96人次。",
    ),
  },
  {
    unit: "区总工会",
    wrong: { zh: "进展情况只写“无”“按要求推进”等空话", en: "Empty phrases for progress" },
    edit: emptyPhrases({ "3.2": "按要求推进", "6.3": "无", "7.2.2": "已按要求落实到位" }),
  },
  {
    unit: "区残联",
    wrong: {
      zh: "第8项完成率填成120%（另有修改稿）",
      en: "The rate of task 8 is 120 % (corrected in a second file)",
    },
    edit: completedAt(1.2, "3.2"),
  },
  {
    unit: "区委宣传部",
    wrong: { zh: "在表格下方另写说明", en: "A remark below the table" },
    edit: textBelowTable("说明：以上数据由宣传科提供，文艺演出场次与区文化委口径不同，请以区文化委为准。"),
  },
  {
    unit: "万州检疫检验局",
    wrong: { zh: "把下发的单位名称改为“万州检验检疫局”", en: "Corrected the unit's issued name" },
    edit: issuedTextChanged("4.2", "责任单位", "万州检验检疫局"),
  },
  {
    unit: "区统计局",
    wrong: { zh: "“本年度无相关任务”没有说明理由", en: "本年度无相关任务 without a reason" },
    edit: nothingWithoutReason("7.2.2"),
  },
];
