import { describe, expect, test } from "@jest/globals";
import { taskLines } from "../../../../src/core/notice/edit/taskLines";
import { parseNotice } from "../../../../src/core/notice/parseNotice";
import { noticeOf, taskOf } from "../../../support/noticeOf";

const FORMS: [string, string, object][] = [
  [
    "paragraphs with their units at the end",
    "一、教育\n1．办学。合理布局。（责任单位：区教委）\n2．招生。公平招生。（责任单位：区教委）\n",
    { "1": [2, 2], "2": [3, 3] },
  ],
  [
    "a title and units on lines of their own, and a page line between",
    "一、教育\n1．办学\n\n合理布局。\n- 2 -\n完善设施。\n责任单位：区教委、区财政局\n二、产业\n1．兴业\n建设园区。\n责任单位：区经信委\n联系人：张三\n",
    { "1.1": [2, 7], "2.1": [9, 11] },
  ],
  [
    "a last task that does not reach to the end of the text",
    "1．办学。合理布局。（责任单位：区教委）\n工作要求\n各单位要高度重视。\n抄送：区委办公室。",
    { "1": [1, 1] },
  ],
];

describe("taskLines", () => {
  test.each(FORMS)("%s", (_, text, expected) => {
    const lines = taskLines(parseNotice(text), text);
    const found = Object.fromEntries([...lines].map(([id, { from, to }]) => [id, [from, to]]));
    expect(found).toEqual(expected);
  });

  test("without the text, a task has the line where it begins", () => {
    const notice = parseNotice("1．办学。合理布局。\n责任单位：区教委\n");
    expect([...taskLines(notice, null)]).toEqual([["1", { from: 1, to: 1 }]]);
  });

  test("thousands of tasks take no more than their share of time", () => {
    const content = "合理布局学校，改善办学条件。";
    const units = [{ name: "区教委", role: "responsible", collective: false }] as const;
    const tasks = Array.from({ length: 10_000 }, (_, n) =>
      taskOf({ id: `${n}`, content, units, line: 2 * n + 1 }),
    );
    const text = tasks.map(() => `1．${content}\n责任单位：区教委`).join("\n");
    const began = performance.now();
    const lines = taskLines(noticeOf({ tasks }), text);
    expect(performance.now() - began).toBeLessThan(20_000);
    expect([...lines.values()].filter(({ from, to }) => to === from + 1)).toHaveLength(10_000);
  });
});
