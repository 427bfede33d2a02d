import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { readWorkbook } from "../../../src/adapters/xlsx/readWorkbook";
import { cellAddress } from "../../../src/core/sheet/address";
import type { WorkbookGrid } from "../../../src/core/sheet/grid";
import { consolidated } from "../../support/consolidated";
import { rawWorkbook, relations, type RawWorkbook } from "../../support/rawWorkbook";

const SHEET_RELATIONS = "xl/worksheets/_rels/sheet1.xml.rels";

async function read(bytes: Uint8Array): Promise<WorkbookGrid> {
  const outcome = await readWorkbook(bytes);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.workbook;
}

/** What is read beside the cells, each as `kind cell text` or the chart's name; undefined where the sheet says nothing of it. */
async function attached(raw: RawWorkbook): Promise<readonly string[] | undefined> {
  const [sheet] = (await read(rawWorkbook(raw))).sheets;
  return sheet?.attached?.map(
    ({ row, column, kind, text, chart }) => `${kind} ${cellAddress(row, column)} ${chart ?? text}`,
  );
}

/** A workbook with these parts, each by its kind, that its sheet refers to. */
function withParts(parts: Readonly<Record<string, string>>): RawWorkbook {
  const named = Object.entries(parts).map(([kind, content]) => ({ kind, path: `xl/${kind}1.xml`, content }));
  return {
    parts: {
      [SHEET_RELATIONS]: relations(
        ...named.map(({ kind }) => [`r-${kind}`, kind, `../${kind}1.xml`] as const),
      ),
      ...Object.fromEntries(named.map(({ path, content }) => [path, content])),
    },
  };
}

const comments = (list: string, ...authors: readonly string[]) =>
  `<comments><authors>${authors.map((name) => `<author>${name}</author>`).join("")}</authors><commentList>${list}</commentList></comments>`;
const comment = (cell: string, text: string, author = 0) =>
  `<comment ref="${cell}" authorId="${author}"><text>${text}</text></comment>`;
const threads = (...list: readonly (readonly [cell: string, text: string])[]) =>
  `<ThreadedComments>${list.map(([cell, text]) => `<threadedComment ref="${cell}"><text>${text}</text></threadedComment>`).join("")}</ThreadedComments>`;

describe("notes and comments", () => {
  test("with their runs joined and their lines kept, from the top", async () => {
    const list = [
      comment("C9", "<t>下方</t>"),
      comment("B2", `<r><rPr><b/></rPr><t>王五:</t></r><r><t xml:space="preserve">\n产权证 在办</t></r>`),
    ];
    const read = await attached(withParts({ comments: comments(list.join(""), "王五") }));
    expect(read).toEqual(["note B2 王五:\n产权证 在办", "note C9 下方"]);
  });

  test("in a thread, each answer on its own and not the copy for programs that know notes only", async () => {
    const copies = [
      comment("B2", "<t>[线程批注]\n\n你的 Excel 版本可读取此线程批注。\n\n注释:\n    产权证在办</t>", 0),
      comment("B3", "<t>[Gesprächskommentar] ... Kommentar: 另报</t>", 1),
      comment("B4", "<t>另一条</t>", 0),
    ];
    const parts = {
      comments: comments(copies.join(""), "张三", "tc={6F9619FF-8B86-D011-B42D-00C04FC964FF}"),
      threadedComment: threads(["B2", "产权证在办"], ["B2", "何时办结？"], ["B3", "另报"]),
    };
    expect(await attached(withParts(parts))).toEqual([
      "note B2 产权证在办",
      "note B2 何时办结？",
      "note B3 另报",
      "note B4 另一条",
    ]);
  });

  test("a copy is kept where another program dropped the thread", async () => {
    const copy = comment("B2", "<t>[Threaded comment]\n\nComment:\n    产权证在办</t>");
    expect(await attached(withParts({ comments: comments(copy, "tc={1}") }))).toEqual([
      "note B2 [Threaded comment]\n\nComment:\n    产权证在办",
    ]);
  });

  test.each(["<t/>", "<t> \n</t>", "<t>王五:\n</t>"])("without words are none: %s", async (text) => {
    expect(await attached(withParts({ comments: comments(comment("B2", text), "王五") }))).toBeUndefined();
  });

  test("that lost their place are kept", async () => {
    const list = comment("", "<t>无处可放</t>");
    expect(await attached(withParts({ comments: comments(list) }))).toEqual(["note A1 无处可放"]);
  });
});

const anchor = (column: number, row: number, content: string) =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>7</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>9</xdr:rowOff></xdr:from><xdr:to><xdr:col>90</xdr:col><xdr:row>90</xdr:row></xdr:to>${content}</xdr:twoCellAnchor>`;
const shape = (...paragraphs: readonly string[]) =>
  `<xdr:sp><xdr:txBody>${paragraphs.map((text) => `<a:p>${text}</a:p>`).join("")}</xdr:txBody></xdr:sp>`;
const run = (text: string) => `<a:r><a:rPr/><a:t>${text}</a:t></a:r>`;
const drawing = (...anchors: readonly string[]) => `<xdr:wsDr>${anchors.join("")}</xdr:wsDr>`;
const named = (name: string) =>
  `<xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="${name}"/></xdr:nvGraphicFramePr>`;
const picture = "<xdr:pic><xdr:blipFill/></xdr:pic>";
const choice = (first: string, second: string) =>
  `<mc:AlternateContent><mc:Choice>${first}</mc:Choice><mc:Fallback>${second}</mc:Fallback></mc:AlternateContent>`;

describe("drawings", () => {
  test.each<[string, string, readonly string[] | undefined]>([
    [
      "a text box, its runs joined, a line for each paragraph",
      anchor(3, 29, shape(run("以上") + run("属实"), "", `${run("局长")}<a:br/>${run("已阅")}`)),
      ["text-box D30 以上属实\n\n局长\n已阅"],
    ],
    ["a picture", anchor(1, 4, picture), ["picture B5 "]],
    ["a chart", anchor(1, 4, "<xdr:graphicFrame/>"), ["picture B5 "]],
    [
      "a chart by its name, beside a picture with one",
      anchor(1, 4, `<xdr:graphicFrame>${named("图_状态")}</xdr:graphicFrame>`) +
        anchor(1, 5, `<xdr:pic>${named("图_照片")}</xdr:pic>`),
      ["picture B5 图_状态", "picture B6 "],
    ],
    [
      "what is grouped",
      anchor(1, 4, `<xdr:grpSp>${shape(run("甲"))}${picture}${shape(run("乙"))}</xdr:grpSp>`),
      ["text-box B5 甲", "picture B5 ", "text-box B5 乙"],
    ],
    ["a shape without words", anchor(1, 4, shape("")), undefined],
    [
      "what is anchored to no cell",
      `<xdr:absoluteAnchor>${shape(run("甲"))}</xdr:absoluteAnchor>`,
      ["text-box A1 甲"],
    ],
    [
      "the first of two ways to draw the same",
      anchor(0, 1, choice(shape(run("甲")), picture + shape(run("甲")))) + anchor(0, 2, shape(run("乙"))),
      ["text-box A2 甲", "text-box A3 乙"],
    ],
    ["the second where the first has nothing", anchor(0, 1, choice("<x/>", picture)), ["picture A2 "]],
  ])("%s", async (_, anchors, expected) => {
    expect(await attached(withParts({ drawing: drawing(anchors) }))).toEqual(expected);
  });
});

describe("headers and footers", () => {
  test.each<[string, string | null]>([
    [
      "&amp;L区教委&amp;C&amp;&quot;宋体,加粗&quot;&amp;14进展情况表&amp;R2017年",
      "区教委\n进展情况表\n2017年",
    ],
    ["&amp;K01+000甲&amp;&amp;乙 第&amp;P页", "甲&乙"],
    ["&amp;C示例　　第 &amp;P 页，共 &amp;N 页", "示例"],
    ["&amp;C第 &amp;P 页，共 &amp;N 页", null],
    ["&amp;C&amp;&quot;Times New Roman,Regular&quot;&amp;12Page &amp;P of &amp;N", null],
    ["&amp;C- &amp;P+1 -", null],
    ["&amp;L&amp;D &amp;T&amp;C&amp;A&amp;R&amp;Z&amp;F", null],
  ])("%s", async (codes, expected) => {
    const behind = `<headerFooter><oddHeader>${codes}</oddHeader><firstHeader>${codes}</firstHeader></headerFooter>`;
    expect(await attached({ behind })).toEqual(
      expected === null ? undefined : [`header-footer A1 ${expected}`],
    );
  });
});

describe("parts", () => {
  test("that the sheet does not name, that are gone or lie elsewhere are not read", async () => {
    const outside = `<Relationship Id="a" Type="x/drawing" TargetMode="External" Target="xl/drawing1.xml"/>`;
    const gone = `<Relationship Id="b" Type="x/comments" Target="../comments9.xml"/>`;
    expect(
      await attached({
        parts: {
          "xl/comments1.xml": "no XML",
          [SHEET_RELATIONS]: `<Relationships>${outside}${gone}</Relationships>`,
        },
      }),
    ).toBeUndefined();
  });

  test.each(["comments", "threadedComment", "drawing"])("%s that are damaged are told", async (kind) => {
    for (const content of ["<comments>", "<a/>", ""]) {
      const outcome = await readWorkbook(rawWorkbook(withParts({ [kind]: content })));
      expect(outcome).toMatchObject({ ok: false, problem: { code: "damaged", detail: `xl/${kind}1.xml` } });
    }
  });
});

test("a return of openpyxl: what is in no cell stands in 未并入内容, verbatim, and the row in the report", async () => {
  const workbook = await read(readFileSync("test/fixtures/xlsx/openpyxl-notes.xlsx"));
  const { leftOut, details, result } = consolidated({ "教委.xlsx": workbook });
  expect(details.map((row) => row["进展情况"])).toEqual(["恒合、地宝两乡中心幼儿园已开园"]);
  expect(
    leftOut.map((row) => [
      row["来源文件"],
      row["来源工作表"],
      row["来源单元格"],
      row["原因"],
      row["说明"],
      row["表外内容"] ?? "",
    ]),
  ).toEqual([
    ["教委.xlsx", "教委", "A1", "表外内容", "写在页眉或页脚中", "区教委办公室 2017年12月18日"],
    ["教委.xlsx", "教委", "E2", "表外内容", "写在单元格的批注中", "地宝乡幼儿园产权证\n仍在办理"],
    ["教委.xlsx", "教委", "H2", "表外内容", "表中有图片，未并入，请打开原文件查看", ""],
    ["教委.xlsx", "照片", "A1", "表外内容", "写在单元格的批注中", "左为旧校舍"],
    ["教委.xlsx", "照片", "B3", "表外内容", "表中有图片，未并入，请打开原文件查看", ""],
  ]);
  expect(result.reconciliation).toMatchObject({
    cellsRead: 2,
    cellsPlaced: 2,
    cellsAside: 0,
    balanced: true,
  });
});
