import { describe, expect, test } from "@jest/globals";
import { parseNotice } from "../../../../src/core/notice/parseNotice";

/** What a text makes the parser doubt, with the lines that the doubt names. */
function doubts(text: string): string[] {
  return parseNotice(text).warnings.map(({ code, message }) => {
    const places = /^第([\d、]+)行/.exec(message.zh)?.[1] ?? "";
    return `${code} ${places}`;
  });
}

const TASK = "1．办学。（区教委负责）";
const LATER = "2．就业。（区人社局负责）";

describe("what stands between tasks and belongs to none is told", () => {
  test.each<[string, string[], string]>([
    ["a paragraph below a heading", ["一、教育", TASK, "二、民生", "围绕民生抓好各项工作。", LATER], "4"],
    ["what follows a heading's name", ["一、教育", TASK, "二、民生。围绕民生抓好各项工作。", LATER], "3"],
    ["a heading on two lines", ["一、教育", TASK, "二、", "民生。围绕民生抓好各项工作。", LATER], "3"],
    ["an attachment's paragraph", ["附件1", "教育", TASK, "附件2", "民生", "现分工如下。", TASK, LATER], "6"],
    ["several, told once", ["一、教育", TASK, "二、民生", "甲。", LATER, "三、卫生", "乙。", TASK], "4、7"],
  ])("%s", (_, lines, places) => {
    expect(doubts(lines.join("\n")).filter((one) => !one.startsWith("repeated"))).toEqual([
      `introductions ${places}`,
    ]);
  });

  test("lines among the rows of a table", () => {
    const table = [
      "任务\t责任单位",
      "办学\t区教委",
      "以下各项务必抓好落实。",
      "任务\t责任单位",
      "就业\t区人社局",
    ];
    expect(doubts(table.join("\n"))).toEqual(["loose-paragraph 3"]);
  });

  test.each<[string, string[]]>([
    ["what leads in", ["现分工如下。", "一、教育", "围绕教育抓好各项工作。", TASK, LATER]],
    ["what closes", ["一、教育", TASK, LATER, "请各单位抓好落实。"]],
    ["names of headings", ["一、教育", TASK, "二、民生：", LATER]],
  ])("silent: %s", (_, lines) => {
    expect(doubts(lines.join("\n"))).toEqual([]);
  });
});
