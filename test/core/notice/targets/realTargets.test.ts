import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { bundledNotice } from "../../../../src/core/notice/bundled";
import { BUNDLED_TEXT } from "../../../../src/core/notice/bundledText";
import type { Target } from "../../../../src/core/notice/notice";
import { parseNotice } from "../../../../src/core/notice/parseNotice";

function targetsIn(name: string): readonly Target[] {
  return parseNotice(readFileSync(join(__dirname, "../../../fixtures/notices", `${name}.txt`), "utf8"))
    .targets;
}

/** The whole target without its quotation. */
function measured({ name, scope, target, unit, year, qualifier }: Target) {
  return { name, scope, target, unit, year, qualifier };
}

describe("the bundled notice", () => {
  const found = parseNotice(BUNDLED_TEXT).targets;

  test("has the 15 targets that a person found in it", () => {
    expect(found.map(measured)).toEqual(bundledNotice().targets.map(measured));
  });

  // A person quoted now a clause and now its sentence.
  test("is quoted where that person quoted it", () => {
    const stops = /[。]$/;
    for (const [index, { text }] of bundledNotice().targets.entries()) {
      const quoted = found[index]?.text ?? "";
      const [short = "", long = ""] = [quoted, text.replace(stops, "")].sort((a, b) => a.length - b.length);
      expect(short).not.toBe("");
      expect(long).toContain(short);
    }
  });
});

describe("notices whose tasks are targets", () => {
  test("lishan-2023", () => {
    expect(
      targetsIn("lishan-2023").map(({ name, target, unit, qualifier }) => [name, target, unit, qualifier]),
    ).toEqual([
      ["地区生产总值增长", 6.2, "%", "左右"],
      ["规模上工业增加值增长", 5, "%", "左右"],
      ["固定资产投资增长", 15, "%", "左右"],
      ["社会消费品零售总额增长", 9, "%", "左右"],
      ["一般公共预算收入增长", 8, "%", "左右"],
      ["居民收入增长", null, "", "与经济增长基本同步"],
      ["其他主要经济指标", null, "", "不低于全市平均水平"],
    ]);
  });

  test("chuzhou-2020", () => {
    expect(targetsIn("chuzhou-2020").map(measured)).toEqual([
      { name: "地区生产总值增长", scope: "", target: 8, unit: "%", year: null, qualifier: "以上" },
      { name: "财政收入增长", scope: "", target: 8, unit: "%", year: null, qualifier: "左右" },
      { name: "固定资产投资增长", scope: "", target: 10, unit: "%", year: null, qualifier: "以上" },
    ]);
  });

  test("guangzhou-633", () => {
    const read = targetsIn("guangzhou-633");
    expect(read).toHaveLength(22);
    expect(read.slice(0, 3).map(measured)).toEqual([
      {
        name: "引进和培养高层次人才",
        scope: "",
        target: 2000,
        unit: "名",
        year: null,
        qualifier: "2012年起5年内，达到，左右",
      },
      {
        name: "大专以上学历人才资源总量",
        scope: "全市",
        target: 320,
        unit: "万名",
        year: null,
        qualifier: "2012年起5年内，达到，左右",
      },
      { name: "人才贡献率", scope: "", target: 40, unit: "%", year: null, qualifier: "2012年起5年内，达到" },
    ]);
    expect(read.slice(3).map(({ name, target, unit }) => `${name} ${target}${unit}`)).toEqual([
      "引进和培养企业紧缺人才 1万名",
      "引进市管企业中高级经营管理人才 100名",
      "选拔正职后备人才 100名",
      "选拔副职后备人才 200名",
      "培养优秀企业家 100名",
      "评选资助技能突出人才 200名",
      "评选资助技能重点人才 2000名",
      "评选资助产业急需青年高技能人才 10000名",
      "资助技能型人才 250名",
      "引进金融高级管理人才 30名",
      "引进金融高级专业人才 50名",
      "培养金融骨干人才 300名",
      "培训中高级紧缺专业技术人才 15万名",
      "扶持创业项目 100个",
      "培养产生大学生创业能手 100名",
      "培养中国科学院、中国工程院院士后备人才 10名",
      "培养资助博士后研究人员 400名",
      "培训新型农民 40000名",
      "引进诺贝尔奖获得者、外国科学院院士和知名专家 200名",
    ]);
  });
});

test.each([
  "beijing-2011-72",
  "guobanfa-2018-117",
  "guobanfa-2018-126",
  "guofa-2018-39",
  "putian-runon",
  "xiamen-2019-10",
  "zhejiang-2020",
])("%s names numbers and no target", (name) => {
  expect(targetsIn(name)).toEqual([]);
});
