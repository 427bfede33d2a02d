import { describe, expect, test } from "@jest/globals";
import { parseNotice } from "../../../../src/core/notice/parseNotice";

const TASKS = [
  "一、教育",
  "1．办学。（区教委负责）",
  "2．招生。（区教委负责）",
  "二、民生",
  "3．就业。（区人社局负责）",
];

function declared(...lines: string[]): string[] {
  return parseNotice(lines.join("\n"))
    .warnings.filter(({ code }) => code === "declared-count")
    .map(({ line, message }) => `${line} ${message.zh.replace(/^.*写明/, "").replace(/；.*$/, "")}`);
}

describe("a declared number of tasks", () => {
  test.each([
    "现将2项任务分解如下：",
    "报告确定了10个方面190项重点工作。",
    "重点任务共5项，现分解如下：",
    "关于印发三十项督查激励措施的通知",
    "现提出十条意见。",
    "共分解为146项工作任务。",
  ])("that differs is reported: %s", (line) => {
    expect(declared(line, ...TASKS)).toHaveLength(line.includes("2项") ? 0 : 1);
  });

  test.each([
    // It agrees; with the tasks or with the sections.
    "现将3项任务分解如下：",
    "确定了190项重点工作，其中我区承担共3项。",
    "现将两个方面3项工作分解如下。",
    "共2项重点任务。",
    // It speaks of something else.
    "完成16项目标。",
    "在前述24项措施的基础上，制定本方案。",
    "其中5项工作另行安排。",
    "第十条措施另行通知。",
    "实施10项重点工程。",
    "根据《关于推广20项改革举措的通知》，制定本方案。",
    "现将任务分解如下：",
  ])("that agrees or counts something else is none: %s", (line) => {
    expect(declared(line, ...TASKS)).toEqual([]);
  });

  test("of a section counts for that section", () => {
    const lines = [
      "共3项任务。",
      "一、教育（共2项）",
      "1．办学。（区教委负责）",
      "2．招生。（区教委负责）",
      "二、民生方面4项",
      "3．就业。（区人社局负责）",
      "三、其他（3项）",
      "四、督查",
    ];
    expect(declared(...lines)).toEqual(["5 有4项，实际读出1项", "7 有3项，实际读出0项"]);
  });

  test("of a heading without tasks beside it counts for the whole", () => {
    const lines = [
      "一、推广的举措（共4项）",
      "（一）教育方面2项：办学；招生。",
      "附件",
      "重点任务分工表",
      ...TASKS,
    ];
    expect(declared(...lines)).toEqual(["1 有4项，实际读出3项"]);
  });

  test("inside of a task counts nothing", () => {
    expect(declared("1．办学。完成20项工作任务。（区教委负责）", "2．招生。（区教委负责）")).toEqual([]);
  });
});
