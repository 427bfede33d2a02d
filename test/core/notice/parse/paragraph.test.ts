import { describe, expect, test } from "@jest/globals";
import { readParagraph } from "../../../../src/core/notice/parse/clause/paragraph";
import { unitsOfClause } from "../../../../src/core/notice/parse/clause/roles";

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
    ["牵头领导：李某某 责任单位：区公安局 项目责任人：王某某 配合单位：区城管局", "区公安局:r 区城管局:s"],
    ["责任单位：区教委、区财政局 总投资：3亿元 配合单位：区住建局", "区教委:r 区财政局:r 区住建局:s"],
    ["责任分工：区教委负责办好学校；各镇街负责入户登记。", "区教委:r 各镇街:r"],
    ["牵头单位：区教委 成员单位：区财政局、各镇", "区教委:l 区财政局:s 各镇:s"],
    ["牵头部门：区教委　配合县区：各镇", "区教委:l 各镇:s"],
    ["〔责任单位：区教委、区财政局负责。具体任务均涉及有关镇，不再做分工，下同。〕", "区教委:r 区财政局:r"],
    ["（区教委、区财政局负责。列第一位者为牵头部门，其他有关部门配合，下同）", "区教委:l 区财政局:s"],
    ["〔党委组织部、各党总支〕", "党委组织部:r 各党总支:r"],
    ["〔产教融合办公室〕", "产教融合办公室:r"],
    ["〔牵头：教务处，配合：各党总支，时间：全年〕", "教务处:l 各党总支:s"],
    ["（责任单位：区教委、区公安局（交警支队））", "区教委:r 区公安局（交警支队）:r"],
    ["责任单位：区教委、区财政局。", "区教委:r 区财政局:r"],
    ["牵头单位：区教委。配合单位：区财政局。", "区教委:l 区财政局:s"],
    ["牵头单位 ：区教委", "区教委:l"],
    ["【责任单位：区教委、区财政局】", "区教委:r 区财政局:r"],
    ["〔牵头单位：区教委，责任单位：各街道（功能区）〕", "区教委:l 各街道（功能区）:s"],
    ["[责任单位：区教委]", "区教委:r"],
    ["【责任单位】区教委、区财政局", "区教委:r 区财政局:r"],
    ["（责任单位）：区教委", "区教委:r"],
    ["责任单位 区教委、区财政局", "区教委:r 区财政局:r"],
    ["**责任单位：**区教委、区财政局", "区教委:r 区财政局:r"],
    ["（牵头单位：区教委）（责任单位：区财政局）", "区教委:l 区财政局:s"],
    ["（牵头：区教委；责任：区财政局）", "区教委:l 区财政局:s"],
    ["（牵头单位为区教委，配合单位为区财政局）", "区教委:l 区财政局:s"],
    ["（区教委为牵头单位，区财政局为配合单位）", "区教委:l 区财政局:s"],
    ["（责任单位：区教委（牵头）、区财政局）", "区教委:l 区财政局:s"],
    ["（区教委（主办）、区财政局（协办）负责）", "区教委:l 区财政局:s"],
    ["（责任单位：区政协办、区委办）", "区政协办:r 区委办:r"],
    ["（区教委、区财政局按职责分工负责，各镇政府结合实际落实）", "区教委:r 区财政局:r 各镇政府:r"],
    ["（区教委牵头抓总，区财政局积极配合，各镇街抓好落实）", "区教委:l 区财政局:s 各镇街:s"],
    ["（区教委、区财政局牵头，区级有关部门参与）", "区教委:l 区财政局:l 区级有关部门:s"],
    ["（区教委牵头、区财政局等按职责分工负责）", "区教委:l 区财政局:s"],
    ["（区教委组织实施，区审计局监督）", "区教委:r 区审计局:s"],
    ["（区长亲自抓，区教委具体负责）", "区教委:r"],
    ["（张三牵头，区教委负责）", "区教委:r"],
    ["（区教委牵头，列入年度考核）", "区教委:l"],
    ["（区教委牵头，区财政局参与。以下均需各镇政府落实，不再列出）", "区教委:l 区财政局:s"],
    ["（责任单位：区教委；总投资：3亿元）", "区教委:r"],
    ["（责任专员：张三；责任单位：区教委）", "区教委:r"],
    ["（责任单位及责任人：区教委 张三、区财政局（李四））", "区教委:r 区财政局:r"],
    ["（督办单位：区政府督查室；责任单位：区教委）", "区政府督查室:s 区教委:r"],
    ["（市行政审批制度改革工作领导小组办公室牵头）", "市行政审批制度改革工作领导小组办公室:l"],
    ["（區教委牽頭，區財政局按職責分工負責）", "區教委:l 區財政局:s"],
    ["（区教委牵头，会同区公安局开展）", "区教委:l 区公安局:s"],
    ["（区教委、区财政局）", "区教委:r 区财政局:r"],
    ["（区教委）", "区教委:r"],
    ["（滁州海关、区教委，各镇政府）", "滁州海关:r 区教委:r 各镇政府:r"],
    ["（各成员单位）", "各成员单位:r"],
    ["区教委牵头，区财政局、区人社局配合。", "区教委:l 区财政局:s 区人社局:s"],
    ["由区教委牵头，区财政局配合", "区教委:l 区财政局:s"],
    ["此项工作由区教委牵头，各镇政府配合。", "区教委:l 各镇政府:s"],
    ["区教委、区财政局按职责分工负责。", "区教委:r 区财政局:r"],
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
    "各单位负责。",
    "乡镇政府具体负责，村委会配合。",
    "市政府统筹，各区政府负责落实。",
    "各省（区、市）政府要建立省级政府办公厅牵头、省级有关部门参与的工作机制。",
    "国务院办公厅将会同有关方面统筹组织开展相关督查激励工作。",
    "领导小组办公室设在市教育局，由市教育局负责。",
    "建立联席会议制度。日常工作由市教育局负责。",
    "由市教育局牵头，市财政局配合，建立联席会议制度。",
    "由第一书记牵头，第一责任人负责。",
    "健全体制（党委领导、政府负责、社会协同、公众参与）。",
    "（政府牵头，部门配合）",
    "（市、区、旗）",
    "（“双创”示范基地）",
    "（教育部2017年第3号）",
    "征求有关部门（市教委、市财政局）。",
    "报市政府办公室（以下简称市政府办）。",
    "（市直部门）",
    "责任单位：要高度重视，切实加强领导。",
    "明确责任单位：各部门要明确分工。",
    "责任单位是项目的第一责任人。",
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

test("in round brackets only who surely is a body is named without a label", () => {
  expect(units("完善制度。（产教融合办公室）")).toBe("");
});

test("whom to ask stays in its sentence", () => {
  const source = "请于3月20日前报区政府办公室（联系人：张某某，电话：6123456）。";
  expect(readParagraph(source)).toMatchObject({ text: source, clauses: [] });
});

test.each<[string, string[]]>([
  ["（区教委牵头，列入年度考核）", ["unread:列入年度考核"]],
  ["（责任单位：区教委；总投资：3亿元）", ["unread:总投资：3亿元"]],
  ["责任单位：区教委、区财政局 总投资：3亿元 配合单位：区住建局", ["unread:总投资：3亿元"]],
  ["（督查单位：区政府督查室；责任单位：区教委）", ["supervisor:区政府督查室"]],
  ["（区教委牵头，区财政局配合，排名不分先后）", []],
  ["（责任单位：区教委，2019年底前完成）", []],
])("what is doubtful in %s", (source, doubts) => {
  const found = readParagraph(source).clauses.flatMap((clause) => clause.doubts);
  expect(found.map(({ kind, words }) => `${kind}:${words}`)).toEqual(doubts);
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
    ["〔牵头：区教委，配合：区财政局，时间：全年〕", "全年"],
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
