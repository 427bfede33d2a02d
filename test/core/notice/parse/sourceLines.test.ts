import { describe, expect, test } from "@jest/globals";
import { readSourceLines } from "../../../../src/core/notice/parse/lines/sourceLines";

function texts(text: string): string[] {
  return readSourceLines(text).lines.map((line) => line.text);
}

function codes(text: string): string[] {
  return readSourceLines(text).warnings.map(({ code, line }) => `${code} ${line}`);
}

describe("noise", () => {
  test.each([
    "- 2 -",
    " - 12 - ",
    "— 12 —",
    "－2－",
    "— — — 3 —",
    "·3·",
    "第2页",
    "第 3 页 共 5 页",
    "第3页/共5页",
    "共5页 第3页",
    "第三页",
    "2/10",
    "Page 2 of 5",
    "\u2002- 2 -\u3000",
    "",
  ])("%j is no line", (line) => {
    expect(texts(`甲。\n${line}\n乙。`)).toEqual(["甲。", "乙。"]);
  });

  test.each(["2", "第2页的表格", "10/2", "2019-2020", "- 加强领导 -", "第2页是附表。", "1/2以上"])(
    "%j is a line",
    (line) => {
      expect(texts(`甲。\n${line}\n乙。`)).toEqual(["甲。", line, "乙。"]);
    },
  );

  test("a lone number is a page's only where it cuts a sentence", () => {
    expect(texts("市教委、\n12\n市财政局")).toEqual(["市教委、市财政局"]);
    expect(texts("序号\n12\n市财政局")).toEqual(["序号", "12", "市财政局"]);
  });

  test.each([
    ["\u3000\u3000甲", "甲"],
    ["\u2002\u00a0甲\u00a0", "甲"],
    ["\ufeff甲", "甲"],
    ["责任\u200b单位\u00ad：区\ufeff教委", "责任单位：区教委"],
    ["甲\u0000乙\u0007丙\u009f", "甲乙丙"],
    ["\t甲", "甲"],
  ])("%j is read as %s", (source, text) => {
    expect(readSourceLines(source).lines).toEqual([{ line: 1, text }]);
    expect(codes(source)).toEqual([]);
  });

  test("spaces inside of a line stay as they are", () => {
    expect(texts("再给予 100\u00a0万元\u3000资助")).toEqual(["再给予 100\u00a0万元\u3000资助"]);
  });

  test("bookmarks are dropped and reported", () => {
    expect(texts("甲[bookmark: _GoBack]乙")).toEqual(["甲乙"]);
    expect(codes("甲\n乙[bookmark: _GoBack]")).toEqual(["bookmark 2"]);
  });

  test("look-alikes are replaced, and reported once; damage is reported", () => {
    expect(texts("⼀、⽅案\n⼈员")).toEqual(["一、方案", "人员"]);
    expect(codes("甲\n⼀、⽅案\n⼈员")).toEqual(["look-alike-characters 2"]);
    expect(codes("甲\n区\ufffd委\n\ufffd")).toEqual(["damaged-characters 2"]);
  });

  test("breaks inside of a paragraph and of pages end lines, but are not counted", () => {
    expect(readSourceLines("甲\u000b乙\f丙\u2028丁\n戊").lines).toEqual([
      ...["甲", "乙", "丙", "丁"].map((text) => ({ line: 1, text })),
      { line: 2, text: "戊" },
    ]);
  });

  test("a row keeps its cells", () => {
    expect(readSourceLines("1\t办学\t区教委\u000b区财政局\t\n\t招生\t").lines).toEqual([
      { line: 1, text: "1\t办学\t区教委\u000b区财政局", row: "1\t办学\t区教委\u000b区财政局\t" },
      { line: 2, text: "招生", row: "\t招生\t" },
    ]);
  });
});

describe("broken lines", () => {
  const WRAPPED = [
    "一、提高城市基层党建工作水平，加强党对基层治理的全",
    "面领导",
    "1．完善街道党工委对地区治理重大工作的领导体制机",
    "制，优化决策程序，涉及基层治理的重大事项、重点工",
    "作、重要问题由街道党工委讨论决定。加强街道社区党",
    "组织对地区各类组织和各项工作的领导，推进党组织书",
    "记“一肩挑”。",
    "牵头单位：区委组织部",
    "协办单位：区委编办、区民政局（区委社会工委）、园区党工",
    "委、各街道党工委",
    "— 3 —",
    "2．以区域化党建为重点，构建市、区、街道、社区党组",
    "织四级上下贯通的体系。",
  ];

  test("that are rows with gaps between their cells are not joined", () => {
    const rows = ["甲任务达到3项以上", "乙任务完成12户清理", "丙任务持续推进到底"].map(
      (task, index) =>
        `${index + 1}       ${task}              科技创新部      各子企业              2023年${index + 1}月`,
    );
    expect(texts(["清单", ...rows].join("\n"))).toEqual(["清单", ...rows]);
  });

  test("of one length are joined; titles, items and labels begin lines", () => {
    expect(texts(WRAPPED.join("\n"))).toEqual([
      "一、提高城市基层党建工作水平，加强党对基层治理的全面领导",
      "1．完善街道党工委对地区治理重大工作的领导体制机制，优化决策程序，涉及基层治理的重大事项、重点工作、重要问题由街道党工委讨论决定。加强街道社区党组织对地区各类组织和各项工作的领导，推进党组织书记“一肩挑”。",
      "牵头单位：区委组织部",
      "协办单位：区委编办、区民政局（区委社会工委）、园区党工委、各街道党工委",
      "2．以区域化党建为重点，构建市、区、街道、社区党组织四级上下贯通的体系。",
    ]);
  });

  test("with indents go on to the next indent, also behind a full stop", () => {
    const lines = [
      "　　（一）完善街道党工委对地区治理的领导体制",
      "　　健全街道党工委议事决策机制，优化决策程序。",
      "涉及基层治理的重大事项、重点工作、重要问题由街",
      "道党工委讨论决定。加强街道社区党组织对各类组织",
      "的领导，推进党组织书记通过法定程序担任居委会主",
      "任，把党的主张转化为各类组织和群众的自觉行动。",
      "　　（区委组织部负责）",
    ];
    expect(texts(lines.join("\n"))).toEqual([
      "（一）完善街道党工委对地区治理的领导体制",
      lines.slice(1, 6).join("").trim(),
      "（区委组织部负责）",
    ]);
  });

  test("of a title that fills its line stay apart where such titles stand on their own lines", () => {
    const paragraph = [
      "健全街道党工委议事决策机制，优化决策程序，涉及重",
      "大事项、重点工作、重要问题由街道党工委讨论作出决",
      "定并抓好落实。",
    ];
    const lines = [
      "（一）加强领导",
      ...paragraph,
      "（二）完善街道党工委对地区治理的领导体制机制建设",
      ...paragraph,
      "（三）抓好考核",
      ...paragraph,
    ];
    expect(texts(lines.join("\n"))).toEqual([
      "（一）加强领导",
      paragraph.join(""),
      "（二）完善街道党工委对地区治理的领导体制机制建设",
      paragraph.join(""),
      "（三）抓好考核",
      paragraph.join(""),
    ]);
  });

  test("behind a comma are joined in any text; others only where lines have one length", () => {
    expect(texts("责任单位：区教委、\n - 2 -\n区财政局")).toEqual(["责任单位：区教委、区财政局"]);
    expect(texts("1.加强领导，\n抓好落实。")).toEqual(["1.加强领导，抓好落实。"]);
    expect(texts("加强领导，\n1.办学。\n包括、\n责任单位：区教委")).toEqual([
      "加强领导，",
      "1.办学。",
      "包括、",
      "责任单位：区教委",
    ]);
    expect(texts("1.加强领导\n抓好落实\n责任单位：区教委")).toEqual([
      "1.加强领导",
      "抓好落实",
      "责任单位：区教委",
    ]);
  });

  test("of aligned units are joined", () => {
    expect(texts("责任单位：区发改局　区财政局\n　　　　　区审计局　区统计局")).toEqual([
      "责任单位：区发改局　区财政局、区审计局　区统计局",
    ]);
    expect(texts("    责任单位：区教委\n          区审计局\n          区统计局")).toEqual([
      "责任单位：区教委、区审计局、区统计局",
    ]);
    // A signature may be indented, too.
    expect(texts("责任单位：区教委\n　　　　　区政府办\n　　　　　2019年3月1日")).toHaveLength(3);
    expect(texts("责任单位：区教委\n　　　　　合理布局学校。")).toHaveLength(2);
    expect(texts("　　责任单位：区教委\n　　区审计局")).toHaveLength(2);
  });

  test("at a page's end are joined where a paragraph of several sentences lacks its stop", () => {
    expect(texts("合理布局。建好\n- 2 -\n校舍。")).toEqual(["合理布局。建好校舍。"]);
    expect(texts("加强学校建设\n- 2 -\n合理布局。")).toEqual(["加强学校建设", "合理布局。"]);
  });
});

describe("what runs on", () => {
  test.each<[string, string[]]>([
    [
      "1.办学。责任单位：区教委。2.招生。责任单位：区教委。",
      ["1.办学。责任单位：区教委。", "2.招生。责任单位：区教委。"],
    ],
    [
      "关于分工的通知。一、教育1.办学。（区教委负责）2.招生。（区教委负责）二、民生3.就业。（区人社局负责）",
      [
        "关于分工的通知。",
        "一、教育",
        "1.办学。（区教委负责）",
        "2.招生。（区教委负责）",
        "二、民生",
        "3.就业。（区人社局负责）",
      ],
    ],
    [
      "（一）办学（区教委负责）；（二）招生（区教委负责）",
      ["（一）办学（区教委负责）；", "（二）招生（区教委负责）"],
    ],
    [
      "3.办学。责任单位：区教委 4.招生。责任单位：区教委",
      ["3.办学。责任单位：区教委", "4.招生。责任单位：区教委"],
    ],
    [
      "甲。　　1.办学。（区教委负责）　　2.招生。（区教委负责）",
      ["甲。", "1.办学。（区教委负责）", "2.招生。（区教委负责）"],
    ],
  ])("%s", (line, items) => {
    expect(texts(line)).toEqual(items);
  });

  test.each([
    // Parts of one task.
    "1.办学。包括：（1）小学；（2）中学。（区教委负责）",
    "（一）建设：1.小学；2.中学；3.大学。责任单位：区教委",
    // No count goes on.
    "1.办学。（区教委负责）5.招生。（区教委负责）",
    "办学增长1.5%。（区教委负责）投资2.5亿元。（区财政局负责）",
    "推进一、二、三产业融合。（区农委负责）",
    "1.办学，2.招生",
  ])("%s stays one line", (line) => {
    expect(texts(line)).toEqual([line]);
  });
});
