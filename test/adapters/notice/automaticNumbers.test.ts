import { describe, expect, test } from "@jest/globals";
import { Document, LevelFormat, Packer, Paragraph, Tab, TabStopType, TextRun } from "docx";
import { formatNumber } from "../../../src/adapters/notice/document/numberFormats";
import { readNoticeFile } from "../../../src/adapters/notice/readNoticeFile";
import { bundledNotice } from "../../../src/core/notice/bundled";
import { BUNDLED_TEXT } from "../../../src/core/notice/bundledText";
import { parseNotice } from "../../../src/core/notice/parseNotice";
import { documentFile, type OtherParts } from "../../support/documentFile";

async function textOf(file: Uint8Array): Promise<string> {
  const outcome = await readNoticeFile(file);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.text;
}

/** A level of a list: its format, its text, and what else is said of it. */
type Level = readonly [format: string, text: string, more?: string];

const definition = (id: number, levels: readonly Level[], more = "") =>
  `<w:abstractNum w:abstractNumId="${id}">${more}${levels
    .map(
      ([format, text, own = '<w:start w:val="1"/>'], level) =>
        `<w:lvl w:ilvl="${level}">${own}<w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
    )
    .join("")}</w:abstractNum>`;
const list = (id: number, of: number, overrides = "") =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
const restart = (level: number, start: number) =>
  `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
const item = (text: string, level: number | null, id: number | null = 1, more = "") =>
  `<w:p><w:pPr>${more}<w:numPr>${level === null ? "" : `<w:ilvl w:val="${level}"/>`}${
    id === null ? "" : `<w:numId w:val="${id}"/>`
  }</w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const plain = (text: string, style: string) =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

const OUTLINE: readonly Level[] = [
  ["chineseCounting", "%1、"],
  ["chineseCounting", "（%2）"],
  ["decimal", "%3．"],
  ["decimal", "（%4）"],
];
const NO_START = "";

describe("lists that Word numbers", () => {
  const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
    [
      "lower levels begin again under each higher one",
      definition(0, OUTLINE) + list(1, 0),
      item("甲", 0) +
        item("乙", 1) +
        item("丙", 2) +
        item("丁", 2) +
        item("戊", 1) +
        item("己", 2) +
        item("庚", 0),
      ["一、甲", "（一）乙", "1．丙", "2．丁", "（二）戊", "1．己", "二、庚"],
    ],
    [
      "a level that is said never to begin again runs on",
      definition(0, [
        ...OUTLINE.slice(0, 1),
        ["decimal", "%2.", '<w:start w:val="1"/><w:lvlRestart w:val="0"/>'],
      ]) + list(1, 0),
      item("甲", 0) + item("乙", 1) + item("丙", 0) + item("丁", 1),
      ["一、甲", "1.乙", "二、丙", "2.丁"],
    ],
    [
      "a level may begin again under a certain level only",
      definition(0, [
        ...OUTLINE.slice(0, 2),
        ["decimal", "%3、", '<w:start w:val="1"/><w:lvlRestart w:val="1"/>'],
      ]) + list(1, 0),
      item("甲", 0) +
        item("乙", 1) +
        item("丙", 2) +
        item("丁", 1) +
        item("戊", 2) +
        item("己", 0) +
        item("庚", 2),
      ["一、甲", "（一）乙", "1、丙", "（二）丁", "2、戊", "二、己", "1、庚"],
    ],
    [
      "lists of one definition count together, unless one begins again",
      definition(0, OUTLINE) + list(1, 0) + list(2, 0) + list(3, 0, restart(0, 5)),
      item("甲", 0) + item("乙", 0, 2) + item("丙", 0, 3) + item("丁", 0, 3) + item("戊", 0),
      ["一、甲", "二、乙", "五、丙", "六、丁", "七、戊"],
    ],
    [
      "lists of several definitions count apart",
      definition(0, OUTLINE) + definition(7, [["decimal", "%1."]]) + list(1, 0) + list(2, 7),
      item("甲", 0) + item("乙", 0, 2) + item("丙", 0) + item("丁", 0, 2),
      ["一、甲", "1.乙", "二、丙", "2.丁"],
    ],
    [
      "a list that changes a level of its definition",
      definition(0, OUTLINE) +
        list(
          1,
          0,
          '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="第%1条"/></w:lvl></w:lvlOverride>',
        ),
      item("总则", 0),
      ["第3条 总则"],
    ],
    [
      "numbers of several levels in one, as digits where that is said",
      definition(0, [
        ["chineseCounting", "%1、"],
        ["decimal", "%1.%2", '<w:start w:val="1"/><w:isLgl/>'],
      ]) + list(1, 0),
      item("甲", 0) + item("乙", 1) + item("丙", 1),
      ["一、甲", "1.1 乙", "1.2 丙"],
    ],
    [
      "a number and a year behind it do not run into each other",
      definition(0, [["decimal", "%1."]]) + list(1, 0),
      item("2019年底前完成", 0) + item("甲", 0),
      ["1. 2019年底前完成", "2.甲"],
    ],
    [
      "counting begins with 0 where nothing is said",
      definition(0, [["decimal", "%1.", NO_START]]) + list(1, 0),
      item("甲", 0),
      ["0.甲"],
    ],
    ["bullets are no numbers", definition(0, [["bullet", "\uF06C"]]) + list(1, 0), item("甲", 0), ["甲"]],
    [
      "list 0 and unknown lists are none",
      definition(0, OUTLINE) + list(1, 0),
      item("甲", 0, 0) + item("乙", 0, 9),
      ["甲", "乙"],
    ],
    [
      "an item without text counts and shows its number",
      definition(0, OUTLINE) + list(1, 0),
      item("甲", 0) + item("", 0) + item("乙", 0),
      ["一、甲", "二、", "三、乙"],
    ],
    [
      "an item that a tracked change took away does not count",
      definition(0, OUTLINE) + list(1, 0),
      item("甲", 0) + item("", 0, 1, "<w:rPr><w:del/></w:rPr>") + item("乙", 0),
      ["一、甲", "二、乙"],
    ],
    [
      "a definition that a style of lists links to",
      definition(0, [], '<w:numStyleLink w:val="s"/>') +
        definition(1, OUTLINE, '<w:styleLink w:val="s"/>') +
        list(1, 0),
      item("甲", 0),
      ["一、甲"],
    ],
  ];

  test.each(cases)("%s", async (_, numbering, body, lines) => {
    expect((await textOf(documentFile(body, { numbering }))).split("\n")).toEqual(lines);
  });

  const STYLED: OtherParts = {
    numbering:
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:pStyle w:val="a"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:pStyle w:val="b"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum>' +
      list(1, 0),
    styles:
      '<w:style w:type="paragraph" w:default="1" w:styleId="n"/>' +
      '<w:style w:type="paragraph" w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="b"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="c"><w:basedOn w:val="b"/></w:style>',
  };

  test.each<[string, string, string[]]>([
    [
      "as their styles say",
      plain("甲", "a") + plain("乙", "b") + plain("丙", "b"),
      ["一、甲", "（一）乙", "（二）丙"],
    ],
    [
      "as the style says that theirs is based on",
      plain("甲", "a") + plain("乙", "c"),
      ["一、甲", "（一）乙"],
    ],
    ["unless a paragraph says that it is in no list", item("甲", null, 0, '<w:pStyle w:val="a"/>'), ["甲"]],
    ["on another level of the style's list", item("甲", 1, null, '<w:pStyle w:val="a"/>'), ["（一）甲"]],
    ["and no others", plain("甲", "n") + plain("乙", "x"), ["甲", "乙"]],
  ])("%s", async (_, body, lines) => {
    expect((await textOf(documentFile(body, STYLED))).split("\n")).toEqual(lines);
  });

  test("in cells, where those that only go on with the one above do not count", async () => {
    const cell = (content: string, properties = "") =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;
    const text = (own: string) => cell(`<w:p><w:r><w:t>${own}</w:t></w:r></w:p>`);
    const table = `<w:tbl>${
      row(cell(item("", 0), '<w:vMerge w:val="restart"/>'), text("甲")) +
      row(cell(item("", 0), "<w:vMerge/>"), text("乙")) +
      row(cell(item("", 0)), text("丙"))
    }</w:tbl>`;
    const numbering = definition(0, [["decimal", "%1"]]) + list(1, 0);
    expect((await textOf(documentFile(table, { numbering }))).split("\n")).toEqual([
      "1\t甲",
      "1\t乙",
      "2\t丙",
    ]);
  });
});

test.each<[string, number, string]>([
  ["decimal", 12, "12"],
  ["decimalZero", 3, "03"],
  ["decimalFullWidth", 12, "１２"],
  ["decimalEnclosedCircle", 1, "①"],
  ["decimalEnclosedCircleChinese", 21, "㉑"],
  ["decimalEnclosedCircle", 36, "㊱"],
  ["decimalEnclosedCircle", 51, "51"],
  ["decimalEnclosedFullstop", 2, "⒉"],
  ["decimalEnclosedParen", 2, "⑵"],
  ["chineseCounting", 10, "十"],
  ["chineseCounting", 21, "二十一"],
  ["chineseCounting", 105, "一〇五"],
  ["chineseCountingThousand", 105, "一百零五"],
  ["japaneseCounting", 11, "十一"],
  ["ideographDigital", 21, "二一"],
  ["chineseLegalSimplified", 21, "贰拾壹"],
  ["ideographTraditional", 2, "乙"],
  ["ideographZodiac", 12, "亥"],
  ["upperLetter", 28, "BB"],
  ["lowerLetter", 3, "c"],
  ["upperRoman", 14, "XIV"],
  ["lowerRoman", 4, "iv"],
  ["none", 4, ""],
  ["numberInDash", 2, "- 2 -"],
  ["ganada", 2, "2"],
  ["chineseCounting", 0, "〇"],
])("%s writes %d as %s", (format, number, written) => {
  expect(formatNumber(format, number)).toBe(written);
});

describe("the bundled notice as a Word document", () => {
  const lines = BUNDLED_TEXT.split(/\r?\n/);
  const withoutLines = (text: string) => parseNotice(text).tasks.map((task) => ({ ...task, line: 0 }));
  const saved = async (
    children: readonly Paragraph[],
    numbering?: ConstructorParameters<typeof Document>[0]["numbering"],
  ) =>
    new Uint8Array(
      await Packer.toBuffer(new Document({ sections: [{ children }], ...(numbering ? { numbering } : {}) })),
    );

  test("typed: paragraph by paragraph it is the same text", async () => {
    const file = await saved(lines.map((line) => new Paragraph(line)));
    expect(withoutLines(await textOf(file))).toEqual(withoutLines(BUNDLED_TEXT));
    expect(parseNotice(await textOf(file)).title).toBe(bundledNotice().title);
  });

  test("with indents, tab stops and runs that cut words apart", async () => {
    const file = await saved(
      lines.map(
        (line) =>
          new Paragraph({
            indent: { firstLine: 640 },
            tabStops: [{ type: TabStopType.LEFT, position: 640 }],
            children: [
              new TextRun({ children: [new Tab()] }),
              ...line
                .trim()
                .split(/(?<=.{7})/u)
                .map((text) => new TextRun({ text, color: text.length % 2 === 0 ? "FF0000" : "000000" })),
            ],
          }),
      ),
    );
    expect(withoutLines(await textOf(file))).toEqual(withoutLines(BUNDLED_TEXT));
  });

  test("numbered by Word: its numbers are written out as they are printed", async () => {
    const levels = [
      { level: 0, format: LevelFormat.CHINESE_COUNTING, text: "%1、" },
      { level: 1, format: LevelFormat.CHINESE_COUNTING, text: "（%2）" },
      { level: 2, format: LevelFormat.DECIMAL, text: "%3．" },
      { level: 3, format: LevelFormat.DECIMAL, text: "（%4）" },
    ];
    const counted = levels.map(() => 0);
    let automatic = 0;
    const paragraphs = lines.map((line) => {
      const typed = line.trim();
      const own = levels
        .map(({ level, format, text }) => ({
          level,
          number: text.replace(/%\d/, formatNumber(format, (counted[level] ?? 0) + 1)),
        }))
        .find(({ number }) => typed.startsWith(number));
      // Where the notice numbers otherwise than Word would, somebody typed the number.
      if (!own) return new Paragraph(typed);
      automatic += 1;
      counted[own.level] = (counted[own.level] ?? 0) + 1;
      counted.fill(0, own.level + 1);
      const text = typed.slice(own.number.length);
      return new Paragraph({ text, numbering: { reference: "notice", level: own.level } });
    });
    const file = await saved(paragraphs, { config: [{ reference: "notice", levels }] });
    expect(automatic).toBeGreaterThan(35);
    expect(withoutLines(await textOf(file))).toEqual(withoutLines(BUNDLED_TEXT));
  });
});
