import { describe, expect, test } from "@jest/globals";
import { taskSpan } from "../../../../src/core/notice/edit/taskSpan";
import { parseNotice } from "../../../../src/core/notice/parseNotice";
import { taskOf } from "../../../support/noticeOf";

const FILLER = "为推动高质量发展，结合本地实际，制定如下措施。".repeat(10);
const UNITS = [{ name: "市财政局", role: "responsible", collective: false }] as const;

describe("taskSpan", () => {
  test("of several tasks on one line, each has its own part, up to its last unit", () => {
    const line = `${FILLER}1.办好教育，改善条件。责任单位：市教育局、市财政局。2.办好企业，给予补助。责任单位：市工信局、市财政局。`;
    const parts = parseNotice(line).tasks.map((task) => {
      const span = taskSpan(task, line);
      return span && line.slice(span.from, span.to);
    });
    expect(parts).toEqual([
      "办好教育，改善条件。责任单位：市教育局、市财政局",
      "办好企业，给予补助。责任单位：市工信局、市财政局",
    ]);
  });

  test.each([
    ["a short line", "1.办好教育。责任单位：市财政局。"],
    ["a long line without the task", FILLER],
    ["a line that is mostly the task", `1.办好教育。${FILLER}责任单位：市财政局。`],
  ])("%s is shown whole", (_, line) => {
    const content = line.includes("办好教育") ? line.slice(2, line.indexOf("责任单位")) : "办好教育。";
    expect(taskSpan(taskOf({ content, units: UNITS }), line)).toBeNull();
  });

  test("a unit far behind belongs to another task", () => {
    const line = `办好教育。${FILLER}责任单位：市财政局。`;
    expect(taskSpan(taskOf({ content: "办好教育。", units: UNITS }), line)).toEqual({ from: 0, to: 5 });
  });
});
