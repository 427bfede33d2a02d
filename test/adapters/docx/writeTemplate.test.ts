import { beforeAll, describe, expect, test } from "@jest/globals";
import { documentFiles } from "../../../src/adapters/docx/documentFiles";
import { DOCUMENT_KINDS } from "../../../src/core/documents/documentPlan";
import { DOCUMENT_FIELDS } from "../../../src/core/documents/documentFields";
import { DOCUMENT_TEMPLATES } from "../../../src/core/documents/documentTemplates";
import { allNamed, bodyBlocks, partText, styleNamed, valueAt } from "../../support/documentParts";
import { SAMPLE_TEMPLATE } from "../../support/sampleDocument";
import { element, elements, xmlTree } from "../../support/xmlTree";

let template: Uint8Array;

beforeAll(async () => {
  template = await documentFiles.writeTemplate(SAMPLE_TEMPLATE);
});

describe("pages by GB/T 9704-2012", () => {
  const sections = () => allNamed(xmlTree(partText(template)), "sectPr");
  /** Twips in millimetres. */
  const millimetres = (twips: string | null) => (Number(twips) * 25.4) / 1440;
  const margins = (index: number, edges: readonly string[]) =>
    edges.map((edge) => {
      const [section] = sections().slice(index);
      return section ? millimetres(valueAt(section, ["pgMar"], edge)) : NaN;
    });

  test("A4 with 37 mm above, 28 mm on the binding edge, and a type area of 156 mm × 225 mm", () => {
    const [top = 0, right = 0, bottom = 0, left = 0] = margins(0, ["top", "right", "bottom", "left"]);
    expect(top).toBeCloseTo(37, 1);
    expect(left).toBeCloseTo(28, 1);
    expect(210 - left - right).toBeCloseTo(156, 1);
    expect(297 - top - bottom).toBeCloseTo(225, 1);
  });

  test("a landscape page is the same sheet turned, its head at the binding edge", () => {
    const [, landscape] = sections();
    expect(landscape && ["w", "h", "orient"].map((name) => valueAt(landscape, ["pgSz"], name))).toEqual([
      "16838",
      "11906",
      "landscape",
    ]);
    const [top = 0, right = 0, bottom = 0, left = 0] = margins(1, ["top", "right", "bottom", "left"]);
    expect([top, right, bottom, left].map(Math.round)).toEqual([28, 37, 26, 35]);
  });

  test("a grid of 22 lines with 28 characters", () => {
    const [first] = sections();
    const grid = first && element(first, "docGrid");
    expect(grid?.attributes.get("type")).toBe("linesAndChars");
    const pitch = Number(grid?.attributes.get("linePitch"));
    const space = Number(grid?.attributes.get("charSpace"));
    expect(Math.floor(12756 / pitch)).toBe(22);
    // Of 三号, in points.
    expect(Math.floor(8844 / 20 / (16 + space / 4096))).toBe(28);
  });

  test("page numbers are fields, right on odd pages and left on even ones, in 四号宋体", () => {
    const [first] = sections();
    const references = first ? elements(first, "footerReference") : [];
    expect(references.map(({ attributes }) => attributes.get("type")).sort()).toEqual(["default", "even"]);
    const footers = ["word/footer1.xml", "word/footer2.xml"].map((path) => xmlTree(partText(template, path)));
    expect(footers.map((footer) => valueAt(footer, ["p", "pPr", "jc"]))).toEqual(["right", "left"]);
    for (const footer of footers) {
      expect(allNamed(footer, "instrText").map(({ text }) => text.trim())).toEqual(["PAGE"]);
      expect(allNamed(footer, "t").map(({ text }) => text)).toEqual(["— ", " —"]);
      expect(valueAt(footer, ["p", "pPr", "pStyle"])).toBe(
        styleNamed(template, "公文页码").attributes.get("styleId"),
      );
    }
    expect(partText(template, "word/settings.xml")).toContain("<w:evenAndOddHeaders/>");
  });
});

describe("styles", () => {
  test.each([
    ["公文标题", "方正小标宋简体", "44", "center"],
    ["公文主送机关", "仿宋_GB2312", "32", "left"],
    ["公文正文", "仿宋_GB2312", "32", "both"],
    ["公文一级标题", "黑体", "32", "both"],
    ["公文二级标题", "楷体_GB2312", "32", "both"],
    ["公文三级标题", "仿宋_GB2312", "32", "both"],
    ["公文四级标题", "仿宋_GB2312", "32", "both"],
    ["公文附件", "黑体", "32", "left"],
    ["公文附件标题", "方正小标宋简体", "44", "center"],
    ["公文成文日期", "仿宋_GB2312", "32", "right"],
    ["公文抄送机关", "仿宋_GB2312", "28", "both"],
    ["公文表头", "黑体", "24", "center"],
    ["公文表格", "仿宋_GB2312", "21", "left"],
    ["公文页码", "宋体", "28", "right"],
  ])("%s is in %s, of %s half points, and stands %s", (name, font, size, align) => {
    const style = styleNamed(template, name);
    expect(valueAt(style, ["rPr", "rFonts"], "eastAsia")).toBe(font);
    expect(valueAt(style, ["rPr", "rFonts"], "ascii")).toBe(font);
    expect(valueAt(style, ["rPr", "sz"])).toBe(size);
    expect(valueAt(style, ["pPr", "jc"])).toBe(align);
  });

  test.each([
    ["公文一级标题", "heading 1", "0"],
    ["公文二级标题", "heading 2", "1"],
    ["公文三级标题", "heading 3", "2"],
    ["公文四级标题", "heading 4", "3"],
  ])("%s stands on %s and is a heading of its level", (name, base, level) => {
    const style = styleNamed(template, name);
    const builtIn = styleNamed(template, base);
    expect(valueAt(style, ["basedOn"])).toBe(builtIn.attributes.get("styleId"));
    expect([style, builtIn].map((one) => valueAt(one, ["pPr", "outlineLvl"]))).toEqual([level, level]);
  });

  test("the body begins two characters in, in exact lines", () => {
    const body = styleNamed(template, "公文正文");
    expect(valueAt(body, ["pPr", "ind"], "firstLineChars")).toBe("200");
    expect(valueAt(body, ["pPr", "spacing"], "lineRule")).toBe("exact");
    expect(valueAt(body, ["pPr", "spacing"], "line")).toBe("579");
  });

  test("each font says what stands in for it, in a table of fonts", () => {
    const fonts = elements(xmlTree(partText(template, "word/fontTable.xml")), "font");
    const names = fonts.map(({ attributes }) => attributes.get("name"));
    const used = allNamed(xmlTree(partText(template, "word/styles.xml")), "rFonts").flatMap(
      ({ attributes }) => attributes.get("eastAsia") ?? [],
    );
    expect(names).toEqual(expect.arrayContaining(used));
    const [fangsong] = fonts;
    expect(fangsong && valueAt(fangsong, ["altName"])).toMatch(/^仿宋,/);
  });

  test("the language is Chinese, and no line begins with a comma", () => {
    const styles = xmlTree(partText(template, "word/styles.xml"));
    expect(valueAt(styles, ["docDefaults", "rPrDefault", "rPr", "lang"], "eastAsia")).toBe("zh-CN");
    expect(element(styles, "docDefaults", "pPrDefault", "pPr", "kinsoku")).not.toBeNull();
    expect(element(styles, "docDefaults", "pPrDefault", "pPr", "widowControl")).not.toBeNull();
  });
});

test("each block stands in its style, sections end where they should", () => {
  expect(bodyBlocks(template).map(({ style, text }) => [style, text])).toEqual([
    ["公文发文机关标志", "{{发文机关}}"],
    ["公文发文字号和签发人", "{{发文字号}}\t签发人：{{签发人}}"],
    ["公文标题", "关于{{年度}}年度重点任务落实情况的报告"],
    ["公文主送机关", "{{主送机关}}："],
    ["公文正文", "截至{{截至日期}}，应报{{应报单位数}}个单位，已报{{已报单位数}}个。"],
    ["公文正文", "{{补充说明}}"],
    ["公文一级标题", "一、总体情况"],
    ["公文正文", "{{总体情况}}"],
    ["公文二级标题", "（一）主要做法"],
    ["公文三级标题", "1．加强领导"],
    ["公文四级标题", "（1）落实责任"],
    ["公文正文", "特此报告。"],
    ["公文附件说明", "附件：1．{{附件一}}\n　　　2．未报送单位名单"],
    ["公文署名", "{{发文机关}}"],
    ["公文成文日期", "{{成文日期}}"],
    ["公文附件", "附件1"],
    ["公文附件标题", "{{附件一}}"],
    ["公文正文", "{{明细表}}"],
    ["公文表注", "注：本表由填报表汇总。"],
    ["公文附件", "附件2"],
    ["公文附件标题", "未报送单位名单"],
    ["", "序号|责任单位|进展情况\n1|区教委|第一段/第二段"],
    ["公文抄送机关", "抄送：{{抄送机关}}"],
  ]);
  const ends = bodyBlocks(template).filter(({ xml }) => element(xml, "pPr", "sectPr"));
  expect(ends.map(({ text }) => text)).toEqual(["{{成文日期}}", "注：本表由填报表汇总。"]);
});

test("the signer's name is in 楷体", () => {
  const line = bodyBlocks(template).find(({ style }) => style === "公文发文字号和签发人");
  const runs = line ? elements(line.xml, "r") : [];
  const signer = styleNamed(template, "公文签发人姓名");
  expect(runs.map((run) => valueAt(run, ["rPr", "rStyle"]))).toEqual([
    null,
    signer.attributes.get("styleId"),
  ]);
  expect(valueAt(signer, ["rPr", "rFonts"], "eastAsia")).toBe("楷体_GB2312");
});

test("a table repeats its heads, keeps short rows whole, and is as wide as the type area", () => {
  const table = bodyBlocks(template).find(({ kind }) => kind === "tbl")?.xml;
  const rows = table ? elements(table, "tr") : [];
  expect(rows.map((row) => element(row, "trPr", "tblHeader") !== null)).toEqual([true, false]);
  expect(rows.map((row) => element(row, "trPr", "cantSplit") !== null)).toEqual([true, true]);
  const widths = table
    ? elements(table, "tblGrid", "gridCol").map(({ attributes }) => Number(attributes.get("w")))
    : [];
  expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8844);
  expect(table && valueAt(table, ["tblPr", "tblW"], "w")).toBe("8844");
});

test("equal templates give equal bytes, without a time", async () => {
  expect(await documentFiles.writeTemplate(SAMPLE_TEMPLATE)).toEqual(template);
  expect(partText(template, "docProps/core.xml")).not.toContain("dcterms:created");
});

test.each(DOCUMENT_KINDS)("the product's own template of %s has fields that are known only", async (kind) => {
  const known = DOCUMENT_FIELDS[kind].map(({ name }) => name);
  const found = await documentFiles.fieldsOf(await documentFiles.writeTemplate(DOCUMENT_TEMPLATES[kind]));
  expect(found.length).toBeGreaterThan(3);
  expect(known).toEqual(expect.arrayContaining([...found]));
});
