import { describe, expect, test } from "@jest/globals";
import { takeFrame } from "../../../../src/core/notice/parse/lines/frameLines";
import { readSourceLines } from "../../../../src/core/notice/parse/lines/sourceLines";

function taken(...source: string[]) {
  const { lines, frame } = takeFrame(readSourceLines(source.join("\n")).lines);
  return {
    lines: lines.map(({ text, startsPart }) => (startsPart ? `# ${text}` : text)),
    frame: frame.map(({ text }) => text),
  };
}

const TEXT = ["1．办学。（区教委负责）", "2．招生。（区教委负责）", "3．就业。（区人社局负责）"];

describe("takeFrame", () => {
  test.each([
    "（此件公开发布）",
    "(此件主动公开)",
    "（本文有删减）",
    "信息公开选项：主动公开",
    "公开方式：主动公开",
    "抄送：区委各部门，区人大办公室。",
    "抄 送：区委各部门",
    "主题词：教育 任务 通知",
    "区政府办公室　　2019年3月28日印发",
    "（共印20份）",
    "扫一扫在手机打开当前页",
    "【打印】 【关闭】",
    "打印 关闭",
    "分享到：",
    "上一篇：关于放假的通知",
    "版权所有：区人民政府",
    "京ICP备05000000号",
    "首页 > 政务公开 > 政策文件",
    "责任编辑：张三",
  ])("takes %s away behind the text", (line) => {
    expect(taken(...TEXT, line)).toEqual({ lines: TEXT, frame: [line] });
  });

  test("takes who runs the page away with the page's foot, and keeps a task's own 主办单位", () => {
    const foot = [
      "上一篇：关于放假的通知",
      "主办单位：区人民政府 承办单位：区数据局",
      "网站标识码：3418000001",
    ];
    expect(taken(...TEXT, ...foot)).toEqual({ lines: TEXT, frame: foot });
    const tasks = ["1．办学。", "协办单位：区财政局", "主办单位：区教委"];
    expect(taken(...tasks)).toEqual({ lines: tasks, frame: [] });
    expect(taken(...tasks, "扫一扫在手机打开当前页", "2．招生。", "主办单位：区教委").lines).toContain(
      "主办单位：区教委",
    );
  });

  test.each([
    "索引号：003068596/202011-00012　发文机关：区人民政府",
    "标　　题：关于分工的通知",
    "发布日期：2020-11-05",
    "来源：区政府　作者：区政府办　浏览次数：20",
    "| 成文日期: | 2020-11-05 | 有效性: | 有效 |",
    "当前位置：首页 > 政策",
  ])("takes %s away above the text; inside of it such a line is text", (line) => {
    expect(taken(line, ...TEXT)).toEqual({ lines: TEXT, frame: [line] });
    const [first = "", ...others] = TEXT;
    expect(taken(first, line, ...others, ...TEXT, ...TEXT, ...TEXT).lines[1]).toBe(line);
  });

  test.each([
    "名称：区教育信息化项目",
    "各单位要公开发布信息。",
    "附件所列任务由各单位负责",
    "附件1所列任务请认真落实",
    "打印机、复印机统一采购",
    "相关文件由区政府办制定。",
    "2019年3月1日起施行。",
  ])("leaves %s in the text", (line) => {
    const [first = "", ...others] = TEXT;
    expect(taken(first, line, ...others, ...TEXT, ...TEXT, ...TEXT).lines[1]).toBe(line);
  });

  test.each([
    "2019年3月28日",
    "二〇一九年三月二十八日",
    "2019 年 3 月 28 日",
    "二○一九年三月二十八日",
    "（2019年3月28日）",
  ])("takes the signature with the date %s away", (date) => {
    expect(taken(...TEXT, "中共万州区委办公室", "万州区人民政府办公室", date).lines).toEqual(TEXT);
  });

  test.each<[string, string[], string[]]>([
    ["a list", ["附件：1．分工表", "2．联系表", "区政府", "2019年3月1日"], []],
    ["a list of one", ["附件：分工表", "区政府", "2019年3月1日"], []],
    ["a list with numbers of its own", ["附件1：分工表", "附件2：联系表"], []],
    ["an attachment", ["附件", "分工方案", ...TEXT], ["# 分工方案", ...TEXT]],
    ["an attachment without a title", ["附件1：", ...TEXT], ["# 附件1", ...TEXT]],
    ["an attachment with its title", ["附件1：分工方案", ...TEXT], ["# 分工方案", ...TEXT]],
    [
      "a title on two lines",
      ["附件1", "区政府重点工作", "分工方案", "为落实部署，制定本方案。"],
      ["# 区政府重点工作分工方案", "为落实部署，制定本方案。"],
    ],
    [
      "what is forwarded",
      ["区政府", "2019年3月1日", "（此件公开发布）", "重点工作", "分工方案", ...TEXT],
      ["# 重点工作分工方案", ...TEXT],
    ],
  ])("%s", (_, behind, lines) => {
    expect(taken(...TEXT, ...behind).lines).toEqual([...TEXT, ...lines]);
  });

  test("a date above the text is that of publication", () => {
    expect(taken("2019-10-13", "关于分工的通知", ...TEXT).lines).toEqual(["关于分工的通知", ...TEXT]);
  });
});
