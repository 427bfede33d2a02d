import { describe, expect, test } from "@jest/globals";
import { parseNotice } from "../../../../../src/core/notice/parseNotice";

/** Each task as `id no title: units, deadline`; units with the first letter of their role. */
function tasks(text: string): string[] {
  return parseNotice(text).tasks.map(({ id, no, title, units, deadline }) => {
    const named = units.map((unit) => `${unit.name}:${unit.role.charAt(0)}`).join(" ");
    return [id, no || "-", title ?? "-", named, deadline ?? "-"].join(" | ");
  });
}

function codes(text: string): string[] {
  return parseNotice(text).warnings.map(({ code }) => code);
}

function lines(...rows: string[]): string {
  return rows.join("\n");
}

describe("the same table, however it was copied", () => {
  const EXPECTED = [
    "1.1 | 1 | 办好学校 | 市教委:l 市财政局:s 市人社局:s | 2020年底",
    "1.2 | 2 | 建设医院 | 市卫健委:l | 长期坚持",
    "2.3 | 3 | 发展养老 | 市民政局:l 各区县:s | 2021年6月底前",
  ];
  const TABLE = [
    ["序号", "重点任务", "主要内容", "牵头单位", "责任单位", "完成时限"],
    ["一、教育卫生（共2项）"],
    ["1", "办好学校", "合理布局，改善条件。", "市教委", "市财政局、市人社局", "2020年底"],
    ["2", "建设医院", "配齐设备。", "市卫健委", "", "长期坚持"],
    ["二、民政"],
    ["3", "发展养老", "新建中心。", "市民政局", "各区县", "2021年6月底前"],
  ];
  const cut = (mark: string) => TABLE.map((row) => row.join(mark));

  test.each<[string, string]>([
    ["TABs", cut("\t").join("\n")],
    [
      "TABs, rows across filled up",
      TABLE.map((row) => row.join("\t") + "\t".repeat(6 - row.length)).join("\n"),
    ],
    ["bars", cut(" | ").join("\n")],
    [
      "bars outside too",
      TABLE.map(
        (row) => `| ${[...row, ...Array.from({ length: 6 - row.length }, () => "")].join(" | ")} |`,
      ).join("\n"),
    ],
    ["full-width bars", cut("｜").join("\n")],
    [
      "Markdown",
      TABLE.map((row) => `|${row.join("|")}|`)
        .join("\n")
        .replace("\n", "\n|:--|---|---|--:|---|---|\n"),
    ],
    [
      "one cell a line",
      TABLE.flat()
        .filter((cell) => cell !== "")
        .join("\n"),
    ],
    [
      "one cell a line, empty lines between",
      TABLE.flat()
        .filter((cell) => cell !== "")
        .join("\n\n"),
    ],
    [
      "one cell and a bar a line",
      TABLE.flat()
        .filter((cell) => cell !== "")
        .join("\n|\n"),
    ],
    [
      "headings with spaces",
      cut("\t").join("\n").replace("主要内容", "主 要 内 容").replace("序号", "序　号"),
    ],
    ["headings with a line break", cut("\t").join("\n").replace("牵头单位", "牵头\v单位")],
    [
      "headings on every page",
      [...cut("\t").slice(0, 4), "- 2 -", cut("\t")[0], ...cut("\t").slice(4)].join("\n"),
    ],
    [
      "a caption and what follows",
      lines("附件", "任务分解表", "单位：项", ...cut("\t"), "各单位要认真落实。"),
    ],
  ])("%s", (_, text) => {
    expect(tasks(text)).toEqual(EXPECTED);
    expect(codes(text)).toEqual([]);
    expect(parseNotice(text).sections).toEqual([
      { no: "一、", title: expect.stringContaining("教育卫生") },
      { no: "二、", title: "民政" },
    ]);
  });
});

describe("roles by heading", () => {
  test.each<[string, string, string]>([
    ["牵头单位\t责任单位", "市教委\t市财政局", "市教委:l 市财政局:s"],
    ["责任单位\t配合单位", "市教委\t市财政局", "市教委:r 市财政局:s"],
    ["主要责任单位\t协同配合单位", "市教委\t市财政局", "市教委:r 市财政局:s"],
    ["牵头单位\t指导部门", "市教委\t市财政局", "市教委:l 市财政局:s"],
    ["市级责任单位\t区级责任单位", "市教委\t各区教委", "市教委:r 各区教委:r"],
    ["责任单位\t责任人", "市教委\t张三", "市教委:r"],
    ["牵头领导\t责任单位", "张三\t市教委", "市教委:r"],
    ["责任单位（排在首位的为牵头单位）\t备注", "市教委、市财政局\t", "市教委:l 市财政局:s"],
    ["责任单位\t备注", "市教委牵头，市财政局配合\t", "市教委:l 市财政局:s"],
    ["责任单位\t备注", "市教委 市财政局\t", "市教委:r 市财政局:r"],
    ["责任单位\t备注", "市教委\v市财政局\v\t", "市教委:r 市财政局:r"],
    ["责任单位\t备注", "市发展和改革\v委员会\v市财政局\t", "市发展和改革委员会:r 市财政局:r"],
    ["责任单位\t备注", "财 政 局\t", "财政局:r"],
    ["责任单位\t配合单位", "市教委\t/", "市教委:r"],
    ["责任单位\t配合单位", "市教委\t无", "市教委:r"],
    ["任务分工\t完成时限", "市教委、市财政局\t年底", "市教委:r 市财政局:r"],
    ["單位\t完成時限", "市教委\t年底", "市教委:r"],
  ])("%s: %s", (headings, cells, units) => {
    expect(tasks(`序号\t任务\t${headings}\n1\t办好学校\t${cells}`)[0]?.split(" | ")[3]).toBe(units);
  });

  test("a note in the table names the first as lead", () => {
    const text = lines(
      "序号\t任务\t责任单位",
      "1\t办学\t市教委、市财政局",
      "注：责任单位中列第一位的为牵头单位\t\t",
    );
    expect(tasks(text)).toEqual(["1 | 1 | 办学 | 市教委:l 市财政局:s | -"]);
  });

  test("headings in two rows", () => {
    const expected = ["1 | 1 | 办学 | 市教委:l 市财政局:s | 年底"];
    const merged = lines(
      "序号\t任务\t责任单位\t\t时限",
      "序号\t任务\t牵头单位\t配合单位\t时限",
      "1\t办学\t市教委\t市财政局\t年底",
    );
    expect(tasks(merged)).toEqual(expected);
    const empty = lines(
      "序号\t任务\t责任单位\t\t时限",
      "\t\t牵头单位\t配合单位\t",
      "1\t办学\t市教委\t市财政局\t年底",
    );
    expect(tasks(empty)).toEqual(expected);
    const pasted = lines(
      "序号\t任务\t责任单位\t时限",
      "\t\t牵头单位\t配合单位\t",
      "1\t办学\t市教委\t市财政局\t年底",
    );
    expect(tasks(pasted)).toEqual(expected);
    const levels = lines("序号\t任务\t责任单位\t\t时限", "\t\t市级\t区级\t", "1\t办学\t市教委\t各区\t年底");
    expect(tasks(levels)).toEqual(["1 | 1 | 办学 | 市教委:r 各区:r | 年底"]);
    const cells = lines(
      "序号",
      "任务",
      "责任单位",
      "时限",
      "牵头单位",
      "配合单位",
      "1",
      "办学",
      "市教委",
      "市财政局",
      "年底",
    );
    expect(tasks(cells)).toEqual(expected);
  });
});

describe("title and content", () => {
  test.each<[string, string, string | null, string]>([
    ["任务\t主要内容", "办学\t建好校舍。", "办学", "建好校舍。"],
    ["任务\t主要内容", "办学。\t建好校舍。", "办学", "建好校舍。"],
    ["主要内容\t具体措施", "办学\t建好校舍，配好老师。", "办学", "建好校舍，配好老师。"],
    ["重点任务\t备注", "推进改革，优化环境。\t", "推进改革，优化环境", ""],
    ["工作内容\t备注", "推进改革，优化环境\t", null, "推进改革，优化环境"],
    ["工作内容\t备注", "推进改革。优化环境，提升效能。\t", "推进改革", "优化环境，提升效能。"],
    ["工作内容\t备注", "推进改革，抓好试点。优化环境。\t", null, "推进改革，抓好试点。优化环境。"],
    ["任务\t主要内容", "办学\t第一段。\v第二段。", "办学", "第一段。\n第二段。"],
    ["任务\t推广范围", "办学\t全国", "办学", "推广范围：全国"],
    ["任务\t责任领导", "办学\t张三", "办学", "责任领导：张三"],
    ["任务\t资金（万元）", "办学\t—", "办学", ""],
    ["2024年工作\t要点", "办学\t建好校舍。", "办学", "建好校舍。"],
  ])("%s: %s", (headings, cells, title, content) => {
    const [task] = parseNotice(`序号\t${headings}\t责任单位\n1\t${cells}\t市教委`).tasks;
    expect(task).toMatchObject({ title, content, line: 2 });
  });
});

describe("numbers, sections and groups", () => {
  const read = (...rows: string[]) =>
    tasks(lines("序号\t任务\t责任单位", ...rows)).map((task) => task.split(" | ").slice(0, 3).join(" "));

  test.each<[string, string[], string[]]>([
    [
      "printed in several ways",
      ["1.\t办学\t市教委", "02\t办医\t市卫健委", "（三）\t养老\t市民政局"],
      ["1 1. 办学", "2 02 办医", "3 （三） 养老"],
    ],
    ["missing", ["\t办学\t市教委", "\t办医\t市卫健委"], ["1 - 办学", "2 - 办医"]],
    [
      "restarting in sections",
      ["一、甲\t\t", "1\t办学\t市教委", "二、乙\t\t", "1\t办医\t市卫健委"],
      ["1.1 1 办学", "2.1 1 办医"],
    ],
    [
      "sections numbered in the cell",
      ["一\t甲\t", "1\t办学\t市教委", "二\t乙\t", "2\t办医\t市卫健委"],
      ["1.1 1 办学", "2.2 2 办医"],
    ],
    [
      "sections without numbers",
      ["教育\t\t", "1\t办学\t市教委", "卫生\t\t", "2\t办医\t市卫健委"],
      ["1.1 1 办学", "2.2 2 办医"],
    ],
    [
      "sections repeated in each cell",
      ["甲\t甲\t甲", "1\t办学\t市教委", "乙\t乙\t乙", "2\t办医\t市卫健委"],
      ["1.1 1 办学", "2.2 2 办医"],
    ],
    [
      "sections below sections",
      ["一、甲\t\t", "（一）乙\t\t", "1\t办学\t市教委", "（二）丙\t\t", "2\t办医\t市卫健委"],
      ["1.1 1 办学", "2.2 2 办医"],
    ],
    [
      "a section without rows",
      ["一、甲\t\t", "1\t办学\t市教委", "二、乙\t\t", "三、丙\t\t", "2\t办医\t市卫健委"],
      ["1.1 1 办学", "3.2 2 办医"],
    ],
    ["totals are no tasks", ["1\t办学\t市教委", "合 计\t1项\t市教委"], ["1 1 办学"]],
  ])("%s", (_, rows, expected) => {
    expect(read(...rows)).toEqual(expected);
    expect(codes(lines("序号\t任务\t责任单位", ...rows))).toEqual([]);
  });

  test("the same number twice is told apart and noticed", () => {
    expect(read("1\t办学\t市教委", "1\t办医\t市卫健委")).toEqual(["1 1 办学", "1-2 1 办医"]);
    expect(codes(lines("序号\t任务\t责任单位", "1\t办学\t市教委", "1\t办医\t市卫健委"))).toEqual([
      "repeated-number",
    ]);
  });

  test("a column of groups makes sections, repeated downwards or left empty", () => {
    const repeated = lines(
      "类别\t任务\t责任单位",
      "教育\t办学\t市教委",
      "教育\t育人\t市教委",
      "卫生\t办医\t市卫健委",
    );
    const empty = lines(
      "类别\t任务\t责任单位",
      "教育\t办学\t市教委",
      "\t育人\t市教委",
      "卫生\t办医\t市卫健委",
    );
    for (const text of [repeated, empty]) {
      const notice = parseNotice(text);
      expect(notice.sections.map(({ title }) => title)).toEqual(["教育", "卫生"]);
      expect(notice.tasks.map(({ id, path }) => [id, path])).toEqual([
        ["1.1", ["教育"]],
        ["1.2", ["教育"]],
        ["2.1", ["卫生"]],
      ]);
    }
  });

  test("a column whose values alternate is no group", () => {
    const text = lines(
      "任务\t类型\t责任单位",
      "办学\t新建\t市教委",
      "办医\t续建\t市卫健委",
      "养老\t新建\t市民政局",
    );
    expect(parseNotice(text).sections).toEqual([]);
    expect(parseNotice(text).tasks.map(({ content }) => content)).toEqual([
      "类型：新建",
      "类型：续建",
      "类型：新建",
    ]);
  });

  test("merged cells that a copy left out shift the row", () => {
    // As in https://baoqoo.com/art/2022/10/8/art_48731_2934579: the first cell is merged downwards.
    const text = lines(
      "类别 | 事项 | 目标 | 责任单位 | 分管领导 |",
      "一、教育 | 1.办学 | 建成。 | 市教委 | 张三 |",
      "2.育人 | 建好。 | 市教委 | 李四 | |",
    );
    expect(tasks(text)).toEqual(["1 | 1. | 办学 | 市教委:r | -", "2 | 2. | 育人 | 市教委:r | -"]);
  });
});

describe("rows that go on with the one above", () => {
  const HEAD = "序号\t任务\t措施\t责任单位\t时限";

  test("more content, more units", () => {
    const text = lines(
      HEAD,
      "1\t办学\t建校舍。\t市教委\t年底",
      "\t\t配老师。\t\t",
      "\t\t\t市财政局\t",
      "2\t办医\t建医院。\t市卫健委\t年底",
    );
    expect(tasks(text)).toEqual([
      "1 | 1 | 办学 | 市教委:r 市财政局:r | 年底",
      "2 | 2 | 办医 | 市卫健委:r | 年底",
    ]);
    expect(parseNotice(text).tasks[0]?.content).toBe("建校舍。\n配老师。");
  });

  test("merged cells repeated downwards", () => {
    const text = lines(HEAD, "1\t办学\t建校舍。\t市教委\t年底", "1\t办学\t配老师。\t市教委\t年底");
    expect(tasks(text)).toEqual(["1 | 1 | 办学 | 市教委:r | 年底"]);
    expect(parseNotice(text).tasks[0]?.content).toBe("建校舍。\n配老师。");
  });

  test("other work of other units is a task of its own, and doubtful", () => {
    const text = lines(HEAD, "1\t办学\t建校舍。\t市住建委\t年底", "\t\t配老师。\t市教委\t6月底");
    expect(tasks(text)).toEqual(["1 | 1 | 办学 | 市住建委:r | 年底", "1-2 | 1 | 办学 | 市教委:r | 6月底"]);
    expect(codes(text)).toEqual(["repeated-number"]);
  });

  test("a title merged over several numbered rows", () => {
    const text = lines(HEAD, "1\t办学\t建校舍。\t市住建委\t年底", "2\t\t配老师。\t市教委\t年底");
    expect(tasks(text)).toEqual(["1 | 1 | 办学 | 市住建委:r | 年底", "2 | 2 | 办学 | 市教委:r | 年底"]);
  });

  test("同上 takes the units of the row above", () => {
    const text = lines(HEAD, "1\t办学\t建校舍。\t市教委\t年底", "2\t育人\t配老师。\t同上\t同上");
    expect(tasks(text)[1]).toBe("2 | 2 | 育人 | 市教委:r | 年底");
  });

  test("paragraphs of a cell stand on lines of their own, in Word's copies and Excel's", () => {
    const word = lines(
      HEAD,
      "1\t办学\t建校舍。",
      "配老师。",
      "抓质量。\t市教委\t年底",
      "2\t办医\t建医院。\t市卫健委\t年底",
    );
    const excel = lines(
      HEAD,
      '1\t办学\t"建校舍。',
      "配老师。",
      '抓质量。"\t市教委\t年底',
      "2\t办医\t建医院。\t市卫健委\t年底",
    );
    for (const text of [word, excel]) {
      expect(tasks(text)).toHaveLength(2);
      expect(parseNotice(text).tasks[0]?.content).toBe("建校舍。\n配老师。\n抓质量。");
    }
  });

  test("units on further lines below the last cell", () => {
    const text = lines(
      "序号\t任务\t责任单位",
      "1\t办学\t市教委",
      "市财政局",
      "2\t办医\t市卫健委",
      "市民政局",
    );
    expect(tasks(text)).toEqual([
      "1 | 1 | 办学 | 市教委:r 市财政局:r | -",
      "2 | 2 | 办医 | 市卫健委:r 市民政局:r | -",
    ]);
  });

  test("a row without units is noticed, and no task", () => {
    const text = lines(
      HEAD,
      "1\t办学\t建校舍。\t市教委\t年底",
      "2\t育人\t配老师。\t\t年底",
      "3\t其他工作\t\t\t",
    );
    expect(tasks(text)).toHaveLength(1);
    expect(codes(text)).toEqual(["item-without-units", "item-without-units"]);
  });

  test("units that the text names itself", () => {
    const text = lines(HEAD, "1\t办学\t建校舍。（市教委负责）\t\t年底");
    expect(tasks(text)).toEqual(["1 | 1 | 办学 | 市教委:r | 年底"]);
    expect(parseNotice(text).tasks[0]?.content).toBe("建校舍。");
  });

  test("more cells than headings are kept and noticed", () => {
    const text = lines("序号\t任务\t责任单位", "1\t办学\t市教委\t市财政局");
    expect(tasks(text)).toEqual(["1 | 1 | 办学 | 市教委:r 市财政局:r | -"]);
    expect(codes(text)).toEqual(["table-row-cells"]);
  });
});

describe("one cell a line", () => {
  const HEAD = ["序号", "任务", "牵头单位", "配合单位", "完成时限"];

  test("empty cells are found by what the others hold", () => {
    const text = lines(
      ...HEAD,
      "1",
      "办学",
      "市教委",
      "2020年底",
      "2",
      "办医",
      "市卫健委",
      "市财政局",
      "年底前",
      "3",
      "养老",
      "市民政局",
    );
    expect(tasks(text)).toEqual([
      "1 | 1 | 办学 | 市教委:l | 2020年底",
      "2 | 2 | 办医 | 市卫健委:l 市财政局:s | 年底前",
      "3 | 3 | 养老 | 市民政局:l | -",
    ]);
  });

  test("units of one cell on several lines, and paragraphs", () => {
    const text = lines(
      "序号",
      "任务",
      "具体措施",
      "责任单位",
      "1",
      "办学",
      "建校舍。",
      "配老师。",
      "市教委",
      "市财政局",
      "2",
      "办医",
      "建医院。",
      "市卫健委",
    );
    expect(tasks(text)).toEqual(["1 | 1 | 办学 | 市教委:r 市财政局:r | -", "2 | 2 | 办医 | 市卫健委:r | -"]);
    expect(parseNotice(text).tasks[0]?.content).toBe("建校舍。\n配老师。");
    expect(codes(text)).toEqual(["table-row-cells"]);
  });

  test("the text goes on below", () => {
    const text = lines(
      ...HEAD,
      "1",
      "办学",
      "市教委",
      "市财政局",
      "年底",
      "各单位要认真落实，按时报送进展情况。",
      "三、组织实施",
      "（一）加强督查。（市政府办公室负责）",
    );
    expect(tasks(text).map((task) => task.split(" | ")[2])).toEqual(["办学", "加强督查"]);
  });

  test("numbers without a heading, behind the task that is merged over rows", () => {
    // As in https://xfj.chizhou.gov.cn/OpennessContent/show/1426818.html: 工作任务, then the number and 具体要求.
    const text = lines(
      "工作任务",
      "具体要求",
      "责任科室",
      "时限要求",
      "加强公开",
      "1",
      "全面清理，向社会公布。",
      "办公室",
      "年底前",
      "做好解读",
      "2",
      "丰富解读形式。",
      "各科室",
      "持续推进",
      "3",
      "提升解读质量。",
      "办公室",
      "持续推进",
    );
    expect(tasks(text)).toEqual([
      "1 | 1 | 加强公开 | 办公室:r | 年底前",
      "2 | 2 | 做好解读 | 各科室:r | 持续推进",
      "3 | 3 | 做好解读 | 办公室:r | 持续推进",
    ]);
  });

  test("without numbers", () => {
    const text = lines(
      "任务",
      "责任单位",
      "完成时限",
      "办学",
      "市教委",
      "年底",
      "办医",
      "市卫健委",
      "6月底",
      "特此通知。",
    );
    expect(tasks(text)).toEqual(["1 | - | 办学 | 市教委:r | 年底", "2 | - | 办医 | 市卫健委:r | 6月底"]);
  });

  test("an excerpt leaves numbers out", () => {
    const text = lines(
      ...HEAD,
      "一、甲",
      "3",
      "办学",
      "市教委",
      "市财政局",
      "年底",
      "二、乙",
      "三、丙",
      "68",
      "办医",
      "市卫健委",
      "市财政局",
      "年底",
    );
    expect(tasks(text).map((task) => task.split(" | ")[0])).toEqual(["1.3", "3.68"]);
  });
});

describe("odd cells and headings", () => {
  test("persons beside units", () => {
    const text = lines("序号\t任务\t责任单位及责任人", "1\t办学\t市教委：张三", "2\t办医\t市卫健委 李四");
    expect(tasks(text)).toEqual(["1 | 1 | 办学 | 市教委:r | -", "2 | 2 | 办医 | 市卫健委:r | -"]);
    expect(parseNotice(text).tasks[0]?.content).toBe("责任单位及责任人：市教委：张三");
  });

  test("numbers without a heading, below one that spans two columns", () => {
    const expected = ["1 | 1 | 办学 | 市教委:l 市财政局:s | -", "2 | 2 | 育人 | 市教委:l | -"];
    const spanned = lines(
      "报告内容\t\t牵头单位\t责任单位",
      "一、目标\t\t\t",
      "1\t办学\t市教委\t市财政局",
      "2\t育人\t市教委\t",
    );
    const pasted = lines(
      "报告内容\t牵头单位\t责任单位",
      "一、目标\t\t\t",
      "1\t办学\t市教委\t市财政局",
      "2\t育人\t市教委\t",
    );
    for (const text of [spanned, pasted]) expect(tasks(text)).toEqual(expected);
  });

  test("cards with the headings at the left", () => {
    const text = lines(
      "任务名称\t办学",
      "牵头单位\t市教委",
      "配合单位\t市财政局",
      "完成时限\t年底",
      "任务名称\t办医",
      "牵头单位\t市卫健委\t完成时限\t6月底",
    );
    expect(tasks(text)).toEqual([
      "1 | - | 办学 | 市教委:l 市财政局:s | 年底",
      "2 | - | 办医 | 市卫健委:l | 6月底",
    ]);
    expect(tasks(lines("联系单位\t市教委", "联系人\t张三", "电话\t123", "地址\t人民路"))).toEqual([]);
  });

  test("bold Markdown", () => {
    const text = lines(
      "| **序号** | **任务** | **责任单位** |",
      "|---|---|---|",
      "| 1 | **办学** | 市教委 |",
    );
    expect(tasks(text)).toEqual(["1 | 1 | 办学 | 市教委:r | -"]);
  });

  test("parts of a task below it, and a section right below the headings", () => {
    const text = lines(
      "任务\t责任单位",
      "一、教育\t",
      "1.办学\t市教委",
      "（1）建校舍\t市住建委",
      "（2）配老师\t市人社局",
      "2.育人\t市教委",
    );
    expect(tasks(text).map((task) => task.split(" | ").slice(0, 3).join(" "))).toEqual([
      "1 1. 办学",
      "1.1 （1） 建校舍",
      "1.2 （2） 配老师",
      "2 2. 育人",
    ]);
  });

  test("another table right below with other columns is none of its rows", () => {
    const text = lines(
      "任务\t牵头单位\t责任单位\t时限",
      "办学\t市教委\t市财政局\t年底",
      "会务\t单位",
      "签到\t办公室",
    );
    expect(tasks(text)).toEqual(["1 | - | 办学 | 市教委:l 市财政局:s | 年底"]);
  });

  test("columns by gaps of spaces", () => {
    const text = lines(
      "序  号    任  务            责任单位      完成时限",
      "1       新建幼儿园2所   县教育局      6月底",
      "2       改造卫生院      县卫健局",
      "各单位要认真落实    按时报送。",
    );
    expect(tasks(text)).toEqual([
      "1 | 1 | 新建幼儿园2所 | 县教育局:r | 6月底",
      "2 | 2 | 改造卫生院 | 县卫健局:r | -",
    ]);
  });

  test("a page line between rows", () => {
    const text = lines(
      "| 序号 | 任务 | 责任单位 | 时限 |",
      "| 1 | 办学 | 市教委 | 年底 |",
      "— 2 —",
      "| 2 | 办医 | 市卫健委 | 6月底 |",
    );
    expect(tasks(text)).toEqual(["1 | 1 | 办学 | 市教委:r | 年底", "2 | 2 | 办医 | 市卫健委:r | 6月底"]);
  });
});

describe("a table in a notice", () => {
  const TABLE = ["序号\t任务\t责任单位", "1\t办学\t市教委", "2\t办医\t市卫健委"];

  test("stands below the heading above it, or behind the text", () => {
    const within = lines(
      "一、总体要求",
      "认真落实。",
      "二、任务清单",
      ...TABLE,
      "三、组织实施",
      "加强督查。",
    );
    expect(parseNotice(within).tasks.map(({ id, path }) => [id, path])).toEqual([
      ["1", ["任务清单"]],
      ["2", ["任务清单"]],
    ]);
    const behind = lines(
      "一、总体要求",
      "认真落实。",
      "二、组织实施",
      "加强督查。",
      "附件",
      "任务清单",
      ...TABLE,
    );
    expect(parseNotice(behind).tasks.map(({ id, path }) => [id, path])).toEqual([
      ["1", []],
      ["2", []],
    ]);
  });

  test("counts beside the tasks of the text", () => {
    const text = lines("一、加强督查", "按月通报。（市政府办公室负责）", "附件", ...TABLE);
    expect(parseNotice(text).tasks).toHaveLength(3);
  });

  test("that only repeats the tasks of the text is not counted again", () => {
    const notice = parseNotice(
      lines(
        "一、办学。建好校舍。（责任单位：市教委）",
        "二、办医。建好医院。（责任单位：市卫健委）",
        "附件",
        "序号\t任务\t内容\t责任单位",
        "1\t办学\t建好校舍。\t市教委",
        "2\t办医\t建好医院。\t市卫健委、市财政局",
      ),
    );
    expect(notice.tasks.map(({ no }) => no)).toEqual(["一、", "二、"]);
    const warning = notice.warnings.find(({ code }) => code === "table-repeats-text");
    expect(warning?.message.zh).toContain("“2办医”");
    expect(warning?.message.zh).not.toContain("“1办学”");
  });

  test("several tables", () => {
    const text = lines("一、甲", ...TABLE, "二、乙", "事项\t承办单位\t办结时限", "修路\t市交通局\t年底");
    expect(tasks(text)).toEqual([
      "1.1 | 1 | 办学 | 市教委:r | -",
      "1.2 | 2 | 办医 | 市卫健委:r | -",
      "2.1 | - | 修路 | 市交通局:r | 年底",
    ]);
  });

  test("takes nothing from the title and the issuer", () => {
    const notice = parseNotice(
      lines("某市人民政府关于印发任务清单的通知", "某政发〔2020〕1号", "各区：", "现印发给你们。", ...TABLE),
    );
    expect(notice).toMatchObject({
      title: "某市人民政府关于印发任务清单的通知",
      docNumber: "某政发〔2020〕1号",
    });
    expect(parseNotice(lines(...TABLE))).toMatchObject({ title: "", issuer: "" });
  });
});

describe("what is no table of tasks", () => {
  test.each<[string, string[]]>([
    ["a schedule", ["时间\t内容\t地点", "9:00\t开幕\t一楼会议室", "10:00\t讨论\t二楼会议室"]],
    ["addresses", ["联系人\t单位\t电话", "张三\t市教委\t1234567", "李四\t市财政局\t2345678"]],
    ["figures", ["指标\t单位\t目标值", "产值\t万元\t100", "投资\t万元\t200"]],
    ["indented text", ["\t本通知自印发之日起施行。", "\t各单位要认真落实责任单位的要求。"]],
    ["a list with bars", ["首页 | 新闻 | 政务", "责任编辑：张三 | 来源：本站"]],
    ["a sentence about headings", ["请填写序号、任务、责任单位、完成时限。"]],
  ])("%s", (_, rows) => {
    expect(tasks(lines("关于开展工作的通知", ...rows))).toEqual([]);
    const beside = lines(
      "一、办学（责任单位：市教委）",
      "二、办医（责任单位：市卫健委）",
      "三、其他",
      ...rows,
    );
    expect(tasks(beside)).toHaveLength(2);
    expect(codes(beside).filter((code) => code.startsWith("table"))).toEqual([]);
  });

  test("a table whose headings are not understood is named with its headings", () => {
    const rows = ["序号\t任务\t谁来做", "1\t办学\t市教委", "2\t办医\t市卫健委", "3\t养老\t市民政局"];
    const notice = parseNotice(lines("一、督查（责任单位：市政府办公室）", "二、任务", ...rows));
    const warning = notice.warnings.find(({ code }) => code === "table-not-read");
    expect(warning).toMatchObject({ line: 3 });
    expect(warning?.message.zh).toMatch(/“序号”、“任务”、“谁来做”.*责任单位/);
    const alone = parseNotice(lines(...rows)).warnings.find(({ code }) => code === "no-task");
    expect(alone?.message.zh).toContain("表头");
  });
});
