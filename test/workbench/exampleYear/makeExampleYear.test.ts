import { beforeAll, describe, expect, test } from "@jest/globals";
import { unpackContent } from "../../../src/adapters/archive/unpackContent";
import { readWorkbook } from "../../../src/adapters/xlsx/readWorkbook";
import { checkFiles, type CheckResult } from "../../../src/app/check";
import { consolidateFiles } from "../../../src/app/consolidateFiles";
import { readFiles } from "../../../src/app/readFiles";
import { returnUnits } from "../../../src/core/matrix/planWorkbooks";
import { ENTRY_HEADINGS, type EntryHeading } from "../../../src/core/matrix/progressColumns";
import { bundledNotice } from "../../../src/core/notice/bundled";
import type { GivenFile } from "../../../src/core/report/consolidation";
import { rowsOf } from "../../../src/core/returns/identify";
import type { Return, ReturnRow } from "../../../src/core/returns/readReturn";
import { findSheet, type WorkbookGrid } from "../../../src/core/sheet/grid";
import type { WorkbookPlan } from "../../../src/core/sheet/plan";
import { exampleFaults } from "../../../workbench/exampleYear/exampleFaults";
import { EXAMPLE_MARK } from "../../../workbench/exampleYear/exampleRound";
import { makeExampleYear, type ExampleFile } from "../../../workbench/exampleYear/makeExampleYear";
import { ROUND } from "../../support/filledReturn";
import { plannedTable } from "../../support/plannedTable";
import { planFromFile } from "../../support/readPlan";

const UNITS = returnUnits(ROUND);
const FAULTY = [...new Set(exampleFaults.map(({ unit }) => unit))];
const CLEAN = UNITS.filter((unit) => !FAULTY.includes(unit));

/** What the check finds in the returns with mistakes, in its order: rule and cell. */
const FOUND: Readonly<Record<string, readonly string[]>> = {
  区扶贫办: ["required-missing N7", "completed-below-full M5"],
  区发展改革委: ["row-blank L16", "row-blank L23", "row-blank L25"],
  区农委: [
    ...["status-synonym L7", "status-synonym L9", "status-synonym L11"],
    ...["required-missing P6", "required-missing Q6"],
  ],
  区水务局: ["rate-doubtful M9", "rate-as-text M5", "rate-as-text M6", "rate-as-text M8"],
  // A milestone that became a date says the same as before.
  区环保局: [
    ...["date-unreadable N10", "date-imprecise N7", "date-imprecise N9"],
    ...["date-as-text N5", "date-as-text N8"],
  ],
  区文化委: ["column-inserted K4", "protection-removed A1"],
  区科委: ["column-renamed O4", "copied-from-other K6", "protection-removed A1"],
  区林业局: ["rate-unreadable M6", "invisible-characters K5"],
  区城乡建委: ["assignment-missing A4", "assignment-missing A4", "protection-removed A1"],
  区国土房管局: ["status-unknown L6", "status-unknown L8"],
  区教委: ["cells-merged K6:K7", "protection-removed A1"],
  // Nobody is asked to sign a table that is blank.
  区质监局: ["row-blank L5"],
  区民政局: ["assignment-twice A8:U8", "protection-removed A1"],
  区残联: ["rate-out-of-range M5"],
  区委宣传部: ["stray-text A11", "protection-removed A1"],
  万州检疫检验局: ["issued-text-changed E5", "protection-removed A1"],
  区统计局: ["required-missing P5"],
  区市政园林局: [
    ...["sign-off-missing C7", "sign-off-missing E7", "sign-off-missing C8", "sign-off-missing E8"],
    "sheet-renamed A1",
  ],
  区公安局: ["rows-reordered A7:U7", "protection-removed A1"],
  区科协: ["copied-from-other K5"],
  区工商分局: ["other-unit-rows A7:U7", "protection-removed A1"],
  区总工会: ["empty-phrase K5", "empty-phrase K6", "empty-phrase K7"],
};

let files: readonly ExampleFile[];
let given: readonly GivenFile[];
let results: readonly CheckResult[];
let workbooks: ReadonlyMap<string, WorkbookGrid>;
const told: (readonly [number, number])[] = [];

beforeAll(async () => {
  files = await makeExampleYear((done, total) => told.push([done, total]));
  given = await readFiles(
    files.map(({ name, bytes }) => ({ name, readBytes: () => Promise.resolve(bytes) })),
    { read: readWorkbook, unpack: unpackContent },
  );
  results = checkFiles(given, {
    notice: bundledNotice(),
    master: null,
    previous: null,
    today: "2017-12-25",
  });
  const outcomes = await Promise.all(
    files.map(async ({ name, bytes }) => [name, await readWorkbook(bytes)] as const),
  );
  workbooks = new Map(outcomes.flatMap(([name, outcome]) => (outcome.ok ? [[name, outcome.workbook]] : [])));
});

const nameOf = (unit: string) => `示例-2017-${unit}-填报表.xlsx`;

function givenOf(name: string): GivenFile {
  const file = given.find((candidate) => candidate.name === name);
  if (!file) throw new Error(`no file ${name}`);
  return file;
}

function returnOf(name: string): Return {
  const { content } = givenOf(name);
  if (!("returned" in content)) throw new Error(`${name} cannot be read: ${content.problem.code}`);
  return content.returned;
}

function found(name: string): string[] {
  const result = results.find(({ file }) => file === name);
  if (!result) throw new Error(`${name} was not checked`);
  return result.findings.map(({ rule, cell }) => `${rule} ${cell}`);
}

const textOf = (row: ReturnRow, heading: EntryHeading) => row.entries.get(heading)?.text ?? "";

describe("the files", () => {
  test("are a return of each of the 37 units, in the notice's order, and four more", () => {
    expect(UNITS).toHaveLength(37);
    expect(files.map(({ name }) => name)).toEqual([
      ...UNITS.map(nameOf),
      "示例-2017-区残联-填报表（修改）.xlsx",
      "示例-2016-区委组织部-填报表.xlsx",
      "示例-民族工作联络员名册.xlsx",
      "示例-2017-区商务局-填报表(1).xlsx",
    ]);
  });

  test("are told of one by one", () => {
    expect(told).toEqual(files.map((_, index) => [index + 1, files.length]));
  });

  test("are the same each time", async () => {
    const again = await makeExampleYear();
    expect(again.map(({ name }) => name)).toEqual(files.map(({ name }) => name));
    const differing = again.filter(({ bytes }, index) =>
      Buffer.compare(bytes, files[index]?.bytes ?? new Uint8Array()),
    );
    expect(differing.map(({ name }) => name)).toEqual([]);
  });

  test("say at the foot of each printed page that they are examples", async () => {
    const [{ bytes } = { bytes: new Uint8Array() }] = files;
    const { sheets } = await planFromFile(bytes);
    const footers = sheets.flatMap(({ print }) => (print ? [print.footer] : []));
    expect(footers).toEqual(Array(3).fill(`${EXAMPLE_MARK}　　第 &P 页，共 &N 页`));
  });

  test("say on each sheet that people see that they are examples", () => {
    for (const [name, workbook] of workbooks) {
      const visible = workbook.sheets.filter(({ visibility }) => visibility === "visible");
      for (const sheet of visible) {
        const texts = [...sheet.cells.values()].flatMap((cells) =>
          [...cells.values()].map(({ text }) => text),
        );
        // A table that is blank says nothing at all; the sheets beside it do.
        const isBlank = [nameOf("区质监局"), nameOf("区国资委")].includes(name) && sheet.name === "进展填报";
        expect([name, sheet.name, texts.some((text) => text.includes(EXAMPLE_MARK))]).toEqual([
          name,
          sheet.name,
          !isBlank,
        ]);
      }
    }
  });

  test("are signed by persons who are plainly nobody", () => {
    const unsigned = [nameOf("区市政园林局"), nameOf("区质监局")];
    for (const name of workbooks.keys()) {
      if (name.includes("名册") || unsigned.includes(name)) continue;
      const { signOff } = returnOf(name);
      expect(signOff.get("填报人")?.text).toMatch(/^..（示例）$/);
      expect(signOff.get("审核人")?.text).toMatch(/^..（示例）$/);
      expect(signOff.get("联系电话")?.text).toMatch(/^023-5800 00\d\d$/);
      expect(signOff.get("填报日期")?.text).toMatch(/^201[67]-12-(?:1[1-9]|20)$/);
    }
    for (const name of unsigned) expect([...returnOf(name).signOff]).toEqual([]);
  });

  test("have a sign-off sheet that shows what stands in the table before anything is recalculated", () => {
    const workbook = workbooks.get(nameOf("区交委"));
    const signOff = workbook && findSheet(workbook, "报送审签表");
    const shown = (row: number, column: number) => signOff?.cells.get(row)?.get(column)?.text;
    const rows = rowsOf(returnOf(nameOf("区交委")));
    expect(rows.map((row) => textOf(row, "进展情况"))).toEqual([shown(3, 3), shown(4, 3)]);
    expect(rows.map((row) => textOf(row, "进展状态"))).toEqual([shown(3, 2), shown(4, 2)]);
    expect([shown(3, 0), shown(3, 1), shown(3, 4)]).toEqual(["2", "加快重点基础设施建设", ""]);
    expect(shown(5, 0)).toBe(
      "本表共2项：未启动0项、慢于序时进度1项、达到序时进度0项、快于序时进度0项、已完成1项、已完成并长期坚持0项、本年度无相关任务0项、申请调整0项、未填0项",
    );
  });
});

describe("the texts", () => {
  const SENTENCES = ENTRY_HEADINGS.filter(
    (heading) => !["进展状态", "完成率", "实际完成日期"].includes(heading),
  );

  test("are another in every row; only the copied one stands there twice", () => {
    const places = new Map<string, string[]>();
    for (const unit of UNITS) {
      for (const row of rowsOf(returnOf(nameOf(unit)))) {
        for (const heading of SENTENCES) {
          // Rows whose text is the mark alone, and the row that stands there twice on purpose.
          const text = textOf(row, heading);
          if (text === "" || text.endsWith("】") || unit === "区民政局") continue;
          places.set(text, [...(places.get(text) ?? []), unit]);
        }
      }
    }
    expect([...places.values()].filter((units) => units.length > 1)).toEqual([["区科委", "区科协"]]);
    expect(places.size).toBeGreaterThan(500);
  });

  test("of returns without mistakes speak of the townships or their people, at some length", () => {
    for (const unit of CLEAN) {
      for (const row of rowsOf(returnOf(nameOf(unit)))) {
        if (row.entries.size === 0) continue;
        expect(textOf(row, "进展情况")).toMatch(/恒合|地宝|民族/);
        expect(textOf(row, "进展情况").length).toBeGreaterThan(20);
      }
    }
  });

  test("use every status", () => {
    const statuses = UNITS.flatMap((unit) =>
      rowsOf(returnOf(nameOf(unit))).map((row) => textOf(row, "进展状态")),
    );
    expect([...new Set(statuses)]).toEqual(
      expect.arrayContaining([
        ...["未启动", "慢于序时进度", "达到序时进度", "快于序时进度"],
        ...["已完成", "已完成并长期坚持", "本年度无相关任务", "申请调整"],
      ]),
    );
  });
});

describe("checking", () => {
  test.each(CLEAN)("%s has made no mistake", (unit) => {
    expect(found(nameOf(unit))).toEqual([]);
  });

  test("the corrected second version is without mistakes too", () => {
    expect(found("示例-2017-区残联-填报表（修改）.xlsx")).toEqual([]);
  });

  test.each(Object.entries(FOUND))("%s has made mistakes that are found", (unit, expected) => {
    expect(found(nameOf(unit))).toEqual(expected);
  });

  test("each unit's mistakes are found", () => {
    expect(Object.keys(FOUND).sort()).toEqual([...FAULTY].sort());
  });

  test("no unit makes more than two kinds of mistakes, and each is described in both languages", () => {
    for (const unit of FAULTY) {
      const own = exampleFaults.filter((fault) => fault.unit === unit);
      expect(UNITS).toContain(unit);
      expect(own.length).toBeLessThanOrEqual(2);
      for (const { wrong } of own) {
        expect(wrong.zh).toMatch(/\p{Script=Han}/u);
        expect(wrong.en).toMatch(/[A-Za-z]{3}/);
      }
    }
  });
});

describe("consolidating", () => {
  let plan: WorkbookPlan;
  let consolidation: ReturnType<typeof consolidateFiles>["consolidation"];
  beforeAll(() => {
    ({ plan, consolidation } = consolidateFiles(given, {
      notice: bundledNotice(),
      period: null,
      deadline: "2017-12-20",
      asOf: "2017-12-25",
    }));
  });

  const detail = (unit: string, index: number) =>
    plannedTable(plan, "进展明细").filter((row) => row["责任单位"] === unit && row["序号"] === index);

  test("knows the period, misses no unit and balances", () => {
    expect(consolidation.round.settings.period).toBe(2017);
    expect(consolidation.missingUnits).toEqual([]);
    expect(consolidation.reconciliation).toMatchObject({
      ...{ expected: 182, returned: 176, blank: 4, missing: 2 },
      // 182 rows, two deleted, one twice, one of another unit, two in a second version.
      ...{ rowsRead: 184, superseded: 4, unmatched: 0, rejectedRows: 1, balanced: true },
    });
    const { cellsRead, cellsPlaced, cellsAside } = consolidation.reconciliation;
    expect(cellsRead).toBe(cellsPlaced + cellsAside);
  });

  test("loses nothing that anybody typed", () => {
    const kept = new Set(
      ["进展明细", "未并入内容"].flatMap((name) =>
        plannedTable(plan, name).flatMap((row) => Object.values(row).map(String)),
      ),
    );
    const typed = given.flatMap(({ content }) =>
      "returned" in content
        ? rowsOf(content.returned).flatMap((row) =>
            [...row.entries.values()].map(({ value }) => String(value)),
          )
        : [],
    );
    expect(typed.length).toBeGreaterThan(900);
    expect(typed.filter((text) => !kept.has(text))).toEqual([]);
  });

  test("takes the second version, whichever comes first", () => {
    const second = "示例-2017-区残联-填报表（修改）.xlsx";
    expect(detail("区残联", 8)).toEqual([expect.objectContaining({ 完成率: 1, 来源文件: second })]);
    const { consolidation: reversed } = consolidateFiles([...given].reverse(), {
      notice: bundledNotice(),
      period: 2017,
      deadline: null,
      asOf: "2017-12-25",
    });
    const statusOf = (name: string) => reversed.files.find((file) => file.name === name)?.status;
    expect([statusOf(second), statusOf(nameOf("区残联"))]).toEqual(["accepted", "superseded"]);
  });

  test("takes the row that another office sent, since the unit's own is blank", () => {
    expect(detail("区质监局", 27)).toEqual([expect.objectContaining({ 来源文件: nameOf("区工商分局") })]);
    expect(consolidation.unitStates.get("区质监局")).toBe("收到日期待核");
  });

  test("tells a unit that declares to have nothing from one that is silent", () => {
    expect(consolidation.unitStates.get("区国资委")).toBe("本期无相关任务");
  });

  test("keeps out what does not belong to it, and goes on", () => {
    const rejected = consolidation.files.filter(({ status }) => status === "rejected");
    expect(rejected.map(({ name, problem }) => [name, problem?.code])).toEqual([
      ["示例-2016-区委组织部-填报表.xlsx", "other-period"],
      ["示例-民族工作联络员名册.xlsx", "no-table"],
      ["示例-2017-区商务局-填报表(1).xlsx", "damaged"],
    ]);
    expect(detail("区委组织部", 29)).toHaveLength(1);
    expect(detail("区商务局", 27)).toHaveLength(1);
  });
});
