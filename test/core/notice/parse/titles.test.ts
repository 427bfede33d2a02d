import { describe, expect, test } from "@jest/globals";
import { headingName, splitTitle } from "../../../../src/core/notice/parse/titles";

describe("splitTitle", () => {
  test.each<[string, string | null, string]>([
    ["加快重点基础设施建设", "加快重点基础设施建设", ""],
    ["破除各种不合理门槛和限制,营造公平环境", "破除各种不合理门槛和限制,营造公平环境", ""],
    ["总体要求：", "总体要求", ""],
    ["办好各级各类教育。合理布局，支持建设。", "办好各级各类教育", "合理布局，支持建设。"],
    ["“百人计划”拓展项目。……", "“百人计划”拓展项目", "……"],
    ["地区生产总值增长8%以上。", "地区生产总值增长8%以上", ""],
    ["建立以社区为依托的模式，鼓励交流。尊重习俗。", null, "建立以社区为依托的模式，鼓励交流。尊重习俗。"],
    ["明确责任,切实减轻负担。", null, "明确责任,切实减轻负担。"],
    ["长".repeat(81), null, "长".repeat(81)],
    ["长".repeat(41) + "。短。", null, "长".repeat(41) + "。短。"],
    ["。", null, "。"],
    ["", null, ""],
  ])("%s", (text, title, content) => {
    expect(splitTitle(text)).toEqual({ title, content });
  });
});

test("a heading is called by its title, else by its first sentence", () => {
  expect(headingName("科技创新行动。围绕目标，……实施：")).toBe("科技创新行动");
  expect(headingName("围绕目标，实施项目。其中：")).toBe("围绕目标，实施项目");
});
