import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { editWorkbook } from "../../src/adapters/xlsx/editWorkbook";
import { readWorkbook } from "../../src/adapters/xlsx/readWorkbook";
import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import type { CheckAgainst } from "../../src/app/check";
import { certainOf } from "../../src/app/fixes";
import { editedCopy, fixFile, type FixedFile } from "../../src/app/fixFile";
import type { ReportingRound } from "../../src/core/matrix/round";
import { cellAddress } from "../../src/core/sheet/address";
import type { CellChange } from "../../src/core/sheet/change";
import type { GridCell, WorkbookGrid } from "../../src/core/sheet/grid";
import { Refusal } from "../../src/core/values/refusal";
import { cleanText } from "../../src/core/values/text";
import { CELL_FAULTS } from "../core/rules/faults/cellFaults";
import { DATE_FAULTS } from "../core/rules/faults/dateFaults";
import { cleanRow, findingsIn, returnWith, SIGNED, TASK, TODAY, UNIT } from "../core/rules/faults/faultCase";
import { STRUCTURE_FAULTS } from "../core/rules/faults/structureFaults";
import { SUBSTANCE_FAULTS } from "../core/rules/faults/substanceFaults";
import { cellIn, filledReturnPlan, forEachTask, ROUND, type RowEntries } from "../support/filledReturn";
import { editSheet, gridCell, putCell } from "../support/gridEdits";
import { rawArchive } from "../support/rawArchive";
import { workbookOfGrid } from "../support/workbookOfGrid";

const FILES = { read: readWorkbook, edit: editWorkbook };
const STATUS = cellIn(UNIT, TASK, "进展状态");
const RATE = cellIn(UNIT, TASK, "完成率");

/** What a status behind schedule asks for besides. */
const behind = { 未达进度原因: "市级补助资金11月才下达", 下一步打算: "2018年3月底前完成招标" };

function against(round: ReportingRound | null = ROUND): CheckAgainst {
  const master = round && { notice: round.notice, settings: round.settings };
  return { notice: ROUND.notice, master, previous: null, today: TODAY };
}

async function read(bytes: Uint8Array): Promise<WorkbookGrid> {
  const outcome = await readWorkbook(bytes);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.workbook;
}

/** A return filled in correctly but for what is said of one task, as the product writes it. */
async function returnFile(row: RowEntries): Promise<Uint8Array> {
  const rows = forEachTask(UNIT, (index) => cleanRow("达到序时进度", {}, index));
  const own = { ...rows[TASK], ...row };
  return writeWorkbook(filledReturnPlan(UNIT, { ...rows, [TASK]: own }, { signOff: SIGNED }));
}

function cellsOf(workbook: WorkbookGrid): Map<string, GridCell> {
  return new Map(
    workbook.sheets.flatMap(({ name, cells }) =>
      [...cells].flatMap(([row, ofRow]) =>
        [...ofRow].map(([column, cell]) => [`${name}!${cellAddress(row, column)}`, cell] as const),
      ),
    ),
  );
}

function besideCells(workbook: WorkbookGrid): unknown {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, cells: null })) };
}

/**
 * Repairs a file, and sees that nothing is left that is certain, that each change was listed with what a person saw
 * before and sees now, and that nothing else differs.
 */
async function repaired(bytes: Uint8Array, given: CheckAgainst): Promise<FixedFile | null> {
  const original = bytes.slice();
  const made = await fixFile({ name: "表.xlsx", bytes }, given, FILES);
  expect(bytes).toEqual(original);
  if (!made) return null;
  expect(certainOf(made.result.findings)).toEqual([]);

  const before = await read(bytes);
  const after = await read(made.bytes);
  const old = cellsOf(before);
  const now = cellsOf(after);
  const listed = new Map(made.fixed.map((finding) => [`${finding.sheet}!${finding.cell}`, finding.fix]));
  const changed = [...new Set([...old.keys(), ...now.keys()])].filter(
    (place) => JSON.stringify(old.get(place)) !== JSON.stringify(now.get(place)),
  );
  expect([...listed.keys()]).toEqual(expect.arrayContaining(changed));
  for (const [place, fix] of listed) {
    expect([place, cleanText(now.get(place)?.text ?? "")]).toEqual([place, cleanText(fix.after)]);
  }
  expect(besideCells(after)).toEqual(besideCells(before));

  const parts = unzipSync(bytes);
  const left = unzipSync(made.bytes);
  const rewritten = Object.keys(parts).filter(
    (path) => Buffer.compare(parts[path] ?? Buffer.of(), left[path] ?? Buffer.of()) !== 0,
  );
  expect(rewritten.filter((path) => !/worksheets\/sheet|styles\.xml|workbook\.xml$/.test(path))).toEqual([]);
  return made;
}

describe("every fault of the tables that has a certain repair", () => {
  // How a narrow column shows a number is not in the file.
  const ofExcelAlone = /^telephone shown as an exponent/;
  const cases = [...CELL_FAULTS, ...DATE_FAULTS, ...STRUCTURE_FAULTS, ...SUBSTANCE_FAULTS].filter(
    ({ name, workbook, options }) =>
      !ofExcelAlone.test(name) && certainOf(findingsIn(workbook, options)).length > 0,
  );

  test.each(cases.map((entry) => [entry.name, entry] as const))("%s", async (_, { workbook, options }) => {
    const given = { ...against(options.round), today: options.givens?.today ?? TODAY };
    expect(await repaired(workbookOfGrid(workbook), given)).not.toBeNull();
  });
});

describe("any return", () => {
  const typed = {
    进展状态: fc.constantFrom(
      "滞后",
      "完成",
      "按计划",
      "推进中",
      " 已 完成 ",
      "达到序时进度",
      "乱写",
      "已完成\u200B",
    ),
    完成率: fc.constantFrom("80", "80%", "八成", "８０％", "百分之八十", 0.8, 1, 80, "全部", "120%"),
    实际完成日期: fc.constantFrom("2017.12.1", "12月底", "20171201", 20171201, 43070, "1/12/2017", "年底"),
    进展情况: fc.constantFrom("已开展", "恒合乡\u00a0道路完工　", "无", "=1+1", "２０１７年完成"),
    存在问题: fc.constantFrom("无", 42000, "资金\r\n不足", "#N/A"),
  };
  const row = fc.record(typed, { requiredKeys: [] });
  const damage = fc.oneof(
    fc.record({
      address: fc.constantFrom("K4", "L4", "M4", "N4", "O4", "A4", "D4"),
      value: fc.constantFrom("困难和不足", "存在的困难和问题", "进度", "", "完成率（%）"),
    }),
    fc.record({
      address: fc.constantFrom(
        STATUS,
        RATE,
        cellIn(UNIT, TASK, "进展情况"),
        cellIn(UNIT, TASK, "实际完成日期"),
      ),
      value: fc.constantFrom("滞后", "80", 0.5, 43070, "2017.12.1"),
      formula: fc.constantFrom("A1", "TODAY()", "B2&C3"),
    }),
  );
  const faults = fc.array(damage, { maxLength: 3 });

  test("is left without anything that is certain, and only listed cells differ", async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 4 }), faults, fc.boolean(), async (rows, damages, own) => {
        const entries = forEachTask(UNIT, (index) => cleanRow("达到序时进度", rows[index] ?? {}, index));
        const plan = filledReturnPlan(UNIT, entries, { signOff: SIGNED });
        const changes = damages.map((one): CellChange => ({ sheet: "进展填报", numberFormat: null, ...one }));
        const bytes = await editWorkbook(await writeWorkbook(plan), changes);
        if (await repaired(bytes, against(own ? null : ROUND))) count += 1;
      }),
      { numRuns: 25 },
    );
    // Most of what is generated has something to repair, else this would show nothing.
    expect(count).toBeGreaterThan(6);
  }, 120_000);
});

test("a return without faults needs no copy", async () => {
  expect(await fixFile({ name: "表.xlsx", bytes: await returnFile({}) }, against(), FILES)).toBeNull();
});

test("what is listed says rule, cell, before and after", async () => {
  const made = await repaired(await returnFile({ 进展状态: "滞后", ...behind }), against());
  expect(made?.fixed).toMatchObject([
    {
      rule: "status-synonym",
      sheet: "进展填报",
      cell: STATUS,
      fix: { before: "滞后", after: "慢于序时进度" },
    },
  ]);
});

test("a repair that brings another one to light is followed by that one", async () => {
  const bytes = await editWorkbook(await returnFile({ 进展状态: "滞后", ...behind }), [
    { sheet: "进展填报", address: "L4", value: "当前进展状态", numberFormat: null },
  ]);
  const made = await repaired(bytes, against());
  expect(made?.fixed.map(({ rule, cell }) => `${rule} ${cell}`)).toEqual([
    "column-renamed L4",
    `status-synonym ${STATUS}`,
  ]);
});

test("a formula becomes what it shows, and then the word of the list", async () => {
  const bytes = await editWorkbook(await returnFile(behind), [
    { sheet: "进展填报", address: STATUS, value: "滞后", formula: "B1", numberFormat: null },
  ]);
  const made = await repaired(bytes, against());
  expect(made?.fixed.map(({ fix }) => `${fix.before} → ${fix.after}`)).toEqual([
    "=B1 → 滞后",
    "滞后 → 慢于序时进度",
  ]);
});

test("of two repairs of a cell the certain one is made, the doubtful one left to a person", () => {
  const at = { severity: "info", sheet: "表", taskId: null, message: { zh: "", en: "" } } as const;
  const fix = (after: string, certain: boolean) => ({
    before: "x",
    after,
    value: after,
    numberFormat: null,
    certain,
  });
  const findings = [
    { ...at, rule: "a", cell: "A1", fix: fix("1", false) },
    { ...at, rule: "b", cell: "B1", fix: fix("2", false) },
    { ...at, rule: "c", cell: "A1", fix: fix("3", true) },
    { ...at, rule: "d", cell: "C1", fix: null },
  ];
  expect(certainOf(findings).map(({ rule }) => rule)).toEqual(["c"]);
});

test("a locked heading is repaired, and the sheet stays protected", async () => {
  const bytes = await editWorkbook(await returnFile({}), [
    { sheet: "进展填报", address: "O4", value: "存在的问题", numberFormat: null },
  ]);
  const made = await repaired(bytes, against());
  expect(made?.fixed.map(({ cell }) => cell)).toEqual(["O4"]);
  const protection = (file: Uint8Array) =>
    /<sheetProtection[^>]*>/.exec(
      Buffer.from(unzipSync(file)["xl/worksheets/sheet2.xml"] ?? []).toString(),
    )?.[0];
  expect(protection(bytes)).toContain('sheet="');
  expect(protection(made?.bytes ?? Uint8Array.of())).toBe(protection(bytes));
});

test("a day of a workbook that counts from 1904 stays the same day", async () => {
  const heading = "实际完成日期";
  const cell = { value: 43070 - 1462, text: "2017-12-01", numberFormat: "yyyy-mm-dd", formula: "B1" };
  const grid = editSheet(returnWith(cleanRow("已完成")), "进展填报", (sheet) =>
    putCell(sheet, cellIn(UNIT, TASK, heading), cell),
  );
  const made = await repaired(workbookOfGrid({ ...grid, date1904: true }), against());
  expect(made?.fixed.map(({ cell: place }) => place)).toContain(cellIn(UNIT, TASK, heading));
  const after = cellsOf(await read(made?.bytes ?? Uint8Array.of()));
  expect(after.get(`进展填报!${cellIn(UNIT, TASK, heading)}`)).toMatchObject({
    value: 43070 - 1462,
    text: "2017-12-01",
  });
});

test("the coordinating office's words count over those of the stamp", async () => {
  const bytes = await returnFile({ 进展状态: "稳步前进" });
  expect((await repaired(bytes, against(null)))?.fixed ?? []).toEqual([]);
  const { check } = ROUND.settings;
  const synonyms = { ...check.vocabulary.synonyms, 稳步前进: "达到序时进度" as const };
  const vocabulary = { ...check.vocabulary, synonyms };
  const settings = { ...ROUND.settings, check: { ...check, vocabulary } };
  const master = { notice: ROUND.notice, settings };
  const made = await repaired(bytes, { ...against(), master });
  expect(made?.fixed.map(({ fix }) => fix.after)).toEqual(["达到序时进度"]);
});

describe("a file that cannot be changed is refused with a sentence", () => {
  const refusalOf = async (bytes: Uint8Array) => {
    const error: unknown = await fixFile({ name: "表.xlsx", bytes }, against(), FILES).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(Refusal);
    return error instanceof Refusal ? error.sentence : null;
  };

  test("a signature", async () => {
    const parts = unzipSync(await returnFile({ 进展状态: "滞后", ...behind }));
    const origin = `<Relationship Id="sig" Type="x/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/>`;
    const related = Buffer.from(parts["_rels/.rels"] ?? []).toString();
    const bytes = archiveOf({ ...parts, "_rels/.rels": related.replace("</Rel", `${origin}</Rel`) });
    expect(await refusalOf(bytes)).toMatchObject({ zh: expect.stringContaining("数字签名") });
  });

  test("no workbook", async () => {
    expect(await refusalOf(Buffer.from("文本"))).toMatchObject({
      zh: expect.stringContaining("不是Excel工作簿"),
    });
  });

  test("a formula that another cell shares", async () => {
    const shown = { ...behind, 进展状态: "滞后", 完成率: 0.5 };
    const bytes = withSheet(await returnFile(shown), (xml) =>
      [
        [STATUS, `<f t="shared" ref="${STATUS}:${RATE}" si="0">B1</f><v>滞后</v>`],
        [RATE, `<f t="shared" si="0"/><v>0.5</v>`],
      ].reduce(
        (text, [address = "", content = ""]) =>
          text.replace(
            new RegExp(`<c r="${address}"[^>]*>.*?</c>`),
            `<c r="${address}" t="str">${content}</c>`,
          ),
        xml,
      ),
    );
    expect(await refusalOf(bytes)).toMatchObject({ zh: expect.stringContaining(`${STATUS}的公式由${RATE}`) });
  });

  function withSheet(bytes: Uint8Array, edit: (xml: string) => string): Uint8Array {
    const parts = unzipSync(bytes);
    const path = "xl/worksheets/sheet2.xml";
    const edited = Buffer.from(edit(Buffer.from(parts[path] ?? []).toString()));
    return archiveOf({ ...parts, [path]: edited });
  }
});

function archiveOf(parts: Readonly<Record<string, Uint8Array | string>>): Uint8Array {
  return rawArchive(Object.entries(parts).map(([name, content]) => ({ name, content })));
}

describe("a copy is not handed out", () => {
  const change: CellChange = { sheet: "进展填报", address: STATUS, value: "未启动", numberFormat: null };
  const editing = (made: (changes: readonly CellChange[]) => readonly CellChange[]) => ({
    read: readWorkbook,
    edit: (bytes: Uint8Array, changes: readonly CellChange[]) => editWorkbook(bytes, made(changes)),
  });

  test.each<[string, (changes: readonly CellChange[]) => readonly CellChange[]]>([
    ["another cell differs", (changes) => [...changes, { ...change, address: RATE, value: 1 }]],
    ["a change is missing", () => []],
    ["a cell holds something else", () => [{ ...change, value: "已完成" }]],
  ])("where %s", async (_, made) => {
    const bytes = await returnFile({});
    await expect(editedCopy(bytes, [change], FILES)).resolves.toBeInstanceOf(Uint8Array);
    await expect(editedCopy(bytes, [change], editing(made))).rejects.toThrow(Refusal);
  });
});

test("macros and all other parts stay as they are", async () => {
  const parts = unzipSync(await returnFile({ 进展状态: "滞后", ...behind }));
  const macro = Uint8Array.from({ length: 300 }, (_, index) => (index * 37) % 256);
  const bytes = archiveOf({ ...parts, "xl/vbaProject.bin": macro });
  const made = await repaired(bytes, against());
  expect(unzipSync(made?.bytes ?? Uint8Array.of())["xl/vbaProject.bin"]).toEqual(macro);
});

test("files of other programs are left alone where nothing is ours", async () => {
  const bytes = new Uint8Array(readFileSync("test/fixtures/xlsx/openpyxl.xlsx"));
  expect(await fixFile({ name: "表.xlsx", bytes }, against(), FILES)).toBeNull();
});

test("a grid that is written reads as that grid", async () => {
  const grid = editSheet(returnWith({}), "进展填报", (sheet) => putCell(sheet, RATE, gridCell(0.5, "0%")));
  const after = await read(workbookOfGrid(grid));
  expect(besideCells(after)).toEqual(besideCells(grid));
  const contents = (workbook: WorkbookGrid) =>
    new Map([...cellsOf(workbook)].map(([place, { value, formula }]) => [place, [value, formula]]));
  expect(contents(after)).toEqual(contents(grid));
});
