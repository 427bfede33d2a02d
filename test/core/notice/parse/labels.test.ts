import { describe, expect, test } from "@jest/globals";
import { bareLabel, findLabels, labelKind } from "../../../../src/core/notice/parse/clause/labels";

describe("labelKind", () => {
  test.each<[string, string | null]>([
    ...each(
      "lead",
      "牵头单位 牵头部门 牵头责任单位 牵头 主办单位 主责部门 牵头（责任）单位 市级牵头单位 牵頭單位",
    ),
    ...each(
      "support",
      "配合单位 配合部门 协同责任单位 协办单位 协助单位 参加单位 会办单位 主要配合单位 配合乡镇",
    ),
    ...each(
      "responsible",
      "责任单位 责任部门 负责部门 承办单位 实施单位 落实单位 指导部门 主管部门 责任主体 部门分工 第一责任单位 责任单位（部门） 其他责任单位 牵头及配合单位 责任专班 分办单位 责任县区 责任镇街",
    ),
    ...each("supervisor", "督办单位 督查单位 监督单位"),
    ...each(
      "person",
      "牵头负责领导 牵头领导 牵头市领导 责任领导 分管领导 责任人 第一责任人 项目责任人 负责人 联系人 联系电话",
    ),
    ...each("deadline", "完成时限 时限要求 完成时间"),
    ...each(
      null,
      "有关单位 市直部门 工作单位 牵头工作 单位 领导小组 组织部门 工作内容 县区 有关乡镇 落实乡镇",
    ),
  ])("%s announces %s", (word, kind) => {
    expect(labelKind(word)).toBe(kind);
  });

  function each(kind: string | null, words: string): [string, string | null][] {
    return words.split(" ").map((word) => [word, kind]);
  }
});

describe("findLabels", () => {
  test.each<[string, string[]]>([
    ["责任单位：区教委", ["责任单位："]],
    ["牵头单位: 区教委；配合单位 ：区财政局", ["牵头单位:", "配合单位 ："]],
    ["责 任 单 位：区教委", ["责 任 单 位："]],
    ["【责任单位】区教委", ["【责任单位】"]],
    ["（责任单位）：区教委", ["（责任单位）："]],
    ["**责任单位**：区教委", ["责任单位**："]],
    ["责任单位 区教委", ["责任单位 "]],
    ["牵头单位为区教委，配合单位是区财政局", ["牵头单位为", "配合单位是"]],
    ["明确责任单位：区教委", []],
    ["明确责任单位、牵头单位和配合单位。", []],
    ["各责任单位要抓好落实", []],
    ["区级相关部门配合", []],
  ])("in %s", (text, labels) => {
    expect(findLabels(text).map(({ start, end }) => text.slice(start, end))).toEqual(labels);
  });
});

test("a line may be nothing but a label", () => {
  expect(bareLabel("责任单位")).toBe("责任单位：");
  expect(bareLabel("【牵头单位】")).toBe("牵头单位：");
  expect(bareLabel("（三）完成时限：")).toBe("完成时限：");
  expect(["任务分工", "责任人：", "责任单位：区教委", "工作要求", ""].map(bareLabel)).toEqual(
    Array.from({ length: 5 }, () => null),
  );
});
