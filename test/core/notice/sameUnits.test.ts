import { describe, expect, test } from "@jest/globals";
import { bundledNotice } from "../../../src/core/notice/bundled";
import { parseNotice } from "../../../src/core/notice/parseNotice";
import { proposeSameUnits } from "../../../src/core/notice/sameUnits";
import { noticeOf, taskOf } from "../../support/noticeOf";

/** A notice of 万州区 in which each of these has a task of its own. */
function noticeFor(names: readonly string[]) {
  const tasks = names.map((name, index) =>
    taskOf({ id: String(index + 1), units: [{ name, role: "responsible", collective: false }] }),
  );
  return noticeOf({ issuer: "重庆市万州区人民政府办公室", tasks });
}

describe("proposeSameUnits", () => {
  test.each([
    ["区发展和改革委员会", "区发改委"],
    ["区发展和改革委员会", "区发展改革委"],
    ["区发展改革委", "区发改委"],
    ["市人力资源社会保障局", "市人社局"],
    ["市人力资源和社会保障局", "市人力社保局"],
    ["市人力资源和社会保障局", "市人力资源社会保障局"],
    ["市工业和信息化局", "市工信局"],
    ["市经济和信息化委员会", "市经信委"],
    ["省工业和信息化厅", "省工信厅"],
    ["市政府办公室", "市政府办"],
    ["市人民政府办公室", "市府办"],
    ["省人民政府办公厅", "省政府办公厅"],
    ["市委办公室", "市委办"],
    ["县文化和旅游局", "县文旅局"],
    ["县文化和旅游局", "县文化旅游局"],
    ["市文化广电和旅游局", "市文广旅局"],
    ["市文化广电和旅游局", "市文旅局"],
    ["区农业农村委员会", "区农业农村委"],
    ["区教育委员会", "区教委"],
    ["万州区教育委员会", "区教委"],
    ["重庆市万州区民政局", "区民政局"],
    ["共青团万州区委员会", "团区委"],
    ["共青团区委", "团区委"],
    ["区总工会", "区工会"],
    ["区妇女联合会", "区妇联"],
    ["区残疾人联合会", "区残联"],
    ["区科学技术协会", "区科协"],
    ["区文学艺术界联合会", "区文联"],
    ["区工商业联合会", "区工商联"],
    ["区供销合作社", "区供销社"],
    ["市住房和城乡建设局", "市住建局"],
    ["市住房和城乡建设局", "市住房城乡建设局"],
    ["市住房和城乡建设委员会", "市住房城乡建设委"],
    ["市自然资源和规划局", "市自然资源规划局"],
    ["市市场监督管理局", "市市场监管局"],
    ["市市场监督管理局", "市场监管局"],
    ["市城市管理局", "市城管局"],
    ["市卫生健康委员会", "市卫健委"],
    ["市卫生和计划生育委员会", "市卫生计生委"],
    ["市医疗保障局", "市医保局"],
    ["市退役军人事务局", "市退役军人局"],
    ["市应急管理局", "市应急局"],
    ["市国有资产监督管理委员会", "市国资委"],
    ["市民族宗教事务局", "市民宗局"],
    ["市机关事务管理局", "市机关事务局"],
    ["市乡村振兴局", "乡村振兴局"],
    ["市委统一战线工作部", "市委统战部"],
    ["市委政法委员会", "市委政法委"],
    ["市外事办公室", "市外办"],
    ["市人民防空办公室", "市人防办"],
    ["市林业和草原局", "市林草局"],
    ["市人民检察院", "市检察院"],
    ["国家发展改革委", "发展改革委"],
    ["高新区管理委员会", "高新区管委会"],
    ["区交通运输局", "区交通局"],
    ["区教育和体育局", "区教体局"],
    ["区城市管理和综合执法局", "区城管执法局"],
  ])("%s and %s", (full, short) => {
    expect(proposeSameUnits(noticeFor([full, "区审计局", short]))).toEqual([{ full, short }]);
    expect(proposeSameUnits(noticeFor([short, full]))).toEqual([{ full, short }]);
  });

  test.each([
    ["市教育局", "市教委"],
    ["市科技局", "市科协"],
    ["市委组织部", "市委宣传部"],
    ["区财政局", "市财政局"],
    ["市文化体育局", "市体育局"],
    ["市文化和旅游局", "市文化局"],
    ["市农业农村局", "市农业局"],
    ["市教育体育局", "市教育局"],
    ["市民政局", "市民宗局"],
    ["市水利局", "市水务局"],
    ["市委办公室", "市政府办公室"],
    ["区委宣传部", "区委统战部"],
    ["市自然资源局", "市生态环境局"],
    ["市经信局", "市工信局"],
    ["市人民法院", "市人民检察院"],
    ["市场监管局", "市公安局"],
    ["市妇女联合会", "市残疾人联合会"],
    ["开州区教育委员会", "区教委"],
    ["高新区管委会", "经开区管委会"],
    ["市政协", "市政府"],
    ["市审计局", "市审批局"],
    ["市供销社", "市供电公司"],
    ["市统计局", "市统战部"],
    ["市信访局", "市信息办"],
    ["市委党校", "市委党史研究室"],
    ["市民政局", "市民政局老龄办"],
    ["市城市建设投资集团有限公司", "市城市建设集团有限公司"],
  ])("%s and %s are two", (one, other) => {
    expect(proposeSameUnits(noticeFor([one, other]))).toEqual([]);
    expect(proposeSameUnits(noticeFor([other, one]))).toEqual([]);
  });

  test("three names of one unit are told of the fullest", () => {
    expect(proposeSameUnits(noticeFor(["区发改委", "区发展改革委", "区发展和改革委员会"]))).toEqual([
      { full: "区发展和改革委员会", short: "区发改委" },
      { full: "区发展和改革委员会", short: "区发展改革委" },
    ]);
  });

  test("a name that fits two units is left alone", () => {
    expect(proposeSameUnits(noticeFor(["市财政局", "区财政局", "财政局"]))).toEqual([]);
    expect(proposeSameUnits(noticeFor(["市文化旅游局", "市文化广电旅游局", "市文旅局"]))).toEqual([]);
  });

  test("short names that one task lists side by side are two units", () => {
    const units = ["区城市管理局", "区城管局"].map((name) => ({
      ...{ name, role: "responsible" as const, collective: false },
    }));
    expect(proposeSameUnits(noticeOf({ tasks: [taskOf({ units })] }))).toEqual([]);
  });

  test("nothing in the bundled notice", () => {
    expect(proposeSameUnits(bundledNotice())).toEqual([]);
  });

  test("thousands of units take no time", () => {
    const names = Array.from({ length: 5000 }, (_, index) => `市第${index}发展和改革局`);
    const begun = performance.now();
    expect(proposeSameUnits(noticeFor(names))).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(20_000);
  });
});

test("parseNotice warns where one unit seems to have two names, at the second one", () => {
  const text = [
    "某市人民政府办公室关于任务分工的通知",
    "一、发展经济。（市发展和改革委员会负责）",
    "二、办好学校。（市教育局负责）",
    "三、改革体制。（市发改委负责）",
  ].join("\n");
  const doubts = parseNotice(text).warnings.filter(({ code }) => code === "unit-names");
  expect(doubts).toMatchObject([{ line: 4 }]);
  expect(doubts[0]?.message.zh).toContain("“市发改委”可能就是“市发展和改革委员会”");
});
