import { describe, expect, test } from "@jest/globals";
import { readNoticeFile } from "../../../src/adapters/notice/readNoticeFile";
import { parseNotice } from "../../../src/core/notice/parseNotice";
import { documentFile, type OtherParts } from "../../support/documentFile";

/** The lines that a document with this body becomes. */
async function linesOf(body: string, others: OtherParts = {}): Promise<string[]> {
  const outcome = await readNoticeFile(documentFile(body, others));
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.text.split("\n");
}

const t = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (content: string, properties = "") => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const BREAK = "<w:r><w:br/></w:r>";
const TAB = "<w:r><w:tab/></w:r>";
const field = (instruction: string, result: string | null, inner = "") =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>${inner}${
    result === null ? "" : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}`
  }<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe("paragraphs", () => {
  test.each<[string, string, string[]]>([
    ["are lines", p(t("一、总则")) + p("") + p(t("（一）目")), ["一、总则", "", "（一）目"]],
    ["lose their indents", p(TAB + t("\u3000\u3000发展经济。")), ["发展经济。"]],
    ["keep a break within", p(t("甲") + BREAK + t("乙")), ["甲\v乙"]],
    [
      "go on in a line of its own behind a page's end",
      p(t("甲") + '<w:r><w:br w:type="page"/></w:r>' + t("乙")),
      ["甲", "乙"],
    ],
    ["have no tabs within a sentence", p(t("签发人：") + TAB + TAB + t("张三")), ["签发人： 张三"]],
    [
      "keep the tabs of a table that somebody typed",
      [1, 2, 3].map((no) => p(t(`${no}`) + TAB + t("任务") + TAB + t("区教委"))).join(""),
      ["1\t任务\t区教委", "2\t任务\t区教委", "3\t任务\t区教委"],
    ],
    ["say what links say", p(`<w:hyperlink r:id="x">${t("附件")}</w:hyperlink>`), ["附件"]],
    [
      "say what content controls say",
      `<w:sdt><w:sdtPr/><w:sdtContent>${p(t("甲"))}</w:sdtContent></w:sdt>`,
      ["甲"],
    ],
    [
      "do not say what a control asks for",
      p(
        t("甲") +
          `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${t("点击输入")}</w:sdtContent></w:sdt>`,
      ),
      ["甲"],
    ],
    [
      "have the word, not how it is pronounced",
      p(`<w:r><w:ruby><w:rt>${t("wàn")}</w:rt><w:rubyBase>${t("万")}</w:rubyBase></w:ruby></w:r>`),
      ["万"],
    ],
    [
      "have hyphens of all kinds",
      p("<w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t><w:softHyphen/><w:t>C</w:t></w:r>"),
      ["A-BC"],
    ],
    [
      "have signs of symbol fonts",
      p('<w:r><w:sym w:font="Wingdings" w:char="F081"/></w:r>' + t("甲")),
      ["①甲"],
    ],
    [
      "have signs that were inserted from a text font",
      p('<w:r><w:sym w:font="宋体" w:char="2461"/></w:r>' + t("乙")),
      ["②乙"],
    ],
    ["have formulas' signs", p("<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>"), ["x+1"]],
    [
      "have fractions and powers of formulas",
      p(
        "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>3</m:t></m:r></m:den></m:f>" +
          "<m:sSup><m:e><m:r><m:t>m</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>",
      ),
      ["1/3m^2"],
    ],
    [
      "say what is drawn as art",
      p('<w:r><w:pict><v:shape><v:textpath string="某市人民政府文件"/></v:shape></w:pict></w:r>'),
      ["某市人民政府文件"],
    ],
  ])("%s", async (_, body, lines) => {
    expect(await linesOf(body + p(t("完")))).toEqual([...lines, "完"]);
  });

  test("a table of contents says nothing of its own", async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="10"><w:name w:val="toc 1"/></w:style>';
    const body = p(t("一、总则") + TAB + t("1"), '<w:pStyle w:val="10"/>') + p(t("一、总则"));
    expect(await linesOf(body, { styles })).toEqual(["一、总则"]);
  });
});

describe("fields", () => {
  test.each<[string, string, string]>([
    ["show their results", field(" PAGEREF x ", t("3")), "甲3乙"],
    ["without a result show nothing", field(" ASK ", null), "甲乙"],
    ["of signs in a circle", field(" eq \\o\\ac(○,12) ", null), "甲⑫乙"],
    ["of a word with its pronunciation", field(" EQ \\* jc2 \\o\\ad(\\s\\up 9(wàn),万)", null), "甲万乙"],
    ["within others", field(" IF ", t("是"), field(" X ", t("1"))), "甲是乙"],
    ["that are simple", `<w:fldSimple w:instr="DATE">${t("今天")}</w:fldSimple>`, "甲今天乙"],
  ])("%s", async (_, written, text) => {
    expect(await linesOf(p(t("甲") + written + t("乙")))).toEqual([text]);
  });

  test("one whose instruction never ends swallows no other paragraph", async () => {
    const broken = p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + p(t("乙"));
    expect(await linesOf(p(t("甲")) + broken)).toEqual(["甲", "", "乙"]);
  });
});

describe("tracked changes and hidden text", () => {
  const GONE = "<w:rPr><w:del/></w:rPr>";
  test.each<[string, string, string[]]>([
    ["what was added stays", p(`<w:ins>${t("新")}</w:ins>`), ["新"]],
    [
      "what was taken away goes",
      p(t("甲") + "<w:del><w:r><w:delText>旧</w:delText><w:tab/></w:r></w:del>"),
      ["甲"],
    ],
    [
      "what was moved stands where it is now",
      p(`<w:moveFrom>${t("移")}</w:moveFrom>`) + p(`<w:moveTo>${t("移")}</w:moveTo>`),
      ["", "移"],
    ],
    ["paragraphs whose end was taken away run on", p(t("甲"), GONE) + p(t("乙")), ["甲乙"]],
    [
      "paragraphs that were taken away leave no line",
      p("<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>", GONE) + p(t("乙")),
      ["乙"],
    ],
    [
      "former looks say nothing",
      p(t("甲"), "<w:pPrChange><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:pPrChange>"),
      ["甲"],
    ],
    ["hidden text goes", p(t("甲") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>"), ["甲"]],
    [
      "text that is not hidden after all stays",
      p('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>显</w:t></w:r>'),
      ["显"],
    ],
    [
      "text of a hidden style goes",
      p(t("甲") + '<w:r><w:rPr><w:rStyle w:val="h"/></w:rPr><w:t>隐</w:t></w:r>'),
      ["甲"],
    ],
  ])("%s", async (_, body, lines) => {
    const styles =
      '<w:style w:styleId="g"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="h"><w:basedOn w:val="g"/></w:style>';
    expect(await linesOf(body + p(t("完")), { styles })).toEqual([...lines, "完"]);
  });
});

describe("text boxes and notes", () => {
  const box = `<w:txbxContent>${p(t("框"))}</w:txbxContent>`;

  test("a box is read once, behind the paragraph in which it hangs", async () => {
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(await linesOf(p(t("甲") + both + t("乙")) + p(t("丙")))).toEqual(["甲乙", "框", "丙"]);
    const old = `<w:r><w:pict>${box}</w:pict></w:r>`;
    expect(await linesOf(p(t("甲") + old))).toEqual(["甲", "框"]);
  });

  test("notes that the text refers to stand at the end", async () => {
    const footnotes =
      `<w:footnote w:type="separator" w:id="-1">${p(t("—"))}</w:footnote>` +
      `<w:footnote w:id="2">${p("<w:r><w:footnoteRef/></w:r>" + t("指义务教育。"))}</w:footnote>` +
      `<w:footnote w:id="3">${p(t("没有人提到"))}</w:footnote>`;
    const endnotes = `<w:endnote w:id="2">${p(t("注：下同。"))}</w:endnote>`;
    const body = p(
      t("区教委、区财政局") +
        '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r>' +
        t("负责"),
    );
    expect(await linesOf(body, { footnotes, endnotes })).toEqual([
      "区教委、区财政局负责",
      "注：指义务教育。",
      "注：下同。",
    ]);
  });

  test("a note that says who leads stands where it is said, or behind the table of which it is said", async () => {
    const footnotes = `<w:footnote w:id="2">${p(t("注：列第一位者为牵头单位，下同。"))}</w:footnote>`;
    const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const clause = p(t("1．建学校。（市教育局、市财政局") + reference + t("负责）"));
    expect(await linesOf(clause, { footnotes })).toEqual([
      "1．建学校。（市教育局、市财政局（列第一位者为牵头单位，下同）负责）",
    ]);
    const table = tbl(
      tr(cell("任务") + c(p(t("责任单位") + reference))),
      tr(cell("建学校") + cell("市教育局")),
    );
    expect(await linesOf(table, { footnotes })).toEqual([
      "任务\t责任单位",
      "建学校\t市教育局",
      "注：列第一位者为牵头单位，下同。",
    ]);
  });
});

const c = (content: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const cell = (text: string, properties = "") => c(p(t(text)), properties);
const tr = (cells: string, properties = "") => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
const tbl = (...rows: string[]) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join("")}</w:tbl>`;
const SPAN = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;
const START = '<w:vMerge w:val="restart"/>';
const BELOW = "<w:vMerge/>";

describe("tables", () => {
  test.each<[string, string, string[]]>([
    [
      "rows are lines, cells are parted by tabs",
      tbl(tr(cell("序号") + cell("任务")), tr(cell("1") + cell(""))),
      ["序号\t任务", "1\t"],
    ],
    [
      "paragraphs and breaks part the lines of a cell",
      tbl(tr(c(p(t("甲")) + p("") + p(t("乙") + BREAK + t("丙"))) + cell("丁"))),
      ["甲\v乙\v丙\t丁"],
    ],
    ["a tab in a cell parts no cells", tbl(tr(c(p(t("甲") + TAB + t("乙"))) + cell("丙"))), ["甲 乙\t丙"]],
    [
      "a cell merged downwards says the same in each row",
      tbl(tr(cell("一类", START) + cell("1")), tr(c(p(""), BELOW) + cell("2")), tr(cell("二类") + cell("3"))),
      ["一类\t1", "一类\t2", "二类\t3"],
    ],
    [
      "a merge ends where another begins",
      tbl(
        tr(cell("甲", START) + cell("1")),
        tr(cell("乙", START) + cell("2")),
        tr(c(p(""), BELOW) + cell("3")),
      ),
      ["甲\t1", "乙\t2", "乙\t3"],
    ],
    [
      "cells merged downwards are found by their column",
      tbl(tr(cell("A", SPAN(2)) + cell("甲", START)), tr(cell("1") + cell("2") + c(p(""), BELOW))),
      ["A\t\t甲", "1\t2\t甲"],
    ],
    [
      "empty cells stand behind one that is merged across",
      tbl(tr(cell("（一）经济", SPAN(3))), tr(cell("1") + cell("2") + cell("3"))),
      ["（一）经济\t\t", "1\t2\t3"],
    ],
    [
      "merged across in the old way",
      tbl(tr(cell("甲", '<w:hMerge w:val="restart"/>') + c(p(""), "<w:hMerge/>") + cell("乙"))),
      ["甲\t\t乙"],
    ],
    [
      "rows that begin or end within the grid",
      tbl(tr(cell("甲") + cell("乙"), '<w:gridBefore w:val="1"/><w:gridAfter w:val="2"/>')),
      ["\t甲\t乙\t\t"],
    ],
    [
      "rows and cells that were taken away go",
      tbl(
        tr(cell("甲") + cell("乙")),
        tr(cell("旧") + cell("旧"), "<w:del/>"),
        tr(cell("1") + cell("旧", "<w:cellDel/>") + cell("2")),
      ),
      ["甲\t乙", "1\t2"],
    ],
    [
      "rows and cells in content controls",
      tbl(
        `<w:sdt><w:sdtContent>${tr(`<w:sdt><w:sdtContent>${cell("甲")}</w:sdtContent></w:sdt>` + cell("乙"))}</w:sdtContent></w:sdt>`,
      ),
      ["甲\t乙"],
    ],
    [
      "a table in a cell is read with it",
      tbl(tr(c(p(t("外")) + tbl(tr(cell("甲") + cell("乙")), tr(cell("丙") + cell("丁")))) + cell("右"))),
      ["外\v甲 乙\v丙 丁\t右"],
    ],
    [
      "a single column is a frame around its paragraphs",
      tbl(tr(c(p(t("一、总则")) + p(t("甲")))), tr(cell("二、附则"))),
      ["一、总则", "甲", "二、附则"],
    ],
    [
      "a box in a cell",
      tbl(
        tr(
          c(p(t("甲") + `<w:r><w:pict><w:txbxContent>${p(t("框"))}</w:txbxContent></w:pict></w:r>`)) +
            cell("乙"),
        ),
      ),
      ["甲\v框\t乙"],
    ],
  ])("%s", async (_, body, lines) => {
    expect(await linesOf(p(t("始")) + body + p(t("完")))).toEqual(["始", ...lines, "完"]);
  });

  test("more than any notice says is refused, also where merged cells only seem to say it", async () => {
    const long = "长".repeat(20_000);
    const rows = Array.from({ length: 1000 }, () => tr(c(p(""), BELOW) + cell("1")));
    const file = documentFile(tbl(tr(cell(long, START) + cell("0")), ...rows));
    expect(await readNoticeFile(file)).toEqual({ ok: false, problem: { code: "too-large" } });
  });

  test.each([
    ["tables", "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"],
    ["boxes", "<w:p><w:r><w:txbxContent>", "</w:txbxContent></w:r></w:p>"],
  ])("%s within each other are refused where nobody nests so deep", async (_, open, close) => {
    const deep = open.repeat(200) + p(t("甲")) + close.repeat(200);
    expect(await readNoticeFile(documentFile(deep))).toEqual({ ok: false, problem: { code: "too-large" } });
  });
});

describe("what is not read is told, with the line near which it stands", () => {
  const GIVEN = p(t("一、总则"));
  const picture = "<w:r><w:drawing><a:blip/></w:drawing></w:r>";
  const box = `<w:txbxContent>${p(t("框"))}</w:txbxContent>`;
  test.each<[string, string, (readonly [string, number])[]]>([
    ["a picture", GIVEN + p(picture) + p(picture), [["unread-pictures", 2]]],
    [
      "an old picture in a table",
      GIVEN + tbl(tr(c(p("<w:r><w:pict><v:imagedata/></w:pict></w:r>")))),
      [["unread-pictures", 2]],
    ],
    [
      "a sheet, which has a picture of itself",
      GIVEN + p("<w:r><w:object><v:imagedata/><o:OLEObject/></w:object></w:r>"),
      [["unread-objects", 2]],
    ],
    ["a chart", p(t("甲") + "<w:r><w:drawing><c:chart/></w:drawing></w:r>"), [["unread-objects", 1]]],
    [
      "changes",
      GIVEN + p(t("甲") + `<w:del>${t("乙")}</w:del>`) + p(`<w:ins>${t("丙")}</w:ins>`),
      [["tracked-changes", 2]],
    ],
    ["comments", GIVEN + p(t("甲") + '<w:r><w:commentReference w:id="0"/></w:r>'), [["unread-comments", 2]]],
    ["hidden text", p(t("甲") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>"), [["hidden-text", 1]]],
    [
      "but no lines and boxes that somebody drew",
      GIVEN + p(`<w:r><w:pict><v:line/></w:pict><w:pict>${box}</w:pict></w:r>`),
      [],
    ],
    [
      "and no hidden spaces",
      p(t("甲") + '<w:r><w:rPr><w:vanish/></w:rPr><w:t xml:space="preserve"> </w:t></w:r>'),
      [],
    ],
  ])("%s", async (_, body, doubts) => {
    const outcome = await readNoticeFile(documentFile(body));
    if (!outcome.ok) throw new Error(outcome.problem.code);
    const { text, warnings = [] } = outcome;
    expect(warnings.map(({ code, line }) => [code, line])).toEqual(doubts);
    for (const warning of warnings) {
      expect(warning.message.zh).toMatch(/文档.*[。]$/);
      expect(warning.message.en).toMatch(/document.*\.$/i);
    }
    expect(parseNotice(text, warnings).warnings).toEqual(expect.arrayContaining([...warnings]));
  });
});
