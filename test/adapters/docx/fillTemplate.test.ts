import { beforeAll, describe, expect, test } from "@jest/globals";
import { documentFiles } from "../../../src/adapters/docx/documentFiles";
import { writeWorkbook } from "../../../src/adapters/xlsx/writeWorkbook";
import type { DocumentPlan } from "../../../src/core/documents/documentPlan";
import { Refusal } from "../../../src/core/values/refusal";
import {
  allNamed,
  bodyBlocks,
  paragraphText,
  partText,
  styleNamed,
  withParts,
} from "../../support/documentParts";
import { rawArchive } from "../../support/rawArchive";
import { SAMPLE_PLAN, SAMPLE_TEMPLATE } from "../../support/sampleDocument";
import { samplePlan } from "../../support/samplePlan";
import { element, elements, xmlTree } from "../../support/xmlTree";

const fill: typeof documentFiles.fill = (bytes, said) => documentFiles.fill(bytes, said);
const fieldsOf: typeof documentFiles.fieldsOf = (bytes) => documentFiles.fieldsOf(bytes);
let template: Uint8Array;

beforeAll(async () => {
  template = await documentFiles.writeTemplate(SAMPLE_TEMPLATE);
});

/** A plan of the sample's kind that says these things and nothing else. */
function plan(
  texts: Readonly<Record<string, string>>,
  blocks: Readonly<Record<string, readonly string[]>> = {},
): DocumentPlan {
  const paragraphs = (lines: readonly string[]) =>
    lines.map((text) => ({ kind: "paragraph", style: "body", text }) as const);
  return {
    kind: "progressReport",
    title: "题目",
    texts: new Map(Object.entries(texts)),
    blocks: new Map(Object.entries(blocks).map(([name, lines]) => [name, paragraphs(lines)])),
  };
}

/** The sample's file with another body, as XML without the `w:` prefix's declaration. */
function withBody(body: string): Uint8Array {
  return withParts(template, {
    "word/document.xml": (xml) =>
      xml.replace(
        /<w:body>.*(<w:sectPr>(?:(?!<w:sectPr>).)*<\/w:body>)/,
        (_, end: string) => `<w:body>${body}${end}`,
      ),
  });
}

const run = (text: string, properties = "") =>
  `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs: string[]) => `<w:p>${runs.join("")}</w:p>`;

async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refusal) return error.sentence.zh;
    throw error;
  }
  throw new Error("Nothing was refused.");
}

async function textsIn(document: Uint8Array, said: DocumentPlan): Promise<string[]> {
  return bodyBlocks(await fill(document, said)).map(({ text }) => text);
}

describe("the sample", () => {
  let filled: Uint8Array;

  beforeAll(async () => {
    filled = await fill(template, SAMPLE_PLAN);
  });

  test("every field is filled in, empty paragraphs are left out", () => {
    const texts = bodyBlocks(filled).map(({ text }) => text);
    expect(texts.slice(0, 6)).toEqual([
      "重庆市万州区民族宗教事务委员会",
      "万州民宗文〔2017〕12号\t签发人：张三",
      "关于2017年度重点任务落实情况的报告",
      "区委民族宗教工作领导小组：",
      "截至2017年12月21日，应报26个单位，已报24个。",
      "一、总体情况",
    ]);
    expect(texts.join("")).not.toMatch(/[{}]/);
  });

  test("blocks stand in their styles, tables with repeated heads", () => {
    const blocks = bodyBlocks(filled);
    expect(blocks.filter(({ text }) => text.startsWith("各单位按照")).map(({ style }) => style)).toEqual(
      Array.from({ length: 6 }, () => "公文正文"),
    );
    const tables = blocks.filter(({ kind }) => kind === "tbl");
    expect(tables.map(({ xml }) => elements(xml, "tr").length)).toEqual([41, 2]);
    expect(tables.map(({ xml }) => allNamed(xml, "tblHeader").length)).toEqual([1, 1]);
    // On a landscape page.
    const [wide] = tables;
    expect(wide && element(wide.xml, "tblPr", "tblW")?.attributes.get("w")).toBe(String(16838 - 2098 - 1984));
  });

  test("its title is the file's, and equal input gives equal bytes", async () => {
    expect(partText(filled, "docProps/core.xml")).toContain(
      "<dc:title>关于2017年度重点任务落实情况的报告</dc:title>",
    );
    expect(await fill(template, SAMPLE_PLAN)).toEqual(filled);
  });
});

describe("fields that an office's program wrote", () => {
  test("spread over runs they take the letters of the first", async () => {
    const bold = "<w:rPr><w:b/></w:rPr>";
    const document = withBody(
      paragraph(
        run("应报{"),
        run("{应报", bold),
        '<w:proofErr w:type="spellStart"/>',
        run("单位数"),
        run("}}个，"),
        run("完"),
      ),
    );
    expect(await fieldsOf(document)).toEqual(["应报单位数"]);
    const filled = await fill(document, plan({ 应报单位数: "26" }));
    const [first] = bodyBlocks(filled);
    expect(first && elements(first.xml, "r").map((one) => paragraphText(one))).toEqual([
      "应报26",
      "",
      "",
      "个，",
      "完",
    ]);
  });

  test.each(["{{应报单位数}}", "｛｛应报单位数｝｝", "{{ 应报 单位数 }}", "｛{应报单位数}｝"])(
    "%s is understood",
    async (field) => {
      const document = withBody(paragraph(run(`共${field}个`)));
      expect(await fieldsOf(document)).toEqual(["应报单位数"]);
      expect(await textsIn(document, plan({ 应报单位数: "26" }))).toEqual(["共26个"]);
    },
  );

  test("several in a paragraph, each as often as it stands there", async () => {
    const document = withBody(paragraph(run("{{甲}}、{{乙}}、{{甲}}{{丙}}。")));
    expect(await textsIn(document, plan({ 甲: "1", 乙: "2", 丙: "" }))).toEqual(["1、2、1。"]);
  });

  test.each(["{{应报单位数}", "应报单位数}}个", "{{应报\n单位数}}"])(
    "%s is not whole and told",
    async (text) => {
      const [first = "", second] = text.split("\n");
      const broken =
        second === undefined ? run(first) : `<w:r><w:t>${first}</w:t><w:br/><w:t>${second}</w:t></w:r>`;
      const document = withBody(paragraph(broken));
      expect(await refusal(fieldsOf(document))).toContain("字段不完整");
      expect(await refusal(fill(document, plan({ 应报单位数: "26" })))).toContain("字段不完整");
    },
  );

  test("one that is not known is named", async () => {
    const document = withBody(paragraph(run("{{应报单位}}和{{甲}}、{{乙}}")));
    const said = await refusal(fill(document, plan({ 甲: "1" })));
    expect(said).toContain("{{应报单位}}、{{乙}}");
    expect(said).not.toContain("{{甲}}");
  });

  test("in cells, text boxes, headers and footers, too", async () => {
    const cell = `<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr/>${paragraph(run("{{甲}}"))}</w:tc></w:tr></w:tbl>`;
    const box = `<w:p><w:r><w:pict><w:txbxContent>${paragraph(run("{{乙}}"))}</w:txbxContent></w:pict></w:r></w:p>`;
    const document = withParts(withBody(cell + box), {
      "word/footer1.xml": (xml) => xml.replace("</w:ftr>", `${paragraph(run("{{丙}}"))}</w:ftr>`),
    });
    expect(await fieldsOf(document)).toEqual(["甲", "乙", "丙"]);
    const filled = await fill(document, plan({ 甲: "", 乙: "2", 丙: "3" }));
    // A cell needs a paragraph.
    expect(bodyBlocks(filled).map(({ text }) => text)).toEqual(["", "2"]);
    expect(allNamed(xmlTree(partText(filled)), "tc").map((one) => elements(one, "p").length)).toEqual([1]);
    expect(partText(filled, "word/footer1.xml")).toContain(">3</w:t>");
  });

  test("other vocabularies' paragraphs and texts are none of ours", async () => {
    const drawn =
      '<w:p><w:r><w:drawing><a:p xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:r><a:t>{{甲}}</a:t></a:r></a:p></w:drawing></w:r></w:p>';
    expect(await fieldsOf(withBody(drawn))).toEqual([]);
  });
});

describe("paragraphs", () => {
  test("one whose fields are all empty goes, with what it holds beside text it stays", async () => {
    const picture = "<w:r><w:drawing/></w:r>";
    const document = withBody(
      paragraph(run("甲")) +
        paragraph(run("{{一}} {{二}}")) +
        paragraph(run("{{一}}。")) +
        paragraph(run("{{一}}"), picture) +
        paragraph(run("乙")),
    );
    expect(await textsIn(document, plan({ 一: "", 二: "" }))).toEqual(["甲", "。", "", "乙"]);
  });

  test("bookmarks outlive the paragraph that they stand in", async () => {
    const mark = '<w:bookmarkStart w:id="1" w:name="甲"/>';
    const end = '<w:bookmarkEnd w:id="1"/>';
    const document = withBody(paragraph(mark, run("{{一}}")) + paragraph(run("乙"), end));
    const xml = partText(await fill(document, plan({ 一: "" })));
    expect(xml).toContain(mark);
    expect(xml).toContain(end);
  });

  test("a section ends where it did, whatever its last paragraph becomes", async () => {
    const section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>';
    const last = `<w:p><w:pPr>${section}</w:pPr>${run("{{一}}")}</w:p>`;
    const document = withBody(paragraph(run("甲")) + last + paragraph(run("乙")));
    const ended = async (said: DocumentPlan) =>
      bodyBlocks(await fill(document, said)).map(({ text, xml }) => [
        text,
        element(xml, "pPr", "sectPr") !== null,
      ]);
    expect(await ended(plan({ 一: "" }))).toEqual([
      ["甲", false],
      ["", true],
      ["乙", false],
    ]);
    expect(await ended(plan({}, { 一: [] }))).toEqual([
      ["甲", false],
      ["", true],
      ["乙", false],
    ]);
    expect(await ended(plan({}, { 一: ["子", "丑"] }))).toEqual([
      ["甲", false],
      ["子", false],
      ["丑", true],
      ["乙", false],
    ]);
  });

  test("no two tables touch, and none ends the document", async () => {
    const table = {
      kind: "table",
      columns: [{ heading: "甲", width: 1, align: "left" }],
      rows: [["1"]],
    } as const;
    const said = { ...plan({}), blocks: new Map([["一", [table, table]]]) };
    const kinds = async (body: string) =>
      bodyBlocks(await fill(withBody(body), said)).map(({ kind }) => kind);
    expect(await kinds(paragraph(run("{{一}}")))).toEqual(["tbl", "p", "tbl", "p"]);
    expect(await kinds(paragraph(run("{{一}}")) + paragraph(run("乙")))).toEqual(["tbl", "p", "tbl", "p"]);
    expect(await kinds(paragraph(run("{{一}}")) + paragraph(run("{{一}}")))).toEqual([
      ...["tbl", "p", "tbl", "p", "tbl", "p", "tbl", "p"],
    ]);
  });

  test("blocks within a line are refused", async () => {
    const document = withBody(paragraph(run("见{{一}}。")));
    expect(await refusal(fill(document, plan({}, { 一: ["子"] })))).toContain("单独占一段");
  });

  test("texts come as they are: markup, braces, breaks and tabs; without what XML cannot hold", async () => {
    const document = withBody(paragraph(run("{{一}}")) + paragraph(run("{{二}}")));
    const texts = await textsIn(document, plan({ 一: 'a<b>&"{{二}}"\u0007\ud800', 二: "甲\r\n乙\t丙" }));
    expect(texts).toEqual(['a<b>&"{{二}}"', "甲\n乙\t丙"]);
  });
});

describe("styles", () => {
  /** As Word and WPS save it: ids become numbers, names stay. */
  const renumbered = () => {
    const ids = [...partText(template, "word/styles.xml").matchAll(/w:styleId="(Official\w+)"/g)].map(
      ([, id = ""]) => id,
    );
    const renamed = (xml: string) =>
      ids.reduce((text, id, index) => text.replaceAll(`"${id}"`, `"a${index + 1}"`), xml);
    return withParts(template, { "word/styles.xml": renamed, "word/document.xml": renamed });
  };

  test("are found by their names where ids were changed", async () => {
    const filled = await fill(renumbered(), SAMPLE_PLAN);
    const styles = bodyBlocks(await fill(template, SAMPLE_PLAN)).map(({ style }) => style);
    expect(bodyBlocks(filled).map(({ style }) => style)).toEqual(styles);
    expect(partText(filled, "word/styles.xml")).not.toContain("Official");
  });

  test("that are missing are taken over, under an id that is free, and stand on the template's own", async () => {
    const lacking = withParts(template, {
      "word/styles.xml": (xml) =>
        xml
          .replace(/<w:style [^>]*w:styleId="OfficialHeading2".*?<\/w:style>/, "")
          .replace(/<w:style [^>]*w:styleId="OfficialTableText".*?<\/w:style>/, "")
          .replace('w:styleId="Heading2"', 'w:styleId="2"')
          .replace(
            "</w:styles>",
            '<w:style w:type="paragraph" w:styleId="OfficialTableText"><w:name w:val="别的"/></w:style></w:styles>',
          ),
    });
    const said: DocumentPlan = {
      ...SAMPLE_PLAN,
      blocks: new Map([
        ...SAMPLE_PLAN.blocks,
        ["总体情况", [{ kind: "paragraph", style: "heading2", text: "（一）" }]],
      ]),
    };
    const filled = await fill(lacking, said);
    expect(bodyBlocks(filled).find(({ text }) => text === "（一）")?.style).toBe("公文二级标题");
    expect(element(styleNamed(filled, "公文二级标题"), "basedOn")?.attributes.get("val")).toBe("2");
    expect(styleNamed(filled, "公文表格").attributes.get("styleId")).toBe("OfficialTableText2");
  });

  test("a template without any is filled in all the same", async () => {
    const bare = withParts(template, {
      "word/styles.xml": null,
      "word/_rels/document.xml.rels": (xml) => xml.replace(/<Relationship [^>]*styles\.xml"\/>/, ""),
    });
    const filled = await fill(bare, SAMPLE_PLAN);
    expect(partText(filled)).toContain("各单位按照任务分工");
  });
});

test("what the office put there stays byte for byte", async () => {
  const letterhead = Uint8Array.from({ length: 300 }, (_, index) => index % 251);
  const text = new TextDecoder("latin1").decode(letterhead);
  const document = withParts(
    withBody(`<w:p w:rsidR="00A1"  ><w:r><w:t>红头</w:t></w:r></w:p>${paragraph(run("{{一}}"))}`),
    {
      "word/media/image1.png": () => text,
    },
  );
  const filled = await fill(document, plan({ 一: "甲" }));
  expect(partText(filled, "word/media/image1.png")).toBe(partText(document, "word/media/image1.png"));
  expect(partText(filled)).toContain('<w:p w:rsidR="00A1"  ><w:r><w:t>红头</w:t></w:r></w:p>');
  for (const path of ["word/settings.xml", "word/theme/theme1.xml", "word/footer1.xml", "word/styles.xml"]) {
    expect(partText(filled, path)).toBe(partText(document, path));
  }
});

test("a Word template becomes a document", async () => {
  const dotx = withParts(template, {
    "[Content_Types].xml": (xml) => xml.replace("document.main+xml", "template.main+xml"),
  });
  expect(partText(await fill(dotx, SAMPLE_PLAN), "[Content_Types].xml")).toContain("document.main+xml");
});

describe("files that are no templates", () => {
  test.each([
    ["nothing", () => new Uint8Array(), "空的"],
    ["a text", () => new TextEncoder().encode("应报26个"), "不是Word文档"],
    ["an old document", () => oldDocument(), "旧版格式"],
    ["a workbook", () => writeWorkbook(samplePlan), "不是Word文档"],
    ["an archive of files", () => rawArchive([{ name: "a.txt", content: "a" }]), "不是Word文档"],
    ["half a document", () => template.subarray(0, template.length / 2), "不是Word文档|已损坏"],
    [
      "a document whose text is cut short",
      () => withParts(template, { "word/document.xml": (xml) => xml.slice(0, xml.length / 2) }),
      "已损坏",
    ],
    [
      "a document with macros",
      () =>
        withParts(template, {
          "word/_rels/document.xml.rels": (xml) =>
            xml.replace(
              "</Relationships>",
              '<Relationship Id="m" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
            ),
        }),
      "宏",
    ],
  ])("%s is refused in words", async (_, bytes, words) => {
    const said = new RegExp(words);
    expect(await refusal(fieldsOf(await bytes()))).toMatch(said);
    expect(await refusal(fill(await bytes(), SAMPLE_PLAN))).toMatch(said);
  });

  test("one that unpacks to more than it says is refused before it is read", async () => {
    const bomb = rawArchive([
      { name: "word/document.xml", content: "a".repeat(100_000), says: { size: 1_000_000_000 } },
    ]);
    expect(await refusal(fieldsOf(bomb))).toMatch(/过大|已损坏/);
  });
});

/** The beginning of a compound file that names the stream of a text document. */
function oldDocument(): Uint8Array {
  const name = [..."WordDocument"].flatMap((letter) => [letter.charCodeAt(0), 0]);
  return Uint8Array.of(
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Array.from({ length: 600 }, () => 0),
    ...name,
  );
}
