import { createHash } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import { WHOLE_SHEET } from "../../../host/model/area";
import { BLANK, type CellContent } from "../../../host/model/cellStore";
import { DEFAULT_LAYOUT } from "../../../host/model/pageLayout";
import type { Sheet } from "../../../host/model/sheet";
import { changeStyle, DEFAULT_STYLE, type Style } from "../../../host/model/style";
import type { Table } from "../../../host/model/tables";
import { NO_VALIDATION, type Validation } from "../../../host/model/validation";
import { Workbook } from "../../../host/model/workbook";
import { Refusal } from "../../../src/core/values/refusal";
import { readWorkbookFile } from "../../../workbench/files/readWorkbookFile";
import { writeWorkbookFile } from "../../../workbench/files/writeWorkbookFile";
import { describeBook } from "./support/describeBook";
import { throughFile } from "./support/throughFile";

function book(fill: (sheet: Sheet, workbook: Workbook) => void): Workbook {
  const workbook = new Workbook({ year: 2017 });
  fill(workbook.active, workbook);
  return workbook;
}

/** Saves, opens and compares all; rows that nobody fitted have a height after that, which is compared elsewhere. */
async function expectKept(workbook: Workbook): Promise<Workbook> {
  const again = await throughFile(workbook);
  expect(withoutFitting(again)).toEqual(withoutFitting(workbook));
  return again;
}

function withoutFitting(workbook: Workbook): unknown {
  const { sheets, ...rest } = describeBook(workbook);
  return {
    ...rest,
    sheets: sheets.map((sheet) => {
      const lines = [...sheet.rows.lines].filter(([, line]) => line.size !== null || line.hidden);
      return { ...sheet, rows: { ...sheet.rows, lines: new Map(lines) } };
    }),
  };
}

const content = (value: CellContent["value"], more: Partial<CellContent> = {}): CellContent => ({
  ...BLANK,
  value,
  ...more,
});

/** Puts contents into column A, one below the other. */
function fillColumn(sheet: Sheet, contents: readonly CellContent[], style: Style = DEFAULT_STYLE): void {
  const rows = new Map(contents.map((cell, row) => [row, new Map([[0, { content: cell, style }]])]));
  sheet.load({ cells: { rows, rowStyles: new Map(), columnStyles: new Map(), defaultStyle: DEFAULT_STYLE } });
}

describe("contents of cells", () => {
  test.each([
    "0012",
    "TRUE",
    "=1+1",
    "#N/A",
    "2017-12-31",
    "500101199001011234",
    " 前后有空格 ",
    "第一行\n第二行\n",
    "a\r\nb\rc",
    "_x0041_ _x005F_",
    "\u0001\uFFFE\uFFFF",
    "𠮷<&>\"'\t]]>",
    "'0012",
    "长".repeat(32767),
    "",
  ])("the text %j stays that text", async (text) => {
    const again = await expectKept(book((sheet) => fillColumn(sheet, [content(text)])));
    expect(again.active.cell("A1")).toMatchObject({ value: text, isError: false, formula: null });
  });

  test.each([0, -1.5, 1e21, 1e-300, 0.1 + 0.2, 123456789012345680000, 2958465.999])(
    "the number %d stays that number",
    async (number) => {
      const again = await expectKept(book((sheet) => fillColumn(sheet, [content(number)])));
      expect(again.active.cell("A1").value).toBe(number);
    },
  );

  test("booleans, errors and texts that an apostrophe marked stay what they are", async () => {
    await expectKept(
      book((sheet) => {
        fillColumn(sheet, [
          content(true),
          content(false),
          content("#DIV/0!", { isError: true }),
          content("#N/A", { isError: true }),
          content("=A1", { quoted: true }),
          content("", { quoted: true }),
        ]);
      }),
    );
  });

  test("formulas keep their results, and one without a result has none", async () => {
    const again = await expectKept(
      book((sheet) => {
        sheet.write(sheet.area("A1:A7"), [
          ["=1+1"],
          ['="甲"&"乙"'],
          ["=1=1"],
          ["=1/0"],
          ['=""'],
          ["=SUM($A$1:A3)"],
          ['=IF(A1<2,"<&>",XLOOKUP(1,A:A,A:A))'],
        ]);
        ["A1", "A2", "A3", "A4", "A5"].forEach((address, index) => {
          const { row, column } = sheet.area(address);
          sheet.setResult(row, column, [2, "甲乙", true, "#DIV/0!", ""][index] ?? "", index === 3);
        });
      }),
    );
    expect(again.active.cell("A5")).toMatchObject({ formula: '=""', value: "" });
    expect(again.active.cell("A6")).toMatchObject({ value: "#GETTING_DATA", isError: true });
    expect(again.active.cell("A7").formula).toBe('=IF(A1<2,"<&>",XLOOKUP(1,A:A,A:A))');
  });

  test("links inside and outside the workbook stay, with their tips and on empty cells", async () => {
    const link = { address: null, documentReference: "'甲 乙'!A1", screenTip: null };
    await expectKept(
      book((sheet) => {
        sheet.setHyperlink(sheet.area("A1"), link, "到表");
        sheet.setHyperlink(
          sheet.area("A2"),
          { address: "https://example.org/a?b=1&c=2#d", documentReference: null, screenTip: "提示<>" },
          "网页",
        );
        sheet.setHyperlink(
          sheet.area("A3:B4"),
          { address: "mailto:a@example.org", documentReference: "x", screenTip: null },
          null,
        );
      }),
    );
  });

  test("a text beyond Excel's limit is refused with a sentence that names the cell", async () => {
    const workbook = book((sheet) => fillColumn(sheet, [content(1), content("长".repeat(32768))]));
    const refusal: unknown = await writeWorkbookFile(workbook).catch((error: unknown) => error);
    if (!(refusal instanceof Refusal)) throw new Error("not refused");
    expect(refusal.sentence.zh).toContain("Sheet1!A2");
    expect(refusal.sentence.en).toContain("32768");
  });
});

const LINE = { style: "Continuous", weight: "Thin", color: "#A6A6A6" };

describe("looks", () => {
  const changes: readonly Partial<Style>[] = [
    { numberFormat: "yyyy-mm-dd" },
    { numberFormat: "0" },
    { numberFormat: "0%" },
    { numberFormat: "@" },
    { numberFormat: '#,##0.00_);[Red]"负"\\-#,##0.00;""' },
    { fontName: "宋体", fontSize: 10.5, fontColor: "#595959" },
    { bold: true, italic: true, strikethrough: true },
    ...["Single", "Double", "SingleAccountant", "DoubleAccountant"].map((underline) => ({ underline })),
    { fill: "#FFF2CC" },
    ...["Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"].map(
      (horizontalAlignment) => ({ horizontalAlignment }),
    ),
    ...["Top", "Center", "Justify", "Distributed"].map((verticalAlignment) => ({ verticalAlignment })),
    { wrapText: true },
    { shrinkToFit: true },
    { horizontalAlignment: "Left", indentLevel: 3 },
    ...[90, -90, 45, -30, 180].map((textOrientation) => ({ textOrientation })),
    { readingOrder: "RightToLeft" },
    { locked: false },
    { formulaHidden: true },
    { top: LINE, bottom: { ...LINE, style: "Double", weight: "Thick" } },
    ...(
      [
        ["Continuous", "Hairline"],
        ["Continuous", "Medium"],
        ["Continuous", "Thick"],
        ["Dash", "Thin"],
        ["Dash", "Medium"],
        ["DashDot", "Thin"],
        ["DashDot", "Medium"],
        ["DashDotDot", "Thin"],
        ["DashDotDot", "Medium"],
        ["SlantDashDot", "Medium"],
        ["Dot", "Thin"],
      ] as const
    ).map(([style, weight]) => ({ left: { style, weight, color: "#FF0000" } })),
    { diagonalDown: LINE },
    { diagonalUp: LINE },
    { diagonalDown: LINE, diagonalUp: LINE },
  ];

  test.each(changes)("%j stays, on a cell with and without a value", async (change) => {
    const again = await expectKept(
      book((sheet) => {
        sheet.write(sheet.area("A1"), "文");
        sheet.restyle(sheet.area("A1:B2"), (style) => changeStyle(style, change));
      }),
    );
    expect(again.active.style(1, 1)).toBe(changeStyle(DEFAULT_STYLE, change));
    expect(again.active.style(2, 2)).toBe(DEFAULT_STYLE);
  });

  test("styles of whole rows, whole columns and the whole sheet stay for cells still to come", async () => {
    await expectKept(
      book((sheet, workbook) => {
        sheet.restyle(sheet.area("3:4"), (style) => changeStyle(style, { bold: true }));
        sheet.restyle(sheet.area("B:C"), (style) => changeStyle(style, { fill: "#FFFF00" }));
        const other = workbook.addSheet("全表");
        other.restyle(WHOLE_SHEET, (style) => changeStyle(style, { fill: "#DCE6F1", locked: false }));
        other.restyle(other.area("D:D"), (style) => changeStyle(style, { fill: null }));
      }),
    );
  });

  test("another font for all cells stays, and columns keep their width in it", async () => {
    const again = await expectKept(
      book((sheet) => {
        sheet.restyle(WHOLE_SHEET, (style) => changeStyle(style, { fontName: "宋体", fontSize: 11 }));
        sheet.resizeColumns(0, 1, 150.75);
      }),
    );
    expect(again.active.columns.ownSize(0)).toBe(150.75);
    expect(again.active.columns.shownSize(5)).toBe(48);
  });
});

describe("rows and columns", () => {
  test("sizes, hidden ones, and those of every line of the sheet stay", async () => {
    await expectKept(
      book((sheet, workbook) => {
        sheet.resizeRows(0, 2, 33.75);
        sheet.resizeRows(5, 1, 20);
        sheet.hideRows(5, 2, true);
        sheet.resizeColumns(0, 3, 60);
        sheet.resizeColumns(7, 1, 120.75);
        sheet.hideColumns(1, 1, true);
        sheet.hideColumns(9, 2, true);
        const other = workbook.addSheet("全");
        other.resizeColumns(0, 16384, 30);
        other.hideColumns(2, 1, true);
      }),
    );
  });

  test("a row that grows goes on growing, with a height that lets its text be read meanwhile", async () => {
    const workbook = book((sheet) => {
      sheet.write(sheet.area("A1:A2"), [["加强少数民族特色村镇保护与发展".repeat(5)], ["短"]]);
      sheet.restyle(sheet.area("A1:A2"), (style) => changeStyle(style, { wrapText: true }));
      sheet.resizeColumns(0, 1, 150);
    });
    const { rows } = (await throughFile(workbook)).active;
    expect([rows.ownSize(0), rows.ownSize(1)]).toEqual([null, null]);
    // Some 75 characters of 11 points in 150 points are five or six lines.
    expect(rows.shownSize(0)).toBeGreaterThan(5 * 11);
    expect(rows.shownSize(0)).toBeLessThan(9 * 15);
    expect(rows.shownSize(1)).toBeLessThan(25);
  });

  test("the height to which a row was fitted stays until its text changes", async () => {
    const workbook = book((sheet) => {
      sheet.write(sheet.area("A1"), "文");
      sheet.rows.fit(0, 61.5);
    });
    const again = await throughFile(workbook);
    expect([again.active.rows.ownSize(0), again.active.rows.shownSize(0)]).toEqual([null, 61.5]);
    again.active.write(again.active.area("A1"), "另");
    expect(again.active.rows.shownSize(0)).toBe(15);
  });

  test("merged areas stay", async () => {
    await expectKept(
      book((sheet) => {
        sheet.write(sheet.area("A1"), "标题");
        sheet.merge(sheet.area("A1:D1"), false);
        sheet.merge(sheet.area("B3:C5"), false);
      }),
    );
  });
});

const hint = (rule: Validation["rule"]): Validation => ({
  rule,
  ignoreBlanks: true,
  errorAlert: { title: "状态", message: "只能从列表中选择。", showAlert: true, style: "Stop" },
  prompt: { title: "提示", message: "第一行\n第二行", showPrompt: true },
});

describe("rules", () => {
  test.each<Validation>([
    hint({ type: "List", source: "=_lists!$A$1:$A$3", inCellDropDown: true }),
    hint({ type: "List", source: '已完成,未启动,"其他"', inCellDropDown: false }),
    hint({ type: "Custom", formula: '=AND(A1<>"",LEN(A1)<5)' }),
    hint({ type: "WholeNumber", operator: "NotBetween", formula1: 1, formula2: "=$B$1" }),
    hint({ type: "Decimal", operator: "GreaterThanOrEqualTo", formula1: 0.5, formula2: null }),
    hint({ type: "Date", operator: "Between", formula1: 42736, formula2: 43830 }),
    hint({ type: "Time", operator: "LessThan", formula1: 0.5, formula2: null }),
    hint({ type: "TextLength", operator: "LessThanOrEqualTo", formula1: 300, formula2: null }),
    { ...NO_VALIDATION, prompt: { title: "只是提示", message: "说明", showPrompt: true } },
    { ...NO_VALIDATION, ignoreBlanks: false, rule: { type: "Custom", formula: "=TRUE" } },
    {
      ...hint({ type: "Decimal", operator: "EqualTo", formula1: 1, formula2: null }),
      errorAlert: { title: "", message: "", showAlert: false, style: "Warning" },
    },
  ])("the validation %j stays", async (validation) => {
    await expectKept(
      book((sheet, workbook) => {
        workbook.addSheet("_lists");
        sheet.changeValidation(sheet.area("A1:A9"), () => validation);
        sheet.changeValidation(sheet.area("C:C"), () => validation);
      }),
    );
  });

  test("a day as Excel's interface takes it in a text is saved as that day", async () => {
    const again = await throughFile(
      book((sheet) => {
        const rule = {
          type: "Date",
          operator: "GreaterThan",
          formula1: "2017-12-31",
          formula2: null,
        } as const;
        sheet.changeValidation(sheet.area("A1"), () => ({ ...NO_VALIDATION, rule }));
      }),
    );
    expect(again.active.cell("A1").validation?.rule).toMatchObject({ formula1: 43100 });
  });

  test("conditional formats stay, in their order and with all they change", async () => {
    await expectKept(
      book((sheet) => {
        sheet.load({
          conditionalFormats: [
            {
              areas: [sheet.area("A1:B9"), sheet.area("D2")],
              formula: '=AND($A1<>"",$A1="<&>")',
              style: {
                fillColor: "#FFF2CC",
                fontColor: "#9C0006",
                bold: true,
                italic: false,
                strikethrough: true,
                underline: "Double",
                numberFormat: "0.0%",
              },
              stopIfTrue: true,
            },
            {
              areas: [sheet.area("A:A")],
              formula: "=A1>1",
              style: {
                fillColor: null,
                fontColor: "#0000FF",
                bold: null,
                italic: null,
                strikethrough: null,
                underline: null,
                numberFormat: null,
              },
              stopIfTrue: false,
            },
          ],
        });
      }),
    );
  });

  test.each(["Normal", "Unlocked", "None"] as const)(
    "protection stays with what it allows, selecting %s",
    async (selectionMode) => {
      await expectKept(
        book((sheet, workbook) => {
          sheet.protect({ allowSort: true, allowEditObjects: true, selectionMode }, null);
          workbook.addSheet("b").protect({ allowFormatRows: true, allowAutoFilter: true }, null);
          workbook.addSheet("c").protect(
            {
              allowInsertRows: true,
              allowDeleteColumns: true,
              allowPivotTables: true,
              allowEditScenarios: true,
            },
            null,
          );
        }),
      );
    },
  );
});

test("a password is saved as a digest that Excel can compare with, and told when the file is opened", async () => {
  const file = await writeWorkbookFile(book((sheet) => sheet.protect({ allowSort: true }, "密码abc")));
  const sheet = strFromU8(unzipSync(file)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  expect(sheet).not.toContain("密码");
  const attribute = (name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(sheet)?.[1] ?? "";
  // ECMA-376 18.3.1.85: first of salt and password, then of each hash with the number of its turn.
  const hash = (...parts: Buffer[]): Buffer => createHash("sha512").update(Buffer.concat(parts)).digest();
  let digest = hash(Buffer.from(attribute("saltValue"), "base64"), Buffer.from("密码abc", "utf16le"));
  for (let turn = 0; turn < Number(attribute("spinCount")); turn++) {
    const number = Buffer.alloc(4);
    number.writeUInt32LE(turn);
    digest = hash(digest, number);
  }
  expect(Number(attribute("spinCount"))).toBeGreaterThan(0);
  expect(attribute("hashValue")).toBe(digest.toString("base64"));
  const { workbook, notKept } = await readWorkbookFile(file);
  expect(notKept.map(({ zh }) => zh)).toEqual([expect.stringContaining("密码")]);
  expect(workbook.active.protection).toMatchObject({ password: null, options: { allowSort: true } });
});

describe("views, notes and tables", () => {
  test("hidden and very hidden sheets, tab colours, gridlines, panes, selections and the active sheet stay", async () => {
    await expectKept(
      book((_, workbook) => {
        workbook.load([
          { name: "_stamp", visibility: "VeryHidden" },
          { name: "填报 说明", visibility: "Visible" },
          { name: "it's", visibility: "Hidden" },
          { name: "进展填报", visibility: "Visible" },
          { name: "只冻结列", visibility: "Visible" },
        ]);
        const progress = workbook.sheet("进展填报");
        progress.tabColor = "#C00000";
        progress.showGridlines = false;
        progress.freeze = { rows: 3, columns: 2 };
        workbook.sheet("只冻结列").freeze = { rows: 0, columns: 1 };
        workbook.sheet("填报 说明").freeze = { rows: 1, columns: 0 };
        progress.select([progress.area("D5:E9"), progress.area("A1")]);
      }),
    );
  });

  test("notes stay with their authors", async () => {
    await expectKept(
      book((sheet) => {
        sheet.setNote(0, 0, { author: "张三", text: "请核对<&>\n第二行 " });
        sheet.setNote(4, 2, { author: "", text: "无名" });
        sheet.setNote(4, 1, { author: "张三", text: "又一条" });
      }),
    );
  });

  test("tables stay with headings, totals and style", async () => {
    const plain = { totalsLabel: null, totalsFunction: null, totalsFormula: null, formula: null };
    const table: Table = {
      name: "任务表",
      area: { row: 1, column: 0, rows: 4, columns: 2 },
      headerRow: true,
      totalsRow: true,
      styleName: "TableStyleMedium2",
      bandedRows: true,
      bandedColumns: false,
      firstColumn: true,
      lastColumn: false,
      filter: true,
      columns: [
        { ...plain, name: "名称\n（全称）", totalsLabel: "合计" },
        { ...plain, name: "数量", totalsFunction: "sum", formula: "LEN([@数量])" },
      ],
    };
    await expectKept(
      book((sheet, workbook) => {
        sheet.write(sheet.area("A2:B4"), [
          ["名称\n（全称）", "数量"],
          ["甲", 1],
          ["乙", 2],
        ]);
        sheet.addTable(table);
        const other = workbook.addSheet("二");
        other.addTable({
          ...table,
          name: "无标题",
          headerRow: false,
          totalsRow: false,
          filter: false,
          styleName: null,
          columns: [
            { ...plain, name: "列1" },
            { ...plain, name: "列2" },
          ],
        });
      }),
    );
  });

  test("the filter stays, with the rows it hides", async () => {
    await expectKept(
      book((sheet) => {
        sheet.filter = sheet.area("A3:F20");
        sheet.hideRows(4, 3, true);
      }),
    );
  });
});

describe("printing, names and properties", () => {
  test("page set-up stays", async () => {
    const texts = DEFAULT_LAYOUT.headersFooters.defaultForAllPages;
    await expectKept(
      book((sheet, workbook) => {
        sheet.changePageLayout({
          orientation: "Landscape",
          paperSize: "A3",
          blackAndWhite: true,
          draftMode: true,
          printErrors: "Dash",
          printComments: "EndSheet",
          printHeadings: true,
          printGridlines: true,
          printOrder: "OverThenDown",
          firstPageNumber: 3,
          centerHorizontally: true,
          centerVertically: true,
          leftMargin: 28.8,
          topMargin: 43.2,
          headerMargin: 10.08,
          zoom: { horizontalFitToPages: 2 },
          printArea: [sheet.area("A1:F20"), sheet.area("H1:J5")],
          titleRows: sheet.area("1:3"),
          titleColumns: sheet.area("A:B"),
          headersFooters: {
            ...DEFAULT_LAYOUT.headersFooters,
            defaultForAllPages: {
              ...texts,
              leftHeader: '&"宋体,加粗"&12标题 && 副题',
              centerFooter: "第 &P 页，共 &N 页",
              rightFooter: "<&D>",
            },
          },
          useSheetScale: false,
        });
        workbook.addSheet("比例").changePageLayout({ zoom: { scale: 85 }, paperSize: "Letter" });
        workbook
          .addSheet("一页")
          .changePageLayout({ zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 } });
        workbook.addSheet("页眉").changePageLayout({
          headerFooterState: "FirstOddAndEven",
          headersFooters: {
            ...DEFAULT_LAYOUT.headersFooters,
            oddPages: { ...texts, leftFooter: "奇" },
            evenPages: { ...texts, leftFooter: "偶" },
            firstPage: { ...texts, rightHeader: "首" },
          },
        });
      }),
    );
  });

  test("names of the workbook and of sheets stay, hidden ones too", async () => {
    await expectKept(
      book((sheet, workbook) => {
        workbook.names.add("进展状态", "=_lists!$A$1:$A$3", "下拉列表");
        workbook.names.add("税率", "=0.13*1", "").visible = false;
        sheet.names.add("进展状态", "=Sheet1!$B$2", "");
        workbook.addSheet("_lists").names.add("本表", '="<&>"', "");
      }),
    );
  });

  test("properties of document and sheet stay", async () => {
    const made = book((sheet, workbook) => {
      for (const name of [
        "title",
        "subject",
        "author",
        "keywords",
        "comments",
        "category",
        "manager",
        "company",
      ] as const)
        workbook.properties.set(name, `${name}<&>甲`);
      workbook.customProperties.set("期间", 2017);
      workbook.customProperties.set("比例", 0.5);
      workbook.customProperties.set("已审", true);
      workbook.customProperties.set("备注", " 甲\n");
      sheet.customProperties.set("kind", "任务矩阵𠮷");
      workbook.calculationMode = "Manual";
      workbook.created = "2017-12-01T08:30:00Z";
    });
    const again = await expectKept(made);
    expect(again.created).toBe("2017-12-01T08:30:00Z");
  });

  test("saving says when it was saved", async () => {
    const before = Date.now();
    const file = await writeWorkbookFile(new Workbook());
    const { readWorkbook } = await import("../../../src/adapters/xlsx/readWorkbook");
    const outcome = await readWorkbook(file);
    const modified = outcome.ok ? Date.parse(outcome.workbook.modified ?? "") : NaN;
    expect(modified).toBeGreaterThanOrEqual(before - 1000);
    expect(modified).toBeLessThanOrEqual(Date.now() + 1000);
  });
});
