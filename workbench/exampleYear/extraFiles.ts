import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import { buildSheet, cell, columns, row } from "../../src/core/sheet/buildSheet";
import type { WorkbookPlan } from "../../src/core/sheet/plan";
import { serialOfDate } from "../../src/core/values/serialDate";
import type { Sentence } from "../../src/core/values/sentence";
import { calculateSignOff } from "./edits/calculateSignOff";
import { overtype } from "./edits/overtype";
import { inTurn } from "./edits/planEdit";
import { EXAMPLE_MARK, exampleRound } from "./exampleRound";
import { planExampleReturn } from "./planExampleReturn";
import { reporterOf } from "./reporter";

/** A file that came in beside the 37 returns. */
export interface ExtraFile {
  readonly name: string;
  readonly wrong: Sentence;
  readonly write: () => Promise<Uint8Array>;
}

/** What a coordinating office finds in its mailbox beside the returns that it waits for. */
export const extraFiles: readonly ExtraFile[] = [
  {
    name: "示例-2017-区残联-填报表（修改）.xlsx",
    wrong: { zh: "区残联的修改稿，填报日期较晚", en: "A corrected second version of 区残联, of a later day" },
    write: secondVersion,
  },
  {
    name: "示例-2016-区委组织部-填报表.xlsx",
    wrong: { zh: "区委组织部误发的2016年度填报表", en: "区委组织部 also sent its workbook of 2016" },
    write: lastYear,
  },
  {
    name: "示例-民族工作联络员名册.xlsx",
    wrong: { zh: "不是填报表，是一份名册", en: "No return, but a list of contact persons" },
    write: plainTable,
  },
  {
    name: "示例-2017-区商务局-填报表(1).xlsx",
    wrong: {
      zh: "区商务局的文件没有下载完整，已损坏",
      en: "A file of 区商务局 that was cut off in transfer",
    },
    write: brokenOff,
  },
];

/** A unit finds its mistake and sends the whole workbook once more, dated a day later. */
function secondVersion(): Promise<Uint8Array> {
  const plan = planExampleReturn(exampleRound(), "区残联", reporterOf(27, 19));
  return writeWorkbook(calculateSignOff(plan), { modified: "2017-12-19T07:20:00Z" });
}

/** A unit opens the workbook of the year before, fills it in and sends it. */
function lastYear(): Promise<Uint8Array> {
  const { fields, day } = reporterOf(36);
  const filled = planExampleReturn(exampleRound(2016), "区委组织部", {
    day,
    fields: { ...fields, 填报日期: serialOfDate({ year: 2016, month: 12, day }) },
  });
  const plan = inTurn(
    overtype("7.3", {
      进展情况: "2016年选派2名少数民族干部到区级部门跟班学习，培训恒合、地宝土家族乡村干部35人次。",
      实际完成日期: serialOfDate({ year: 2016, month: 11, day: 30 }),
    }),
    calculateSignOff,
  )(filled);
  return writeWorkbook(plan, { modified: "2016-12-16T08:05:00Z" });
}

/** Somebody attaches the wrong file: a list of persons, without any of the table's columns. */
function plainTable(): Promise<Uint8Array> {
  const persons = [
    ["恒合土家族乡", "赵六（示例）", "党政办"],
    ["地宝土家族乡", "钱七（示例）", "党政办"],
    ["区委统战部", "孙八（示例）", "民族宗教科"],
  ];
  const plan: WorkbookPlan = {
    title: "示例：民族工作联络员名册",
    names: [],
    sheets: [
      buildSheet({
        name: "名册",
        columns: columns([8, 20, 18, 16, 20]),
        rows: [
          row([cell("民族工作联络员名册", "sheetTitle")], 30),
          row([cell(EXAMPLE_MARK, "sheetNote")], 20),
          row(["序号", "单位", "姓名", "科室", "电话"].map((heading) => cell(heading, "heading"))),
          ...persons.map((texts, index) =>
            row([
              cell(index + 1, "number"),
              ...texts.map((text) => cell(text, "text")),
              cell(`023-5800 01${index}0`, "text"),
            ]),
          ),
        ],
      }),
    ],
  };
  return writeWorkbook(plan);
}

/** A download that stopped after two thirds of the file. */
async function brokenOff(): Promise<Uint8Array> {
  const plan = planExampleReturn(exampleRound(), "区商务局", reporterOf(32));
  const bytes = await writeWorkbook(calculateSignOff(plan));
  return bytes.slice(0, Math.floor((bytes.length * 2) / 3));
}
