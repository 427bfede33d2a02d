import { describe, expect, test } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import { openWorkbook } from "../../../src/adapters/excel/openWorkbook";
import { writeWorkbook } from "../../../src/adapters/xlsx/writeWorkbook";
import { readWorkbookFile } from "../../../workbench/files/readWorkbookFile";
import { withExcel } from "../../support/excel";
import { rawWorkbook, relations } from "../../support/rawWorkbook";
import { describeHost } from "../../support/readHost";
import { planFromFile } from "../../support/readPlan";
import { samplePlan } from "../../support/samplePlan";
import { saved, throughFile } from "./support/throughFile";

const PROGRESS = "进展 填报(1)";

/** The charts in a file, by their parts. */
function chartParts(file: Uint8Array): string[] {
  return Object.entries(unzipSync(file))
    .filter(([path]) => path.startsWith("xl/charts/chart"))
    .map(([, part]) => strFromU8(part));
}

describe("charts of the product", () => {
  test("that were made in Excel are in the file that is saved", () =>
    withExcel(async ({ workbook }) => {
      await openWorkbook().addSheets(samplePlan);
      const names = samplePlan.sheets.map(({ name }) => name);
      const made = describeHost(workbook, names).sheets.map(({ charts }) => charts);
      const { sheets } = await planFromFile(await saved(workbook));
      const read = sheets
        .slice(1)
        .map(({ charts }) => charts.map((chart) => ({ ...chart, carried: null, description: null })));
      expect(made.flat()).toHaveLength(2);
      expect(read).toEqual(made);
    }));

  test("follow a sheet that is renamed, show what their cells hold by now, and lose those that are gone", async () => {
    const { workbook } = await readWorkbookFile(await writeWorkbook(samplePlan));
    const sheet = workbook.sheet(PROGRESS);
    workbook.rename(sheet, "进展");
    sheet.unprotect(null);
    sheet.write(sheet.area("A4"), 7);
    const [stacked = ""] = chartParts(await saved(workbook));
    expect(stacked).toContain("<c:f>进展!$A$4:$A$5</c:f>");
    expect(stacked).toContain('<c:pt idx="0"><c:v>7</c:v></c:pt>');
    expect(stacked).not.toContain(PROGRESS);
    workbook.remove(sheet);
    const [broken = "", ...others] = chartParts(await saved(await throughFile(workbook)));
    expect(others).toHaveLength(1);
    expect(broken).toContain("<c:f>#REF!$A$4:$A$5</c:f>");
  });
});

const CHART_PART = "xl/charts/chart1.xml";
const frame =
  '<xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1" descr="走势"/></xdr:nvGraphicFramePr>' +
  '<a:graphic><a:graphicData><c:chart r:id="rId7"/></a:graphicData></a:graphic></xdr:graphicFrame>';
const corner = (name: string, column: number, row: number) =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>9525</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
const between = (content: string) =>
  `<xdr:twoCellAnchor>${corner("from", 1, 2)}${corner("to", 5, 9)}${content}<xdr:clientData/></xdr:twoCellAnchor>`;
/** A chart of a kind that the product never makes, in namespaces with names of its own. */
const line = (more = "") =>
  `<d:chartSpace xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="r"><d:lineChart><d:ser><d:val><d:numRef><d:f>表!$A$1:$A$2</d:f><d:numCache><d:formatCode>0.0</d:formatCode><d:ptCount val="2"/></d:numCache></d:numRef></d:val><d:smooth val="1"/></d:ser></d:lineChart>${more}</d:chartSpace>`;

function foreign(anchor: string, chart = line()): Uint8Array {
  return rawWorkbook({
    rows: '<row r="1"><c r="A1"><v>1.5</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>',
    parts: {
      "xl/worksheets/_rels/sheet1.xml.rels": relations(["rId1", "drawing", "../drawings/d.xml"]),
      "xl/drawings/d.xml": `<xdr:wsDr>${anchor}</xdr:wsDr>`,
      "xl/drawings/_rels/d.xml.rels": relations(["rId7", "chart", "../charts/chart1.xml"]),
      [CHART_PART]: `<?xml version="1.0"?>${chart}`,
    },
  });
}

describe("charts of other programs", () => {
  test.each([
    ["between two cells", between(frame)],
    [
      "of a size",
      `<xdr:oneCellAnchor>${corner("from", 1, 2)}<xdr:ext cx="900000" cy="800000"/>${frame}</xdr:oneCellAnchor>`,
    ],
  ])("%s are kept as they are, where they are", async (_, anchor) => {
    const { workbook, notKept } = await readWorkbookFile(foreign(anchor));
    expect(notKept).toEqual([]);
    const [chart] = workbook.active.charts.all();
    expect([chart?.name, chart?.description]).toEqual(["图表 1", "走势"]);
    const [again] = (await throughFile(workbook)).active.charts.all();
    expect(again?.place).toEqual(chart?.place);
    const values = '<d:ptCount val="2"/><d:pt idx="0"><d:v>1.5</d:v></d:pt><d:pt idx="1"><d:v>2</d:v></d:pt>';
    expect(again?.content).toEqual({ kind: "filed", xml: line().replace('<d:ptCount val="2"/>', values) });
  });

  test("do without the copy of their data that they bring along", async () => {
    const { workbook, notKept } = await readWorkbookFile(
      foreign(between(frame), line('<d:externalData r:id="rId1"><d:autoUpdate val="0"/></d:externalData>')),
    );
    expect(notKept).toEqual([]);
    expect(workbook.active.charts.all()[0]?.content).toEqual({ kind: "filed", xml: line() });
  });

  test.each([
    ["in a group", foreign(between(`<xdr:grpSp>${frame}</xdr:grpSp>`))],
    ["on no cell", foreign(`<xdr:absoluteAnchor>${frame}</xdr:absoluteAnchor>`)],
    ["with drawings of their own", foreign(between(frame), line('<d:userShapes r:id="rId3"/>'))],
  ])("%s are told as lost", async (_, file) => {
    const { workbook, notKept } = await readWorkbookFile(file);
    expect(workbook.active.charts.all()).toEqual([]);
    expect(notKept.map(({ en }) => en)).toEqual([
      "Charts in groups and charts of new kinds on the sheet “表” were not opened; a file saved here will be without them.",
    ]);
  });
});
