import { describe, expect, test } from "@jest/globals";
import type { Workbook } from "../../../host/model/workbook";
import { readWorkbookFile } from "../../../workbench/files/readWorkbookFile";
import { rawSheet, rawWorkbook, relations, type RawWorkbook } from "../../support/rawWorkbook";
import { throughFile } from "./support/throughFile";

async function open(raw: RawWorkbook): Promise<{ workbook: Workbook; told: string[] }> {
  const { workbook, notKept } = await readWorkbookFile(rawWorkbook(raw));
  return { workbook, told: notKept.map(({ en }) => en) };
}

/** A styles part whose second format of cells is this. */
const formatted = (parts: { font?: string; fill?: string; border?: string; xf?: string; inner?: string }) =>
  `<fonts><font><sz val="11"/><name val="Calibri"/></font><font>${parts.font ?? ""}</font></fonts>
  <fills><fill><patternFill patternType="none"/></fill><fill>${parts.fill ?? ""}</fill></fills>
  <borders><border/><border>${parts.border ?? ""}</border></borders>
  <cellXfs><xf/><xf fontId="1" fillId="1" borderId="1" ${parts.xf ?? ""}>${parts.inner ?? ""}</xf></cellXfs>`;

const theme = (accent1: string) => `<a:theme xmlns:a="a"><a:themeElements><a:clrScheme>
  <a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>
  <a:dk2><a:srgbClr val="1F497D"/></a:dk2><a:lt2><a:srgbClr val="EEECE1"/></a:lt2>
  <a:accent1><a:srgbClr val="${accent1}"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`;

async function fillColor(color: string, accent1 = "4F81BD", more = ""): Promise<string | null> {
  const { workbook } = await open({
    rows: '<row r="1"><c r="A1" s="1"/></row>',
    styles: formatted({ fill: `<patternFill patternType="solid"><fgColor ${color}/></patternFill>` }) + more,
    parts: {
      "xl/theme/theme1.xml": theme(accent1),
      "xl/_rels/workbook.xml.rels": relations(
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", "styles", "styles.xml"],
        ["rId3", "theme", "theme/theme1.xml"],
      ),
    },
  });
  return workbook.active.style(0, 0).fill;
}

describe("colours of themes and indices", () => {
  // What Excel's own palette of cells shows for Office's themes of 2007 and 2013.
  test.each([
    ["4F81BD", 0, "#4F81BD"],
    ["4F81BD", 0.79998168889431442, "#DCE6F1"],
    ["4F81BD", 0.59999389629810485, "#B8CCE4"],
    ["4F81BD", 0.39997558519241921, "#95B3D7"],
    ["4F81BD", -0.249977111117893, "#366092"],
    ["4F81BD", -0.499984740745262, "#244062"],
    ["5B9BD5", 0.79998168889431442, "#DDEBF7"],
    ["5B9BD5", 0.59999389629810485, "#BDD7EE"],
    ["5B9BD5", 0.39997558519241921, "#9BC2E6"],
    ["5B9BD5", -0.249977111117893, "#2F75B5"],
    ["5B9BD5", -0.499984740745262, "#1F4E78"],
    ["C0504D", 0.79998168889431442, "#F2DCDB"],
    ["9BBB59", 0.59999389629810485, "#D8E4BC"],
    ["70AD47", -0.249977111117893, "#548235"],
  ])("accent %s with tint %d is %s", async (accent, tint, expected) => {
    const color = await fillColor(`theme="4" tint="${tint}"`, accent);
    expect(color).toBe(expected);
  });

  test.each([
    ['theme="0"', "#FFFFFF"],
    ['theme="1"', "#000000"],
    ['theme="2"', "#EEECE1"],
    ['theme="3"', "#1F497D"],
    ['theme="0" tint="-0.14999847407452621"', "#D9D9D9"],
    ['theme="0" tint="-4.9989318521683403E-2"', "#F2F2F2"],
    ['theme="0" tint="-0.34998626667073579"', "#A6A6A6"],
    ['theme="1" tint="0.499984740745262"', "#808080"],
    ['theme="1" tint="0.34998626667073579"', "#595959"],
    ['rgb="80dce6f1"', "#DCE6F1"],
    ['indexed="10"', "#FF0000"],
    ['indexed="22"', "#C0C0C0"],
    ['indexed="64"', "#000000"],
    ['indexed="65"', "#FFFFFF"],
    ['auto="1"', "#000000"],
  ])("%s is %s", async (color, expected) => {
    expect(await fillColor(color)).toBe(expected);
  });

  test("a workbook's own palette counts for its indices", async () => {
    const own = `<colors><indexedColors><rgbColor rgb="00123456"/></indexedColors></colors>`;
    expect(await fillColor('indexed="0"', "4F81BD", own)).toBe("#123456");
    expect(await fillColor('indexed="2"', "4F81BD", own)).toBe("#FF0000");
  });
});

describe("cells and columns as other programs write them", () => {
  test("columns that reach to the edge are the rest of the sheet", async () => {
    const { workbook } = await open({
      before:
        '<sheetFormatPr defaultColWidth="11.5" defaultRowHeight="12.8"/><cols><col min="1" max="1" width="20" customWidth="1"/>' +
        '<col min="3" max="3" width="0"/><col min="4" max="16384" width="10" customWidth="1" style="1"/></cols>',
      styles: formatted({ fill: '<patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill>' }),
    });
    const { columns } = workbook.active;
    expect([0, 1, 2, 3, 16383].map((column) => columns.shownSize(column))).toEqual([105, 60, 0, 52.5, 52.5]);
    expect(workbook.active.style(9, 1).fill).toBeNull();
    expect(workbook.active.style(9, 16383).fill).toBe("#FFFF00");
    expect(workbook.active.rows.standardSize).toBe(12.8);
    const again = await throughFile(workbook);
    expect(again.active.save()).toEqual(workbook.active.save());
  });

  test("shared formulas are spelled out, marks of newer functions are taken away and come back", async () => {
    const { workbook } = await open({
      rows:
        '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1+_xlfn.XLOOKUP(1,C1,D1)</f><v>1</v></c></row>' +
        '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c><c r="B2"><f>"_xlfn.IFS("&amp;_xlfn._xlws.SORT(A1:A2)</f></c></row>',
    });
    expect(workbook.active.cell("A2").formula).toBe("=B2+XLOOKUP(1,C2,D2)");
    expect(workbook.active.cell("B2").formula).toBe('="_xlfn.IFS("&SORT(A1:A2)');
    const { writeWorkbookFile } = await import("../../../workbench/files/writeWorkbookFile");
    const { strFromU8, unzipSync } = await import("fflate");
    const sheet =
      unzipSync(await writeWorkbookFile(workbook))["xl/worksheets/sheet1.xml"] ?? new Uint8Array();
    expect(strFromU8(sheet)).toContain("<f>B2+_xlfn.XLOOKUP(1,C2,D2)</f>");
    expect(strFromU8(sheet)).toContain('<f>"_xlfn.IFS("&amp;_xlfn._xlws.SORT(A1:A2)</f>');
  });

  test("dates that count from 1904 become those that count from 1900; lengths of time and plain numbers stay", async () => {
    const { workbook, told } = await open({
      workbook: '<workbookPr date1904="1"/>',
      styles: `<numFmts><numFmt numFmtId="200" formatCode="[h]:mm"/><numFmt numFmtId="201" formatCode="yyyy&quot;年&quot;"/></numFmts>
        <cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="200"/><xf numFmtId="201"/></cellXfs>`,
      rows: '<row r="1"><c r="A1"><v>41638</v></c><c r="B1" s="1"><v>41638</v></c><c r="C1" s="2"><v>1.5</v></c><c r="D1" s="3"><f>B1</f><v>41638</v></c></row>',
      behind:
        '<dataValidations><dataValidation type="date" operator="greaterThan" sqref="B1"><formula1>41638</formula1></dataValidation></dataValidations>',
    });
    const values = ["A1", "B1", "C1", "D1"].map((address) => workbook.active.cell(address).value);
    expect(values).toEqual([41638, 43100, 1.5, 43100]);
    expect(workbook.active.cell("B1").validation?.rule).toMatchObject({ formula1: 43100 });
    expect(told).toEqual([expect.stringContaining("from 1904")]);
  });

  test("a list that refers to another sheet stands where Excel 2010 puts it", async () => {
    const { workbook, told } = await open({
      behind: `<extLst><ext xmlns:x14="x14" xmlns:xm="xm"><x14:dataValidations count="1"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1">
        <x14:formula1><xm:f>其他!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B2 D4:D9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
    });
    expect(told).toEqual([]);
    expect(workbook.active.cell("D5").validation).toMatchObject({
      rule: { type: "List", source: "=其他!$A$1:$A$3", inCellDropDown: true },
      ignoreBlanks: true,
    });
  });

  test("a frozen pane of a window that was scrolled is what cannot move", async () => {
    const { workbook } = await open({
      before:
        '<sheetViews><sheetView topLeftCell="A3" workbookViewId="0"><pane ySplit="2" topLeftCell="A9" activePane="bottomLeft" state="frozen"/>' +
        '<selection activeCell="B1" sqref="B1"/><selection pane="bottomLeft" activeCell="C9" sqref="C9:D9"/></sheetView></sheetViews>',
    });
    expect(workbook.active.freeze).toEqual({ rows: 4, columns: 0 });
    expect(workbook.active.selection).toEqual([{ row: 8, column: 2, rows: 1, columns: 2 }]);
  });

  test("names of sheets that Excel does not allow are changed, and formulas follow", async () => {
    const { workbook, told } = await open({
      parts: {
        "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="a?b" sheetId="1" r:id="rId1"/></sheets>
          <definedNames><definedName name="x">'a?b'!$A$1</definedName></definedNames></workbook>`,
      },
    });
    expect(workbook.active.name).toBe("a_b");
    expect(workbook.names.find("x")?.formula).toBe("=a_b!$A$1");
    expect(told).toHaveLength(1);
  });
});

/** The formula that a rule of a conditional format becomes. */
async function formulaOf(rule: string, sqref = "B2:B9"): Promise<string | undefined> {
  const { workbook } = await open({
    styles: "<dxfs><dxf><font><b/></font></dxf></dxfs>",
    behind: `<conditionalFormatting sqref="${sqref}"><cfRule dxfId="0" priority="1" ${rule}</cfRule></conditionalFormatting>`,
  });
  return workbook.active.conditionalFormats.all()[0]?.formula;
}

describe("rules of conditional formats without a formula become one", () => {
  test.each([
    ['type="cellIs" operator="equal"><formula>"已完成"</formula>', '=B2="已完成"'],
    ['type="cellIs" operator="lessThan"><formula>0.5</formula>', "=B2<0.5"],
    ['type="cellIs" operator="greaterThanOrEqual"><formula>$C$1+1</formula>', "=B2>=($C$1+1)"],
    [
      'type="cellIs" operator="between"><formula>1</formula><formula>5</formula>',
      "=AND(B2>=MIN(1,5),B2<=MAX(1,5))",
    ],
    [
      'type="cellIs" operator="notBetween"><formula>1</formula><formula>5</formula>',
      "=OR(B2<MIN(1,5),B2>MAX(1,5))",
    ],
    [
      'type="containsText" operator="containsText" text="滞后"><formula>NOT(ISERROR(SEARCH("滞后",B2)))</formula>',
      '=NOT(ISERROR(SEARCH("滞后",B2)))',
    ],
    ['type="containsText" operator="containsText" text="&quot;">', '=NOT(ISERROR(SEARCH("""",B2)))'],
    ['type="beginsWith" operator="beginsWith" text="区">', '=LEFT(B2,LEN("区"))="区"'],
    ['type="containsBlanks">', "=LEN(TRIM(B2))=0"],
    ['type="notContainsErrors">', "=NOT(ISERROR(B2))"],
    ['type="duplicateValues">', "=AND(COUNTIF($B$2:$B$9,B2)>1,NOT(ISBLANK(B2)))"],
    ['type="top10" rank="3">', "=AND(ISNUMBER(B2),B2>=LARGE($B$2:$B$9,MIN(3,COUNT($B$2:$B$9))))"],
    [
      'type="top10" rank="10" percent="1" bottom="1">',
      "=AND(ISNUMBER(B2),B2<=SMALL($B$2:$B$9,MAX(1,INT(COUNT($B$2:$B$9)*10/100))))",
    ],
    ['type="aboveAverage">', "=AND(ISNUMBER(B2),B2>AVERAGE($B$2:$B$9))"],
    [
      'type="aboveAverage" aboveAverage="0" stdDev="1">',
      "=AND(ISNUMBER(B2),B2<AVERAGE($B$2:$B$9)-1*STDEVP($B$2:$B$9))",
    ],
  ])("%s", async (rule, formula) => {
    expect(await formulaOf(rule)).toBe(formula);
  });

  test("rules count in the order of their priority, those of Excel 2010 among them", async () => {
    const { workbook } = await open({
      styles: '<dxfs><dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>',
      behind: `<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="3"><formula>A1=3</formula></cfRule>
        <cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1"><formula>A1=1</formula></cfRule></conditionalFormatting>
        <extLst><ext xmlns:x14="a" xmlns:xm="b"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression" priority="2"><xm:f>乙!A1=2</xm:f>
        <x14:dxf><font><color rgb="FF9C0006"/></font></x14:dxf></x14:cfRule><xm:sqref>C1:C2</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`,
    });
    const formats = workbook.active.conditionalFormats.all();
    expect(formats.map(({ formula, stopIfTrue }) => [formula, stopIfTrue])).toEqual([
      ["=A1=1", true],
      ["=乙!A1=2", false],
      ["=A1=3", false],
    ]);
    expect(formats[1]).toMatchObject({
      style: { fontColor: "#9C0006" },
      areas: [{ row: 0, column: 2, rows: 2 }],
    });
    expect(formats[0]?.style.fillColor).toBe("#FFC7CE");
  });
});

describe("what cannot be kept is told, once for each kind and with the sheet", () => {
  const related = (kind: string, target: string, more: Record<string, string> = {}): RawWorkbook => ({
    parts: { "xl/worksheets/_rels/sheet1.xml.rels": relations(["rId1", kind, target]), ...more },
  });
  const drawing = (content: string) =>
    related("drawing", "../drawings/d.xml", {
      "xl/drawings/d.xml": `<xdr:wsDr xmlns:xdr="x">${content}</xdr:wsDr>`,
    });
  const inWorkbook = (kind: string): RawWorkbook => ({
    parts: {
      "xl/_rels/workbook.xml.rels": relations(
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", kind, "other.bin"],
      ),
    },
  });

  test.each<[string, RawWorkbook, string]>([
    [
      "charts that lie on no cell",
      drawing("<xdr:graphicFrame><c:chart/></xdr:graphicFrame>"),
      "Charts in groups and charts of new kinds on the sheet “表”",
    ],
    ["pictures", drawing("<xdr:pic/><xdr:pic/>"), "Pictures on the sheet “表”"],
    ["shapes", drawing("<xdr:sp/>"), "Shapes"],
    ["pivot tables", related("pivotTable", "../pivotTables/p.xml"), "Pivot tables"],
    ["macros", inWorkbook("vbaProject"), "Macros on the workbook"],
    ["connections", inWorkbook("connections"), "Connections"],
    ["what nobody knows", inWorkbook("somethingNew"), "Other content"],
    [
      "colour scales",
      {
        behind:
          '<conditionalFormatting sqref="A1"><cfRule type="colorScale" priority="1"><colorScale/></cfRule></conditionalFormatting>',
      },
      "colour scales",
    ],
    [
      "borders of conditional formats",
      {
        styles: '<dxfs><dxf><border><left style="thin"/></border></dxf></dxfs>',
        behind:
          '<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="1"><formula>A1=1</formula></cfRule></conditionalFormatting>',
      },
      "Borders, font sizes",
    ],
    [
      "formats of parts of a text",
      {
        rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
        strings:
          '<si><r><t>甲</t></r><r><rPr><b/><sz val="11"/><rFont val="Calibri"/></rPr><t>乙</t></r></si>',
      },
      "Formats of parts",
    ],
    [
      "a password",
      { behind: '<sheetProtection sheet="1" password="CC1A"/>' },
      "The password that protects the sheet “表”",
    ],
    [
      "criteria of a filter",
      {
        behind:
          '<autoFilter ref="A1:B9"><filterColumn colId="0"><filters><filter val="甲"/></filters></filterColumn></autoFilter>',
      },
      "Criteria of filters",
    ],
    [
      "pattern fills",
      {
        rows: '<row r="1"><c r="A1" s="1"/></row>',
        styles: formatted({ fill: '<patternFill patternType="gray125"/>' }),
      },
      "Pattern",
    ],
    [
      "superscript",
      {
        rows: '<row r="1"><c r="A1" s="1"/></row>',
        styles: formatted({ font: '<vertAlign val="superscript"/>' }),
      },
      "Superscript",
    ],
    ["groups", { rows: '<row r="1" outlineLevel="1"/>' }, "Groups"],
    ["page breaks", { behind: '<rowBreaks count="1"><brk id="5"/></rowBreaks>' }, "Manual page breaks"],
    [
      "zoom",
      { before: '<sheetViews><sheetView zoomScale="85" workbookViewId="0"/></sheetViews>' },
      "View settings",
    ],
    [
      "sparklines",
      { behind: '<extLst><ext><x14:sparklineGroups xmlns:x14="a"/></ext></extLst>' },
      "Sparklines",
    ],
    ["protection of the structure", { workbook: '<workbookProtection lockStructure="1"/>' }, "structure"],
    [
      "array formulas",
      { rows: '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>1</v></c></row>' },
      "array",
    ],
    [
      "merged areas that overlap",
      { behind: '<mergeCells><mergeCell ref="B2:C9"/><mergeCell ref="A1:B2"/></mergeCells>' },
      "Merged areas that overlap",
    ],
    [
      "formats of text in notes",
      related("comments", "../comments1.xml", {
        "xl/comments1.xml": `<comments><authors><author>甲</author></authors><commentList><comment ref="A1" authorId="0">
          <text><r><rPr><b/></rPr><t>甲:</t></r></text></comment></commentList></comments>`,
      }),
      "Formats of text in notes",
    ],
    ["controls", { behind: "<somethingElse/>" }, "Other content"],
  ])("%s", async (_, raw, sentence) => {
    const { told } = await open(raw);
    expect(told).toEqual([expect.stringContaining(sentence)]);
  });

  test("nothing is told of empty locks, or of a rich text that looks like its cell", async () => {
    const { told } = await open({
      workbook: "<workbookProtection/>",
      rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
      styles: formatted({}),
      strings: `<si><r><rPr><sz val="11"/><rFont val="Calibri"/></rPr><t>A</t></r><r><t>乙</t></r>
        <r><rPr><sz val="11"/><rFont val="宋体"/></rPr><t>甲</t></r></si>`,
    });
    expect(told).toEqual([]);
  });

  test("formulas that refer to other workbooks become their values", async () => {
    const { workbook, told } = await open({
      rows:
        '<row r="1"><c r="A1"><f>[1]Sheet1!A1*2</f><v>42</v></c><c r="B1"><f>\'[1]a b\'!A1</f><v>1</v></c>' +
        '<c r="C1"><f>"[1]x!"&amp;表1[2017]</f><v>3</v></c></row>',
    });
    expect(workbook.active.cell("A1")).toMatchObject({ formula: null, value: 42 });
    expect(workbook.active.cell("B1")).toMatchObject({ formula: null, value: 1 });
    expect(workbook.active.cell("C1").formula).toBe('="[1]x!"&表1[2017]');
    expect(told).toEqual([expect.stringContaining("other workbooks")]);
  });

  test("threaded comments become notes with their replies", async () => {
    const { workbook, told } = await open({
      parts: {
        "xl/_rels/workbook.xml.rels": relations(
          ["rId1", "worksheet", "worksheets/sheet1.xml"],
          ["rId2", "person", "persons/person.xml"],
        ),
        "xl/persons/person.xml":
          '<personList><person displayName="张三" id="{1}"/><person displayName="李四" id="{2}"/></personList>',
        "xl/worksheets/_rels/sheet1.xml.rels": relations(
          ["rId1", "comments", "../comments1.xml"],
          ["rId2", "threadedComment", "../threadedComments/t.xml"],
        ),
        "xl/comments1.xml": `<comments><authors><author>tc={9}</author><author>王五</author></authors><commentList>
          <comment ref="A1" authorId="0"><text><t>[Threaded comment] …</t></text></comment>
          <comment ref="B1" authorId="1"><text><r><t>旧</t></r><r><t>批注</t></r></text></comment></commentList></comments>`,
        "xl/threadedComments/t.xml": `<ThreadedComments><threadedComment ref="A1" personId="{1}" id="{9}"><text>请核对</text></threadedComment>
          <threadedComment ref="A1" personId="{2}" id="{8}" parentId="{9}"><text>已核对</text></threadedComment></ThreadedComments>`,
      },
    });
    expect(workbook.active.notes.all()).toEqual([
      { row: 0, column: 0, note: { author: "张三", text: "请核对\n李四：已核对" } },
      { row: 0, column: 1, note: { author: "王五", text: "旧批注" } },
    ]);
    expect(told).toEqual([expect.stringContaining("Threaded comments")]);
  });

  test("many sheets are counted", async () => {
    const names = ["一", "二", "三", "四", "五"];
    const { notKept } = await readWorkbookFile(
      rawWorkbook({
        parts: {
          "xl/workbook.xml": `<workbook xmlns:r="r"><sheets>${names
            .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
            .join("")}</sheets></workbook>`,
          "xl/_rels/workbook.xml.rels": relations(
            ...names.map((_, index) => [`rId${index + 1}`, "worksheet", `worksheets/s${index}.xml`] as const),
          ),
          ...Object.fromEntries(
            names.map((_, index) => [`xl/worksheets/s${index}.xml`, rawSheet("<sheetData/><colBreaks/>")]),
          ),
        },
      }),
    );
    expect(notKept).toEqual([
      {
        zh: "工作表“一”“二”“三”等5个工作表中的手动分页符没有打开；在此保存后，新文件中将不再有这些内容。",
        en: "Manual page breaks on the sheets “一”, “二”, “三” and 2 more were not opened; a file saved here will be without them.",
      },
    ]);
  });

  test("where all sheets are hidden, one is shown", async () => {
    const { workbook, told } = await open({ state: "hidden" });
    expect(workbook.active.visibility).toBe("Visible");
    expect(told).toHaveLength(1);
  });
});
