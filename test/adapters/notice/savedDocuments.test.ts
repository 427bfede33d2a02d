import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, VerticalMergeType } from "docx";
import { readNoticeFile } from "../../../src/adapters/notice/readNoticeFile";

/** Saved by LibreOffice; see the README beside it. */
const SAVED = join(__dirname, "../../fixtures/docx/libreoffice.docx");

test("a document that LibreOffice saved, with automatic numbers, a note, and merged cells", async () => {
  expect(await readNoticeFile(readFileSync(SAVED))).toEqual({
    ok: true,
    text: [
      "清江市人民政府办公室关于重点工作任务分工的通知",
      "一、总体要求",
      "二、重点任务",
      "（一）办好教育",
      "1．改善办学条件。（市教育局牵头，市财政局配合）",
      "2．加强教师培训。（市教育局、市人力资源社会保障局负责）",
      "（二）发展产业",
      "1．培育企业。\v责任单位：市工业和信息化局",
      "附件：任务清单",
      "序号\t类别\t工作任务\t责任单位",
      "（一）民生\t\t\t",
      "1\t就业\t稳定就业\t市人社局\v市财政局",
      "2\t就业\t培训技能\t市总工会",
      "2019年3月1日",
      "注：培训期满后按规定办理。",
    ].join("\n"),
  });
});

test("a document of the docx library, with a table whose cells are merged both ways", async () => {
  const cell = (text: string, more: Partial<ConstructorParameters<typeof TableCell>[0]> = {}) =>
    new TableCell({ ...more, children: text.split("/").map((own) => new Paragraph(own)) });
  const table = new Table({
    rows: [
      new TableRow({
        tableHeader: true,
        children: ["类别", "主 要 内 容", "牵头单位"].map((text) => cell(text)),
      }),
      new TableRow({ children: [cell("一、经济", { columnSpan: 3 })] }),
      new TableRow({
        children: [cell("产业", { rowSpan: 2 }), cell("培育企业"), cell("市工信局/市商务局")],
      }),
      new TableRow({ children: [cell("引进人才"), cell("市人社局")] }),
      new TableRow({
        children: [
          cell("农业", { verticalMerge: VerticalMergeType.RESTART }),
          cell("种粮"),
          cell("市农业农村局"),
        ],
      }),
    ],
  });
  const children = [
    new Paragraph({ children: [new TextRun("任务分工表"), new TextRun({ text: "（稿）", vanish: true })] }),
    table,
  ];
  const bytes = new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
  expect(await readNoticeFile(bytes)).toMatchObject({
    ok: true,
    warnings: [{ code: "hidden-text", line: 1 }],
    text: [
      "任务分工表",
      "类别\t主 要 内 容\t牵头单位",
      "一、经济\t\t",
      "产业\t培育企业\t市工信局\v市商务局",
      "产业\t引进人才\t市人社局",
      "农业\t种粮\t市农业农村局",
    ].join("\n"),
  });
});
