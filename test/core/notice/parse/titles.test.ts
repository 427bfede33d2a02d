import { describe, expect, test } from "@jest/globals";
import { parseNotice } from "../../../../src/core/notice/parseNotice";
import { headingName, isTwoPhraseTitle, splitTitle } from "../../../../src/core/notice/parse/outline/titles";

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
    ["【办好教育】合理布局。", "办好教育", "合理布局。"],
    ["【办好教育。】合理布局。", "办好教育", "合理布局。"],
    ["**办好教育**：合理布局。", "办好教育", "合理布局。"],
    ["推进教育（含小学，中学）改革。合理布局。", "推进教育（含小学，中学）改革", "合理布局。"],
    // A gap or a colon behind the title.
    ["办好教育　合理布局，建好校舍。", "办好教育", "合理布局，建好校舍。"],
    ["办好各级教育 合理布局，建好校舍。", "办好各级教育", "合理布局，建好校舍。"],
    ["坚持党建引领 强化政治担当。合理布局。", "坚持党建引领 强化政治担当", "合理布局。"],
    ["再给予 100 万元资助，用于研究。", null, "再给予 100 万元资助，用于研究。"],
    ["强化组织领导：各单位要重视，抓好落实。", "强化组织领导", "各单位要重视，抓好落实。"],
    ["强化组织领导：各单位要重视", "强化组织领导", "各单位要重视"],
    ["重点任务：建好校舍，抓好招生。", null, "重点任务：建好校舍，抓好招生。"],
    ["抓好校舍建设，包括：新建，改建。", null, "抓好校舍建设，包括：新建，改建。"],
    ["建设内容包括：新建，改建。", null, "建设内容包括：新建，改建。"],
    ["", null, ""],
  ])("%s", (text, title, content) => {
    expect(splitTitle(text)).toEqual({ title, content });
  });
});

describe("isTwoPhraseTitle", () => {
  test.each([
    ["做强主导产业，提升集群产业链。就汽车及零部件等产业，发挥优势。", true],
    ["高度重视,认真研究政策。各县区、各部门要认真学习研究。", true],
    // A sentence: alone, long, of another kind, or of more phrases.
    ["提高赤字率,发行抗疫特别国债。", false],
    ["严格落实全省统一的招投标政策，消除限制。赋予建设单位发包自主权。", false],
    ["对成效明显的县，给予奖励。资金由市财政统筹安排。", false],
    ["建立以社区为依托的模式，鼓励交流。尊重习俗，加强保护和传承。", false],
    ["建好校舍，抓好招生，配好教师。合理布局学校，推动均衡发展。", false],
    ["办好教育。合理布局学校，推动均衡发展。", false],
    ["", false],
  ])("%s", (text, is) => {
    expect(isTwoPhraseTitle(text)).toBe(is);
  });

  const body = "合理布局学校，推动各级各类教育均衡发展。（区教委负责）";
  test("is a title where all that is numbered alike has one", () => {
    const titles = (...heads: string[]) =>
      parseNotice(heads.map((head, index) => `${index + 1}．${head}${body}`).join("\n")).tasks.map(
        ({ title }) => title,
      );
    expect(titles("办好学校。", "抓好招生，做好宣传。")).toEqual(["办好学校", "抓好招生，做好宣传"]);
    expect(titles("抓好招生，做好宣传。", "对校舍进行改造，配齐教师，推进信息化。")).toEqual([null, null]);
  });
});

test("a heading is called by its title, else by its first sentence", () => {
  expect(headingName("科技创新行动。围绕目标，……实施：")).toBe("科技创新行动");
  expect(headingName("围绕目标，实施项目。其中：")).toBe("围绕目标，实施项目");
});
