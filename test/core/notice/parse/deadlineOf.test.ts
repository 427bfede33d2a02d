import { describe, expect, test } from "@jest/globals";
import type { TaskUnit } from "../../../../src/core/notice/notice";
import { deadlineOf } from "../../../../src/core/notice/parse/deadline/deadlineOf";

const UNITS: TaskUnit[] = ["区教委", "各省级人民政府"].map((name) => ({
  name,
  role: "lead",
  collective: false,
}));

/** A task's text with what its clauses say about the time. */
function segment(text: string, ...deadlines: (string | null)[]) {
  return { content: [{ line: 3, text }], clauses: deadlines.map((deadline) => ({ deadline })), line: 3 };
}

function read(text: string, ...deadlines: (string | null)[]): string | null {
  return deadlineOf(segment(text, ...deadlines), UNITS).deadline;
}

describe("the text demands completion by then", () => {
  test.each<[string, string, string | null]>([
    ["2019年2月底前完成校舍建设。", "2019年2月底前", "2019-02-28"],
    ["完善实施细则，2019年2月底前完成。", "2019年2月底前完成", "2019-02-28"],
    ["完善实施细则，于2019年2月底前完成。", "2019年2月底前完成", "2019-02-28"],
    ["会同配合单位于2012年10月底前牵头制定完成具体实施细则。", "2012年10月底前", "2012-10-31"],
    ["力争9月底前出台。", "9月底前出台", null],
    ["力争在2019年9月底前出台实施意见。", "2019年9月底前", "2019-09-30"],
    ["2025年底前，全部建成。", "2025年底前", "2025-12-31"],
    ["2025年前全部建成投用。", "2025年前", "2025-12-31"],
    ["确保2020年12月31日前全面完成整改。", "2020年12月31日前", "2020-12-31"],
    [
      "各省、自治区、直辖市人民政府要在本意见印发之日起30日内，制定出台具体实施办法。",
      "本意见印发之日起30日内",
      null,
    ],
    ["自通知印发之日起3个月内完成清理。", "通知印发之日起3个月内", null],
    ["各单位要在收到通知后10个工作日内报送方案。", "收到通知后10个工作日内", null],
    ["自本方案发布之日起一个月内制定清单。", "本方案发布之日起一个月内", null],
    ["本通知印发后15日内，制定工作方案。", "本通知印发后15日内", null],
    ["今年年底前完成改造。", "今年年底前", null],
    ["年底前实现全覆盖。", "年底前", null],
    ["明年3月底前建成平台。", "明年3月底前", null],
    ["年内建成三所学校。", "年内", null],
    ["2019年内建成三所学校。", "2019年内", "2019-12-31"],
    ["本年度内完成验收。", "本年度内", null],
    ["6月底出台管理办法。", "6月底", null],
    ["2019年12月完成主体工程。", "2019年12月", "2019-12-31"],
    ["上半年完成招标工作。", "上半年", null],
    ["2019年第一季度出台办法。", "2019年第一季度", "2019-03-31"],
    ["到2019年6月底，完成全部学校的改造。", "2019年6月底", "2019-06-30"],
    ["到2019年底前，完成全部学校的改造。", "2019年底前", "2019-12-31"],
    ["二〇二〇年六月底前制定办法。", "二〇二〇年六月底前", "2020-06-30"],
    ["每年11月底前将落实情况报区民宗委。", "每年11月底前", null],
    ["2022年10月底前編制並公布清單。", "2022年10月底前", "2022-10-31"],
    ["修订校舍标准（2020年6月底前完成）。", "2020年6月底前完成", "2020-06-30"],
    ["2019年6月底前制定补贴办法，对困难学生给予资助。", "2019年6月底前", "2019-06-30"],
    ["2020年底，完成全部改造任务。", "2020年底", "2020-12-31"],
    ["本月底前完成排查。", "本月底前", null],
    ["自发文之日起20日内完成清理。", "发文之日起20日内", null],
    ["收文后5个工作日内报送清单。", "收文后5个工作日内", null],
    ["2020年6月底前完成列入计划的项目。", "2020年6月底前", "2020-06-30"],
    ["2019年底前，对全部校舍进行检查。", "2019年底前", "2019-12-31"],
  ])("%s", (text, words, date) => {
    expect(deadlineOf(segment(text), UNITS)).toEqual({ deadline: words, deadlineDate: date, warnings: [] });
  });
});

describe("the text names a time that is no deadline", () => {
  test.each([
    "2019年1月1日至12月31日，对困难企业返还失业保险费。",
    "2019年1月1日至2020年12月31日，放宽申领条件。",
    "到2020年，森林覆盖率达到52%。",
    "到2020年底，森林覆盖率达到52%。",
    "到2020年底，基本建立覆盖城乡的服务体系。",
    "自2020年1月1日起施行。",
    "从2019年1月1日起，实施三年百万青年见习计划。",
    "有效期至2022年12月31日。",
    "政策执行期限延长至2020年12月31日前。",
    "2018年以来，各级推进校舍建设。",
    "2017年底前已建成的校舍要登记。",
    "2000年底前建成的小区要改造。",
    "对2005年前的校舍进行检查。",
    "2018年12月31日前登记注册的企业可以申请。",
    "截至2018年底，建成学校20所。",
    "截止到6月底，完成投资5亿元。",
    "2018年12月，市政府印发了意见。",
    "已于2018年12月完成招标。",
    "2018年6月完成了招标。",
    "5年内重点引进100名人才。",
    "2012年起5年内，实施行动计划。",
    "三年内建成一批学校。",
    "近年内完成的项目。",
    "自受理之日起20个工作日内办结。",
    "收到申请后10个工作日内作出决定。",
    "期限为6个月内。",
    "次年1月底前报送总结。",
    "当年12月底前报送总结。",
    "每年底要报送任务落实情况。",
    "每月5日前报送进度。",
    "落实《重庆市2019年底前完成整改的通知》。",
    "2020年12月31日前，对小微企业免征增值税。",
    "2020年底前，继续给予补贴。",
    "对2020年1月1日前取得证书的人员予以认定。",
    "2020年12月31日前到期的贷款予以展期。",
    "2020年6月30日前为过渡期。",
    "企业可在2020年12月31日前提出申请。",
    "2018年12月底前办结的案件归档。",
    "持续推进简政放权。",
    "2019年完成投资100亿元。",
    "比2018年底增长5%。",
    "2010年前后建成。",
    "春节年前完成",
    "全面完成“十三五”规划。",
    "",
  ])("%s", (text) => {
    expect(read(text)).toBeNull();
  });
});

describe("a label or clause", () => {
  test("counts before the text", () => {
    expect(deadlineOf(segment("2019年2月底前完成。", null, "持续推进"), UNITS)).toEqual({
      deadline: "持续推进",
      deadlineDate: null,
      warnings: [],
    });
  });

  test.each(["—", "/", "", "无", "－－"])("that says %j leaves it to the text", (none) => {
    expect(read("2019年2月底前建成学校。", none)).toBe("2019年2月底前");
    expect(read("建成学校。", none)).toBeNull();
  });
});

describe("what is doubtful is said", () => {
  test("several deadlines: the first is taken, the others are listed once", () => {
    const text =
      "各部门于2012年10月底前制定细则。各区要于2012年底前制定意见，2012年底前报告；2013年6月底前完成。";
    const { deadline, warnings } = deadlineOf(segment(text), UNITS);
    expect(deadline).toBe("2012年10月底前");
    expect(warnings.map(({ code, line }) => [code, line])).toEqual([["several-deadlines", 3]]);
    expect(warnings[0]?.message.zh).toContain("另有“2012年底前”、“2013年6月底前完成”");
    expect(warnings[0]?.message.en).toContain("“2012年10月底前”");
  });

  test.each([
    ["市财政局要于2019年6月底前拨付资金。", ["doubtful-deadline"]],
    ["健全机制，区财政局应在2019年6月底前拨付资金。", ["doubtful-deadline"]],
    ["区教委要于2019年6月底前制定办法。", []],
    ["区教委、区财政局要于2019年6月底前制定办法。", []],
    ["各区（县级市）要于2019年6月底前制定办法。", []],
    ["有关部门要于2019年6月底前制定办法。", []],
    ["要于2019年6月底前制定办法。", []],
  ])("%s", (text, codes) => {
    expect(deadlineOf(segment(text), UNITS).warnings.map(({ code }) => code)).toEqual(codes);
  });
});

test("any text is read in linear time", () => {
  for (const piece of [
    "2019年",
    "年底前",
    "6月",
    "印发之日起",
    "，",
    "一",
    "1",
    "-",
    "《",
    "底",
    "前",
    "完成",
    "2019年6月底前，",
  ]) {
    const text = piece.repeat(100_000);
    const start = performance.now();
    deadlineOf(segment(text), UNITS);
    expect(performance.now() - start).toBeLessThan(20_000);
  }
});
