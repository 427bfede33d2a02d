import { describe, expect, test } from "@jest/globals";
import { columnKind } from "../../../../../src/core/notice/parse/table/columnHeading";

describe("what a column holds, by its heading", () => {
  test.each<[string, string]>([
    ["number", "序号 编号 序 任务序号 項次 No."],
    ["group", "类别 任务类别 领域 重点领域 板块 工作类型"],
    [
      "title",
      "任务 重点任务 工作任务 任务名称 改革举措 改革事项 事项 项目名称 反馈问题 指标名称 民生实事项目",
    ],
    [
      "content",
      "主要内容 工作内容 具体措施 目标与任务 工作要求 任务内容 工作目标 年度目标任务 建设规模及内容 整改措施",
    ],
    [
      "lead",
      "牵头单位 牵头部门 牵头（责任）单位 牵头责任单位 主办单位 市直牵头单位 牵头组织实施单位 牽頭單位 牵头",
    ],
    ["support", "配合单位 协同单位 协办单位 参与部门 协同配合单位 责任配合单位 配合"],
    [
      "responsible",
      "责任单位 责任部门 市级责任单位 指导部门 负责部门 承办单位 责任单位（部门） 责任单位及责任人 责任主体 責任單位 " +
        "责任部门和单位 牵头及配合单位 责任科室 属地责任单位 责任单位（列首位的为牵头单位）",
    ],
    ["perhaps-units", "单位 部门 任务分工 部门分工 建设单位"],
    ["person", "责任人 牵头领导 责任领导 分管县领导 联系人 牵头单位负责人"],
    [
      "deadline",
      "完成时限 完成时间 时限要求 办结时限 时间节点 进度安排 整改时限 完成时限（年底前） 完成時限",
    ],
    ["other", "备注 推广范围 投资（万元） 进展情况 目标值 联系电话 成果形式 任务来源 开工时间"],
    ["unknown", "市教委 推进改革 1 明确责任单位 责任单位：市教委 督查组长名单表 工作单位"],
  ])("%s: %s", (kind, headings) => {
    for (const heading of headings.split(" "))
      expect([heading, columnKind(heading)]).toEqual([heading, kind]);
  });

  test.each(["主 要 内 容", "主　要　内　容", "主要\v内容", "主要\n内容"])(
    "spaces and line breaks inside: %j",
    (heading) => {
      expect(columnKind(heading)).toBe("content");
    },
  );

  test("a sentence is no heading", () => {
    expect(columnKind("各牵头单位要加强协调，确保完成任务。")).toBe("unknown");
    expect(columnKind("责任单位".repeat(1000))).toBe("unknown");
  });
});
