import { describe, expect, test } from "@jest/globals";
import { readParagraph } from "../../../../src/core/notice/parse/paragraph";
import { unitsOfClause } from "../../../../src/core/notice/parse/roles";

/** The units of all clauses of a paragraph with the first letter of their role. */
function units(source: string, firstLeads = false): string {
  return readParagraph(source)
    .clauses.flatMap((clause) => unitsOfClause(clause, firstLeads || clause.firstLeads !== "unsaid").units)
    .map(({ name, role }) => `${name}:${role.slice(0, 1)}`)
    .join(" ");
}

describe("a clause in a paragraph", () => {
  test.each<[string, string]>([
    ["（责任单位：区教委、区财政局）", "区教委:r 区财政局:r"],
    ["(责任单位:区教委、区财政局)", "区教委:r 区财政局:r"],
    ["（责任单位：区教委,区财政局）", "区教委:r 区财政局:r"],
    ["（负责部门：区教委）", "区教委:r"],
    ["（牵头单位：区教委；配合单位：区财政局、团区委）", "区教委:l 区财政局:s 团区委:s"],
    ["（牵头单位：区教委，配合单位：区财政局，各区、县级市）", "区教委:l 区财政局:s 各区、县级市:s"],
    ["（牵头单位：区教委；责任单位：区财政局）", "区教委:l 区财政局:s"],
    ["（责任单位：区教委，配合单位：区财政局）", "区教委:r 区财政局:s"],
    ["（牵头单位：区教委、区人社局）", "区教委:l 区人社局:l"],
    ["（区教委牵头，区财政局、团区委配合）", "区教委:l 区财政局:s 团区委:s"],
    ["（由区教委牵头，区财政局参与）", "区教委:l 区财政局:s"],
    ["（区教委、区财政局负责）", "区教委:r 区财政局:r"],
    ["（区教委牵头负责，区财政局按职责分工负责）", "区教委:l 区财政局:s"],
    ["（区教委、各区政府按职责分工负责）", "区教委:r 各区政府:r"],
    ["（区教委、区财政局按照职责分工分别负责）", "区教委:r 区财政局:r"],
    ["（教育部会同有关部门负责）", "教育部:l 有关部门:s"],
    ["（教育部、财政部会同有关部门负责）", "教育部:l 财政部:l 有关部门:s"],
    ["（区教委牵头，会同区财政局负责）", "区教委:l 区财政局:s"],
    ["（责任单位：区教委牵头，区财政局配合）", "区教委:l 区财政局:s"],
    ["（责任单位：市就业指导中心）", "市就业指导中心:r"],
    ["（市就业指导中心负责）", "市就业指导中心:r"],
    ["（责任领导：张三；责任单位：区教委）", "区教委:r"],
    ["（责任单位：区教委、区公安局（交警支队））", "区教委:r 区公安局（交警支队）:r"],
    ["责任单位：区教委、区财政局。", "区教委:r 区财政局:r"],
    ["牵头单位：区教委。配合单位：区财政局。", "区教委:l 区财政局:s"],
    ["牵头单位 ：区教委", "区教委:l"],
  ])("%s", (clause, expected) => {
    expect(units(`完善制度。${clause}`)).toBe(expected);
    expect(readParagraph(`完善制度。${clause}`).text).toBe("完善制度。");
  });

  test.each([
    "对市（地、州、盟）予以支持。",
    "支持职业院校（含技工院校）培训。",
    "实行“直通车”机制（企业直接向国家发展改革委申报，不需省级发展改革部门转报）。",
    "在规定时间内（2020年底前）完成。",
    "明确责任单位、牵头单位和配合单位。",
    "建立由政府负责人牵头、相关部门共同参与的工作机制。",
    "（此件公开发布）",
    "现就重点任务分工通知如下：",
    "）（",
  ])("%s holds none and stays as it is", (source) => {
    expect(readParagraph(source)).toEqual({
      text: source,
      clauses: [],
      open: false,
      labelLine: false,
      runOn: false,
    });
  });

  test("in the middle is taken out and the rest kept", () => {
    const paragraph = readParagraph("完善制度（区教委负责）。加强宣传。（区委宣传部负责）。");
    expect(paragraph.text).toBe("完善制度。加强宣传。");
    expect(paragraph.clauses).toHaveLength(2);
  });

  test("several on their own lines are told from one that continues its paragraph", () => {
    expect(readParagraph("责任单位：区教委")).toMatchObject({ open: true, labelLine: true });
    expect(readParagraph("完善制度。责任单位：区教委")).toMatchObject({ open: true, labelLine: false });
    expect(readParagraph("（责任单位：区教委）")).toMatchObject({ open: false, labelLine: false });
  });

  test("without brackets ends with its sentence, and text after it is noticed", () => {
    expect(readParagraph("1.完善制度。责任单位：区教委。2.加强宣传。")).toMatchObject({
      text: "1.完善制度。2.加强宣传。",
      runOn: true,
    });
    expect(readParagraph("完善制度。责任单位：区教委。").runOn).toBe(false);
  });

  test("whose bracket is never closed goes to the end", () => {
    expect(units("完善制度。（责任单位：区教委、区财政局")).toBe("区教委:r 区财政局:r");
    expect(readParagraph("完善制度。（责任单位：区教委").text).toBe("完善制度。");
  });
});

describe("the first unit as lead", () => {
  test.each<[string, string, string]>([
    ["（财政部、教育部负责。列第一位者为牵头单位，下同）", "财政部:l 教育部:s", "from-here"],
    ["责任单位:市发改委、市财政局(第一责任单位为牵头单位,下同)", "市发改委:l 市财政局:s", "from-here"],
    ["（责任单位：区教委、区财政局，排在首位的为牵头单位）", "区教委:l 区财政局:s", "here"],
    ["（责任单位：各区政府、区财政局，排在首位的为牵头单位）", "各区政府:r 区财政局:r", "here"],
    ["（责任单位：区教委、区财政局）", "区教委:r 区财政局:r", "unsaid"],
  ])("%s", (source, expected, said) => {
    expect(readParagraph(source).clauses.map((clause) => clause.firstLeads)).toEqual([said]);
    expect(units(source)).toBe(expected);
  });

  test("counts for a later clause, but not beside a lead or for a collective unit", () => {
    expect(units("（教育部、财政部负责）", true)).toBe("教育部:l 财政部:s");
    expect(units("（教育部牵头，财政部负责）", true)).toBe("教育部:l 财政部:s");
    expect(units("（各有关部门、财政部负责）", true)).toBe("各有关部门:r 财政部:r");
  });
});

describe("a deadline in a clause", () => {
  test.each<[string, string | null]>([
    ["（责任单位：区教委；完成时限：2019年6月底）", "2019年6月底"],
    ["（区教委负责，6月底完成）", "6月底完成"],
    ["（区教委牵头，区财政局配合，年内持续推进）", "年内持续推进"],
    ["（2019年底前完成；责任单位：区教委）", "2019年底前完成"],
    ["时限要求:持续推进", "持续推进"],
    ["（责任单位：区教委）", null],
  ])("%s", (source, deadline) => {
    expect(readParagraph(source).clauses[0]?.deadline).toBe(deadline);
    expect(units(source)).not.toMatch(/月|年|推进/);
  });
});
