import { describe, expect, test } from "@jest/globals";
import { en } from "../../src/taskpane/texts/en";
import { zh } from "../../src/taskpane/texts/zh";

/** Every text with its path; functions are called with numbers where they count and with a name where they name. */
function texts(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function")
    return [[path, String((value as (...args: unknown[]) => unknown)(2, 3, 4))]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}/${key}`));
}

const chinese = texts(zh);
const english = new Map(texts(en));

/** File and sheet names are Chinese in every language, and a language names itself. */
const CHINESE_IN_ENGLISH = /填报表-|生成中_|数据核对|未并入内容|^中文$/;

test("the buttons that documents and tests name are called so", () => {
  expect([
    zh.generate.matrix,
    zh.generate.returns,
    zh.check.workbook,
    zh.pick.button,
    zh.consolidate.report,
  ]).toEqual(["生成任务矩阵", "生成各单位填报表", "开始校验", "选择填报文件", "生成汇总报告"]);
  expect([zh.tabs, en.tabs]).toEqual([
    { generate: "生成", check: "校验", consolidate: "汇总" },
    { generate: "Generate", check: "Validate", consolidate: "Consolidate" },
  ]);
});

describe("every text", () => {
  test.each(chinese)("%s says something in both languages", (path, text) => {
    expect(text.trim()).not.toBe("");
    const translated = english.get(path) ?? "";
    expect(translated.trim()).not.toBe("");
    if (!CHINESE_IN_ENGLISH.test(translated)) expect(translated).not.toMatch(/\p{Script=Han}/u);
  });

  test("nobody is told that something was saved: a download cannot be watched", () => {
    expect(chinese.filter(([, text]) => /已保存|保存成功/.test(text))).toEqual([]);
    expect([...english.values()].filter((text) => /\b(was|were|been) saved\b/i.test(text))).toEqual([]);
  });
});
