import { describe, expect, test } from "@jest/globals";
import {
  isBehind,
  isCompleted,
  readStatus,
  STATUSES,
  type StatusVocabulary,
  STATUS_SIGNS,
  statusOf,
} from "../../../src/core/values/status";

test("the words are those of the interface, in its order", () => {
  expect(STATUSES).toEqual([
    "未启动",
    "慢于序时进度",
    "达到序时进度",
    "快于序时进度",
    "已完成",
    "已完成并长期坚持",
    "本年度无相关任务",
    "申请调整",
  ]);
});

test("every status has a sign of its own, and none of them is a mark of responsibility", () => {
  const signs = STATUSES.map((status) => STATUS_SIGNS[status]);
  expect(new Set(signs).size).toBe(STATUSES.length);
  for (const mark of ["●", "★", "○", "□", "？"]) expect(signs).not.toContain(mark);
});

describe("the words themselves, however they are spaced", () => {
  test.each([
    ...STATUSES.map((status) => [status, status] as const),
    [" 已完成 ", "已完成"],
    ["已 完 成", "已完成"],
    ["已完成\n", "已完成"],
    ["\u200B已完成\u00A0", "已完成"],
    ["\u3000达到序时进度", "达到序时进度"],
  ])("%j is exactly %s", (text, status) => {
    expect(readStatus(text)).toEqual({ kind: "exact", status });
    expect(statusOf(text)).toBe(status);
  });
});

describe("words that mean one status are mapped", () => {
  test.each([
    ["滞后", "慢于序时进度"],
    ["推进缓慢", "慢于序时进度"],
    ["按序时推进", "达到序时进度"],
    ["正常推进", "达到序时进度"],
    ["按计划", "达到序时进度"],
    ["超序时进度", "快于序时进度"],
    ["超前", "快于序时进度"],
    ["完成", "已完成"],
    ["已办结", "已完成"],
    [" 已办结 ", "已完成"],
    ["已完成。", "已完成"],
    ["达到序时进度；", "达到序时进度"],
    ["（达到序时进度）", "达到序时进度"],
    ["已完成，并长期坚持", "已完成并长期坚持"],
    ["已完成（长期坚持）", "已完成并长期坚持"],
    ["已完成、长期坚持。", "已完成并长期坚持"],
    ["已全部完成", "已完成"],
    ["按计划推进", "达到序时进度"],
  ])("%j is %s", (text, status) => {
    expect(readStatus(text)).toEqual({ kind: "mapped", status });
    expect(statusOf(text)).toBe(status);
  });
});

describe("words that say nothing about the schedule are proposed, never mapped", () => {
  test.each([
    ["正在办理", "达到序时进度"],
    ["推进中", "达到序时进度"],
    ["基本完成", "达到序时进度"],
    ["未完成", "慢于序时进度"],
    ["长期坚持", "已完成并长期坚持"],
    ["无", "本年度无相关任务"],
    ["无。", "本年度无相关任务"],
    ["本年度无任务", "本年度无相关任务"],
    ["申请延期", "申请调整"],
  ])("%j may be %s", (text, status) => {
    expect(readStatus(text)).toEqual({ kind: "proposed", status });
    expect(statusOf(text)).toBeNull();
  });
});

describe("anything else is unknown", () => {
  test.each([
    "已完成80%",
    "已完成（80%）",
    "已完成？",
    "已完成（未验收）",
    "不达到序时进度",
    "已完成/未启动",
    "是",
    "√",
    "1",
    "80%",
    "。",
    "#N/A",
    "constructor",
    "__proto__",
  ])("%j", (text) => {
    expect(readStatus(text)).toEqual({ kind: "unknown" });
    expect(statusOf(text)).toBeNull();
  });
});

test.each(["", " ", "\n", "\u3000", "\u200B"])("%j is blank", (text) => {
  expect(readStatus(text)).toEqual({ kind: "blank" });
});

test("which statuses are completed and which are behind", () => {
  expect(STATUSES.filter(isCompleted)).toEqual(["已完成", "已完成并长期坚持"]);
  expect(STATUSES.filter(isBehind)).toEqual(["未启动", "慢于序时进度"]);
});

describe("a vocabulary of one's own", () => {
  const vocabulary: StatusVocabulary = {
    synonyms: { "正 在 施 工": "达到序时进度", 已完成: "未启动" },
    proposals: { 完成: "已完成" },
  };

  test("counts in place of the usual one", () => {
    expect(readStatus("正在施工", vocabulary)).toEqual({ kind: "mapped", status: "达到序时进度" });
    expect(readStatus("完成", vocabulary)).toEqual({ kind: "proposed", status: "已完成" });
    expect(readStatus("滞后", vocabulary)).toEqual({ kind: "unknown" });
  });

  test("may count signs as a status", () => {
    const signs: StatusVocabulary = { synonyms: { "√": "已完成", "——": "本年度无相关任务" }, proposals: {} };
    expect(["√", "——", "/", "。"].map((text) => statusOf(text, signs))).toEqual([
      ...["已完成", "本年度无相关任务", null, null],
    ]);
  });

  test("cannot turn a word of the list into another one", () => {
    expect(statusOf("已完成", vocabulary)).toBe("已完成");
  });
});
