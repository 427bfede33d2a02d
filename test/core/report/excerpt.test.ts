import { describe, expect, test } from "@jest/globals";
import type { EntryHeading } from "../../../src/core/matrix/progressColumns";
import { excerptOf, type Excerpt } from "../../../src/core/report/excerpt";
import type { PlacedCell, ReturnRow } from "../../../src/core/returns/readReturn";

const DONE = "已建成 寄宿制学校3所，\n投入资金２００万元。学生420名全部入学。";
const MEASURES = "成立专班，每月调度。";

function entry(text: string): PlacedCell {
  return { sheet: "进展填报", address: "K5", value: text, text, numberFormat: "@" };
}

function read(excerpt: string, texts: Partial<Record<EntryHeading, string>>): Excerpt {
  const entries = new Map(
    (Object.entries(texts) as [EntryHeading, string][]).map(([heading, text]) => [heading, entry(text)]),
  );
  const row: ReturnRow = {
    ...{ sheet: "进展填报", row: 4, range: "A5:T5", issued: new Map(), key: "", entries },
  };
  return excerptOf({ excerpt, row });
}

describe("what 摘用 means", () => {
  const texts = { 进展情况: DONE, 具体措施: MEASURES, 进展状态: "已完成" };
  test.each<[typed: string, Excerpt]>([
    ["", { kind: "none" }],
    ["否", { kind: "none" }],
    [" 是 ", { kind: "whole", heading: "进展情况", text: DONE }],
    ["是。", { kind: "whole", heading: "进展情况", text: DONE }],
    ["√", { kind: "whole", heading: "进展情况", text: DONE }],
    [MEASURES, { kind: "passage", heading: "具体措施", text: MEASURES }],
    ["每月调度", { kind: "passage", heading: "具体措施", text: "每月调度" }],
    // Typed without the line break and in half width: the unit's own characters are printed.
    [
      "已建成寄宿制学校3所，投入资金200万元",
      { kind: "passage", heading: "进展情况", text: "已建成 寄宿制学校3所，\n投入资金２００万元" },
    ],
    ["“学生420名全部入学！”", { kind: "passage", heading: "进展情况", text: "学生420名全部入学" }],
    ["学生42名全部入学", { kind: "notTheirWords", text: "学生42名全部入学" }],
    // Only running text is anybody's words.
    ["已完成", { kind: "notTheirWords", text: "已完成" }],
  ])("%j", (typed, expected) => {
    expect(read(typed, texts)).toEqual(expected);
  });

  test("是 beside an empty 进展情况 picks nothing", () => {
    expect(read("是", { 具体措施: MEASURES })).toEqual({ kind: "notTheirWords", text: "是" });
  });

  test("a passage that stands in several texts is taken from 进展情况", () => {
    expect(read("每月调度", { 具体措施: MEASURES, 进展情况: "每月调度" })).toMatchObject({
      heading: "进展情况",
    });
  });
});
