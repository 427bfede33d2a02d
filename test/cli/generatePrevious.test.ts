import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { editWorkbook } from "../../src/adapters/xlsx/editWorkbook";
import { readWorkbook } from "../../src/adapters/xlsx/readWorkbook";
import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import { planReturn } from "../../src/core/matrix/planWorkbooks";
import { ENTRY_HEADINGS } from "../../src/core/matrix/progressColumns";
import { reportingRound } from "../../src/core/matrix/round";
import { readReturn } from "../../src/core/returns/readReturn";
import { strayCells } from "../../src/core/returns/strayText";
import { parseRange } from "../../src/core/sheet/address";
import { gridText, type SheetGrid, type WorkbookGrid } from "../../src/core/sheet/grid";
import type { PlanValue } from "../../src/core/sheet/plan";
import { cleanRow, SIGNED, UNIT } from "../core/rules/faults/faultCase";
import { filesIn, inTemporaryFolder, taskMatrix } from "../support/commandLine";
import {
  cellIn,
  filledReturnPlan,
  ownAssignments,
  ROUND,
  serial,
  type Entries,
  type RowEntries,
} from "../support/filledReturn";
import { dropSheet } from "../support/gridEdits";
import { noticeOf, taskOf } from "../support/noticeOf";
import { entriesByTask } from "../support/returnedRows";

const LAST = reportingRound(ROUND.notice, { period: 2016, deadline: null, contact: null });
const TASKS = ownAssignments(UNIT).map(({ task }) => task.id);
const [PLANNED = "", COMPLETED = "", NONE = "", DAY = "", UNPLANNED = "", , LONG = "", OTHER = ""] = TASKS;

const PLAN = {
  具体措施: "=1．新建教学楼\n2．培训教师  “双语”培训@两乡 ",
  时间节点: "6月底完成方案；12月底全面完成",
  下一步打算: "继续推进",
} as const;
const LONG_TEXT = "落实责任，细化措施。".repeat(60);
const OTHER_PLAN = { 具体措施: "完善资助制度", 下一步打算: "扩大覆盖面" } as const;

/** What the unit wrote in 2016, and what of it is prefilled. */
const CASES: readonly (readonly [what: string, task: string, wrote: RowEntries, prefilled: RowEntries])[] = [
  ["texts word for word", PLANNED, { 进展情况: "已启动", ...PLAN }, PLAN],
  [
    "the measures of a completed task",
    COMPLETED,
    { ...cleanRow("已完成"), 具体措施: "建成食堂" },
    { 具体措施: "建成食堂" },
  ],
  ["no 无 and no stroke", NONE, { ...cleanRow("达到序时进度"), 具体措施: "/", 时间节点: "无" }, {}],
  [
    "a day as the text that showed",
    DAY,
    { 进展情况: "已启动", 时间节点: { value: serial("2016-12-20"), style: "entryDate" } },
    { 时间节点: "2016-12-20" },
  ],
  ["nothing but the plan", UNPLANNED, { 进展情况: "已启动", 存在问题: "缺资金", 佐证材料: "照片" }, {}],
  ["a long text", LONG, { 具体措施: LONG_TEXT }, { 具体措施: LONG_TEXT }],
  ["without a status too", OTHER, OTHER_PLAN, OTHER_PLAN],
];

let folder = "";
let report = "";
let sent = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "task-matrix-"));
  const returned = join(folder, "2016.xlsx");
  const entries: Entries = Object.fromEntries(CASES.map(([, task, wrote]) => [task, wrote]));
  await writeFile(returned, await writeWorkbook(filledReturnPlan(UNIT, entries, { round: LAST })));
  report = join(folder, "汇总报告-2016.xlsx");
  await taskMatrix(["consolidate", returned, "--out", report, "--period", "2016"]);
  sent = join(folder, "out", "填报表", `2017-${UNIT}-填报表.xlsx`);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function gridIn(path: string): Promise<WorkbookGrid> {
  const outcome = await readWorkbook(await readFile(path));
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.workbook;
}

function progressSheet({ sheets }: WorkbookGrid): SheetGrid {
  const sheet = sheets.find(({ name }) => name === "进展填报");
  if (!sheet) throw new Error("no progress sheet");
  return sheet;
}

/** What stands in the row of a task, by heading. */
function cellsOf(workbook: WorkbookGrid, task: string): Record<string, PlanValue> {
  const cells = ENTRY_HEADINGS.flatMap((heading) => {
    const place = parseRange(cellIn(UNIT, task, heading));
    const cell = place && progressSheet(workbook).cells.get(place.row)?.get(place.column);
    return cell ? [[heading, cell.value] as const] : [];
  });
  return Object.fromEntries(cells);
}

/** The workbook that was sent out, with entries typed into it. */
async function typedInto(
  entries: Entries,
  cells: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  const places = Object.entries(entries).flatMap(([task, row]) =>
    Object.entries(row).map(([heading, typed]) => ({
      ...{ sheet: "进展填报", address: cellIn(UNIT, task, heading as "进展情况"), numberFormat: null },
      value: typeof typed === "object" && typed !== null ? typed.value : typed,
    })),
  );
  const others = Object.entries(cells).map(([place, value]) => {
    const [sheet = "", address = ""] = place.split("!");
    return { sheet, address, value, numberFormat: null };
  });
  return editWorkbook(await readFile(sent), [...places, ...others]);
}

/** The four fields of the sign-off sheet filled in. */
function signatures(workbook: WorkbookGrid): Record<string, string> {
  const { signOffPlaces } = readReturn(workbook);
  return Object.fromEntries(
    [...signOffPlaces].map(([field, { sheet, address }]) => [`${sheet}!${address}`, SIGNED[field]]),
  );
}

describe("generate --previous", () => {
  test("prefills the returns and says so", async () => {
    const options = ["--period", "2017", "--previous", report, "--units", `${UNIT},区科协`, "--json"];
    const { status, told, json } = await taskMatrix(["generate", "--out", join(folder, "out"), ...options]);
    expect(status).toBe(0);
    expect(told).toEqual([
      "已把2016年度填报的具体措施、时间节点、下一步打算预填到填报表的5行，修改前显示为浅绿底灰字。",
    ]);
    expect(json).toMatchObject({
      files: [
        { kind: "master", prefilled: 0 },
        { unit: "区科协", rows: 1, prefilled: 0 },
        { unit: UNIT, rows: 9, prefilled: 5 },
      ],
    });
  });

  test.each(CASES)("gives %s", async (_, task, __, prefilled) => {
    expect(cellsOf(await gridIn(sent), task)).toEqual(prefilled);
  });

  test("leaves what nobody had planned, other units and the master as they are without it", async () => {
    const plain = join(folder, "plain");
    await taskMatrix(["generate", "--out", plain, "--period", "2017", "--units", "区科协"]);
    const files = await filesIn(plain);
    expect(files).toHaveLength(2);
    for (const file of files) {
      expect(await readFile(join(folder, "out", file))).toEqual(await readFile(join(plain, file)));
    }
  });

  test("names rows of the report that are about nothing in the notice", () =>
    inTemporaryFolder(async (own) => {
      const path = join(own, "上期.xlsx");
      const overtyped = { 重点任务: "另一项任务", 主要内容: "另一项任务的内容。" };
      const entries = { [PLANNED]: { ...PLAN, ...overtyped }, [OTHER]: overtyped, [LONG]: OTHER_PLAN };
      await writeFile(path, await writeWorkbook(filledReturnPlan(UNIT, entries, { round: LAST })));
      const options = ["--period", "2017", "--previous", path, "--units", UNIT];
      const { told } = await taskMatrix(["generate", "--out", join(own, "out"), ...options]);
      expect(told).toEqual([
        "上期报告中有1行在本次通知中找不到对应的任务和单位，没有预填，仍在原报告中（进展填报!A5:U5）；需要的请手工抄入。",
        expect.stringContaining("预填到填报表的1行"),
        expect.anything(),
      ]);
    }));

  const units = [{ name: UNIT, role: "responsible", collective: false }] as const;
  const other = reportingRound(
    noticeOf({ docNumber: "某府办〔2016〕1号", tasks: [taskOf({ content: "加强检查。", units })] }),
    LAST.settings,
  );
  test.each<[string, () => Promise<Uint8Array>, string, string]>([
    ["the same year's report", () => readFile(report), "2016", "是2016年度的，不早于本次的2016年度，未生成"],
    ["another notice's return", () => writeWorkbook(planReturn(other, UNIT)), "2017", "属于另一份通知（"],
    [
      "a workbook without rows",
      async () => {
        const plan = planReturn(LAST, UNIT);
        return writeWorkbook({ ...plan, names: [], sheets: plan.sheets.slice(0, 1) });
      },
      "2017",
      "中没有进展明细，未生成",
    ],
  ])("refuses %s, with nothing written", (_, bytes, period, said) =>
    inTemporaryFolder(async (own) => {
      const path = join(own, "上期.xlsx");
      await writeFile(path, await bytes());
      const out = join(own, "out");
      const given = ["generate", "--out", out, "--period", period, "--previous", path];
      const { status, told } = await taskMatrix(given);
      expect(status).toBe(2);
      expect(told).toEqual([expect.stringContaining(said)]);
      expect(await filesIn(own)).toEqual(["上期.xlsx"]);
    }),
  );
});

describe("a prefilled row that comes back", () => {
  test.each<[string, RowEntries, RowEntries]>([
    ["as it was sent out is blank", {}, {}],
    ["with a status has all of its cells", { 进展状态: "未启动" }, { ...PLAN, 进展状态: "未启动" }],
    ["with a remark too", { 佐证材料: "照片" }, { ...PLAN, 佐证材料: "照片" }],
    ["with a changed plan too", { 时间节点: "9月底" }, { ...PLAN, 时间节点: "9月底" }],
    ["with a line break added too", { 下一步打算: "继续推进\n" }, { ...PLAN, 下一步打算: "继续推进\n" }],
    ["with another row's text too", { 下一步打算: "扩大覆盖面" }, { ...PLAN, 下一步打算: "扩大覆盖面" }],
    ["with a part of it cleared is blank", { 下一步打算: null }, {}],
    ["with all of it cleared is blank", { 具体措施: null, 时间节点: null, 下一步打算: null }, {}],
  ])("%s", async (_, typed, entries) => {
    await writeFile(join(folder, "back.xlsx"), await typedInto({ [PLANNED]: typed }));
    const read = entriesByTask(await gridIn(join(folder, "back.xlsx")));
    expect(read[PLANNED]).toEqual(entries);
    expect(read[OTHER]).toEqual({});
  });

  test("has all of its cells where a program has dropped what was sent out, and no words of ours are a unit's", async () => {
    const bare = dropSheet(await gridIn(sent), "_prefilled");
    const read = entriesByTask(bare);
    expect([read[PLANNED], read[OTHER], read[UNPLANNED]]).toEqual([PLAN, OTHER_PLAN, {}]);
    for (const workbook of [await gridIn(sent), bare, dropSheet(bare, "_stamp")]) {
      expect(strayCells(ROUND, readReturn(workbook))).toEqual([]);
    }
  });

  test("stands in the report when the unit has reported on it, and its texts nowhere when not", async () => {
    const back = join(folder, "填报.xlsx");
    await writeFile(
      back,
      await typedInto({ [PLANNED]: cleanRow("达到序时进度"), [LONG]: { 时间节点: "6月底" } }),
    );
    const out = join(folder, "汇总报告-2017.xlsx");
    const { json } = await taskMatrix(["consolidate", back, "--out", out, "--period", "2017", "--json"]);
    expect(json).toMatchObject({
      files: [{ status: "accepted", rows: 9 }],
      reconciliation: {
        ...{ returned: 2, blank: 7, rowsRead: 9, superseded: 0, unmatched: 0 },
        ...{ cellsRead: 7, cellsPlaced: 7, cellsAside: 0, balanced: true },
      },
    });
    const details = (await gridIn(out)).sheets.find(({ name }) => name === "进展明细");
    const rows = details ? [...details.cells.keys()].filter((row) => gridText(details, row, 4) === UNIT) : [];
    expect(rows.map((row) => details && gridText(details, row, 8))).toEqual([
      PLAN.具体措施.trim(),
      LONG_TEXT,
    ]);
  });
});

describe("the check", () => {
  async function found(entries: Entries, cells: Readonly<Record<string, string>> = {}): Promise<string[]> {
    const path = join(folder, "check.xlsx");
    const signed = { ...signatures(await gridIn(sent)), ...cells };
    await writeFile(path, await typedInto(entries, signed));
    const { json } = await taskMatrix(["check", path, "--previous", report, "--json"]);
    const { files } = json as { files: { findings: { rule: string }[] }[] };
    return files.flatMap(({ findings }) => findings.map(({ rule }) => rule));
  }

  test("calls rows that stand as sent blank, and nothing else wrong", async () => {
    expect(await found({})).toEqual(TASKS.map(() => "row-blank"));
  });

  test("finds nothing where the unit declares to have nothing to report", async () => {
    expect(await found({}, { "进展填报!D3": "是" })).toEqual([]);
  });

  test("finds nothing where the unit reports and lets the plan stand", async () => {
    const rows = TASKS.map((task, index) => [task, cleanRow("达到序时进度", {}, index)] as const);
    const late: RowEntries = { 进展状态: "慢于序时进度", 未达进度原因: "市级补助资金11月才下达" };
    const entries = Object.fromEntries(rows);
    expect(await found({ ...entries, [PLANNED]: { ...entries[PLANNED], ...late } })).toEqual([]);
  });
});
