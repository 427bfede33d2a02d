import { expect, test } from "@jest/globals";
import type { DocumentOptions } from "../../../src/core/documents/documentOptions";
import { planReportingNotice } from "../../../src/core/documents/reportingNotice/planReportingNotice";
import { reportingRound } from "../../../src/core/matrix/round";
import { documentCells, documentLines } from "../../support/documentLines";
import { ROUND } from "../../support/filledReturn";
import { masterWithChanges, withUnitChanges } from "../../support/unitChanges";

const OPTIONS: DocumentOptions = { asOf: "2017-12-01" };

function textOf(round = ROUND, options: Partial<DocumentOptions> = {}): string {
  return documentLines(planReportingNotice(round, { ...OPTIONS, ...options }).plan).join("\n");
}

test("who reports what, how, by when and to whom", () => {
  const text = textOf();
  for (const said of [
    "关于报送2017年度少数民族乡发展规划重点任务落实情况的通知",
    "恒合、地宝土家族乡人民政府，区政府各部门，有关单位：",
    "经区政府同意，现就报送2017年度任务落实情况有关事项通知如下。",
    "《通知》明确的37个责任单位，共182项次",
    "请于2017年12月20日前，将填报表电子版（Excel格式）和报送审签表盖章扫描件一并报送。",
    "联系人：区民宗委 张三 023-58220000",
    "商请万州检疫检验局一并报送",
    "相关扶贫帮扶集团由有关成员单位或归口单位报送。",
    "请恒合、地宝土家族乡人民政府结合自身职责，参照填报表格式报送",
  ])
    expect(text).toContain(said);
  expect(text).not.toContain("{{");
});

test("each unit with its tasks, as it is called by now", () => {
  const master = masterWithChanges(["区旅游局", "区文化旅游委", "更名"]);
  const { plan } = planReportingNotice(withUnitChanges(ROUND, master), OPTIONS);
  const cells = documentCells(plan).join("|");
  expect(cells).toContain("区扶贫办|4|1、10、13、24|");
  expect(cells).toContain("区文化旅游委|2|4、19|");
  expect(cells).not.toContain("区旅游局");
});

test("a department asks townships, and does not speak for the government", () => {
  const text = textOf(ROUND, { issuer: "区民族宗教委" });
  expect(text).toContain("要求，现就报送");
  expect(text).toContain("恒合、地宝土家族乡人民政府，区政府各部门");
  expect(text).toContain("商请恒合、地宝土家族乡人民政府");
});

test("without deadline or contact the places are blank, and that is said", () => {
  const round = reportingRound(ROUND.notice, { period: 2017, deadline: null, contact: null });
  const { plan, remarks } = planReportingNotice(round, OPTIONS);
  expect(documentLines(plan).join("\n")).toContain("请于　　　　年　　月　　日前，");
  expect(remarks).toHaveLength(2);
  expect(planReportingNotice(round, { ...OPTIONS, contact: "李四 58220000" }).remarks).toHaveLength(1);
});
