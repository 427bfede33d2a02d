import { describe, expect, test } from "@jest/globals";
import { unpackContent } from "../../src/adapters/archive/unpackContent";
import { editWorkbook } from "../../src/adapters/xlsx/editWorkbook";
import { readWorkbook } from "../../src/adapters/xlsx/readWorkbook";
import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import { runCheckJob, type AgainstSources } from "../../src/app/checkJob";
import type { FileSource } from "../../src/app/ports";
import { planMaster, planReturn } from "../../src/core/matrix/planWorkbooks";
import { reportingRound, type ReportingRound } from "../../src/core/matrix/round";
import type { WorkbookPlan } from "../../src/core/sheet/plan";
import { Refusal } from "../../src/core/values/refusal";
import { cleanRow, SIGNED, TASK, TODAY, UNIT } from "../core/rules/faults/faultCase";
import {
  cellIn,
  filledReturnPlan,
  forEachTask,
  ROUND,
  type Entries,
  type RowEntries,
} from "../support/filledReturn";

const FILES = {
  read: readWorkbook,
  unpack: unpackContent,
  write: (plan: WorkbookPlan) => writeWorkbook(plan),
  edit: editWorkbook,
};
const AGAINST: AgainstSources = { notice: ROUND.notice, master: null, previous: null, today: TODAY };
const PROGRESS = cellIn(UNIT, TASK, "进展情况");
/** The same round, of a coordinating office that asks for longer texts. */
const STRICT: ReportingRound = reportingRound(ROUND.notice, {
  ...ROUND.settings,
  check: { ...ROUND.settings.check, minimumLength: 400 },
});

function file(name: string, content: WorkbookPlan | Uint8Array): FileSource {
  return {
    name,
    readBytes: async () => (content instanceof Uint8Array ? content : writeWorkbook(content)),
  };
}

/** A return filled in correctly but for what is said of one task. */
function returnWith(row: RowEntries, unit = UNIT, round = ROUND): WorkbookPlan {
  const rows: Entries = forEachTask(unit, (index) => cleanRow("达到序时进度", {}, index));
  return filledReturnPlan(unit, { ...rows, [TASK]: { ...rows[TASK], ...row } }, { signOff: SIGNED, round });
}

async function checked(files: readonly FileSource[], against: Partial<AgainstSources> = {}) {
  const { results } = await runCheckJob({ files, against: { ...AGAINST, ...against } }, FILES);
  return results.map(({ findings, problem }) => ({
    problem: problem?.code ?? null,
    found: findings.map(({ rule, cell }) => `${rule} ${cell}`),
  }));
}

test("results come in the order of the files, and progress is told after each", async () => {
  const steps: [number, number][] = [];
  const broken: FileSource = { name: "没了.xlsx", readBytes: () => Promise.reject(new Error("gone")) };
  const { results, problems } = await runCheckJob(
    {
      files: [file("1.xlsx", returnWith({})), broken, file("3.xlsx", Uint8Array.of(1, 2, 3))],
      against: AGAINST,
    },
    FILES,
    (done, total) => steps.push([done, total]),
  );
  expect(results.map(({ file: name, kind, problem }) => [name, kind, problem?.code ?? null])).toEqual([
    ["1.xlsx", "return", null],
    ["没了.xlsx", "unknown", "unreadable"],
    ["3.xlsx", "unknown", "not-a-workbook"],
  ]);
  expect(problems).toEqual([]);
  expect(steps).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
});

describe("two files together", () => {
  const text = "恒合土家族乡初级中学塑胶运动场5月开工，8月底完工，9月1日交付使用，投入资金216万元。";
  const ours = file("1.xlsx", returnWith({ 进展情况: text }));
  const others = file(
    "2.xlsx",
    filledReturnPlan(
      "区总工会",
      forEachTask("区总工会", (index) => ({
        ...cleanRow("达到序时进度"),
        进展情况:
          [text, "地宝乡困难职工帮扶中心为23户发放慰问金4.6万元。", "少数民族职工技能竞赛两场，参赛86人。"][
            index
          ] ?? "",
      })),
      { signOff: SIGNED },
    ),
  );

  test("a text that one copied from the other is found in both", async () => {
    const [first, second] = await checked([ours, others]);
    expect(first?.found).toEqual([`copied-from-other ${PROGRESS}`]);
    expect(second?.found).toEqual(["copied-from-other K5"]);
  });

  test("alone neither of them has it", async () => {
    expect((await checked([ours]))[0]?.found).toEqual([]);
    expect((await checked([others]))[0]?.found).toEqual([]);
  });
});

describe("the coordinating office's workbook", () => {
  const short = file("1.xlsx", returnWith({}));

  test("as a file or as it is open, its settings count over those of the stamp", async () => {
    expect((await checked([short]))[0]?.found).toEqual([]);
    const found = (await checked([short], { master: file("任务矩阵-2017.xlsx", planMaster(STRICT)) }))[0]
      ?.found;
    expect(found).toContain(`progress-too-short ${PROGRESS}`);
    const open = { notice: STRICT.notice, settings: STRICT.settings, problems: [] };
    expect((await checked([short], { master: open }))[0]?.found).toEqual(found);
  });

  test("without it the file's own settings count", async () => {
    const sent = file("1.xlsx", returnWith({}, UNIT, STRICT));
    expect((await checked([sent]))[0]?.found).toContain(`progress-too-short ${PROGRESS}`);
    const usual = { notice: ROUND.notice, settings: ROUND.settings, problems: [] };
    expect((await checked([sent], { master: usual }))[0]?.found).not.toContain(
      `progress-too-short ${PROGRESS}`,
    );
  });

  test("returns of another period than its own are a problem of that file only", async () => {
    const lastYear = reportingRound(ROUND.notice, { ...ROUND.settings, period: 2016 });
    const files = [file("1.xlsx", returnWith({})), file("2.xlsx", planReturn(lastYear, UNIT))];
    const master = file("任务矩阵-2017.xlsx", planMaster(ROUND));
    expect((await checked(files, { master })).map(({ problem }) => problem)).toEqual([null, "other-period"]);
  });

  test("what cannot be understood of its settings is told", async () => {
    const problems = [{ zh: "说明。", en: "Said." }];
    const master = { notice: ROUND.notice, settings: ROUND.settings, problems };
    const outcome = await runCheckJob({ files: [], against: { ...AGAINST, master } }, FILES);
    expect(outcome).toEqual({ results: [], origins: [], problems });
  });
});

test("an earlier report is compared with", async () => {
  const earlier = returnWith({
    完成率: 0.8,
    进展情况: "恒合乡中心小学教学楼主体工程完工，正在装修，投入资金180万元。",
  });
  const now = file("1.xlsx", returnWith({ 完成率: 0.5 }));
  const [result] = await checked([now], { previous: file("汇总报告-2017.xlsx", earlier) });
  expect(result?.found).toContain(`rate-fell ${cellIn(UNIT, TASK, "完成率")}`);
});

describe("what is not as it is called", () => {
  const plan = planReturn(ROUND, UNIT);
  const withoutTable = {
    ...plan,
    names: [],
    sheets: plan.sheets.filter(({ name }) => name !== "进展填报"),
  };

  test.each<[string, Partial<AgainstSources>, RegExp]>([
    ["a return as master", { master: file("回.xlsx", plan) }, /“回\.xlsx”不是任务矩阵工作簿，未进行校验；请/],
    ["a text as master", { master: file("文.xlsx", Uint8Array.of(65)) }, /“文\.xlsx”：.*不是Excel工作簿；请/],
    [
      "no table as report",
      { previous: file("审.xlsx", withoutTable) },
      /“审\.xlsx”中没有进展明细，未进行校验；请/,
    ],
    ["an empty report", { previous: file("空.xlsx", new Uint8Array()) }, /“空\.xlsx”：文件是空的/],
    [
      "a report that is gone",
      { previous: { name: "没了.xlsx", readBytes: () => Promise.reject(new Error("gone")) } },
      /“没了\.xlsx”：文件打不开/,
    ],
  ])("%s is refused before any file is read", async (_, against, reason) => {
    let read = 0;
    const source: FileSource = {
      name: "1.xlsx",
      readBytes: () => {
        read += 1;
        return Promise.resolve(new Uint8Array());
      },
    };
    const job = { files: [source], against: { ...AGAINST, ...against } };
    const error: unknown = await runCheckJob(job, FILES).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Refusal);
    expect(error).toMatchObject({
      sentence: { zh: expect.stringMatching(reason), en: expect.stringMatching(/\.$/) },
    });
    expect(read).toBe(0);
  });
});
