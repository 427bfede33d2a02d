import { describe, expect, test } from "@jest/globals";
import { checkReturn, basisFor, roundOf, type CheckAgainst } from "../../src/app/check";
import { OpenCheck } from "../../src/app/openCheck";
import type { Pace } from "../../src/app/ports";
import { bundledNotice } from "../../src/core/notice/bundled";
import { planLists } from "../../src/core/matrix/lists";
import { FIRST_ROW, planProgress } from "../../src/core/matrix/planProgress";
import { planReturn } from "../../src/core/matrix/planWorkbooks";
import { assignmentKey, reportingRound } from "../../src/core/matrix/round";
import { readReturn } from "../../src/core/returns/readReturn";
import { parseRange } from "../../src/core/sheet/address";
import { cleanRow, SIGNED, TODAY, UNIT } from "../core/rules/faults/faultCase";
import { checkedInExcel, found, foundAnew, type CheckedInExcel } from "../support/checkedInExcel";
import { snapshot, type Host } from "../support/excel";
import { cellIn, filledReturnPlan, forEachTask, ownAssignments, ROUND, rowIn } from "../support/filledReturn";
import { gridOfPlan } from "../support/gridOfPlan";
import { noticeOf, taskOf } from "../support/noticeOf";

const SHEET = "进展填报";
const PLAN = filledReturnPlan(
  UNIT,
  forEachTask(UNIT, (index) => cleanRow("达到序时进度", {}, index)),
  { signOff: SIGNED },
);
const [FIRST = "", SECOND = "", THIRD = ""] = ownAssignments(UNIT).map(({ task }) => task.id);
const progress = (taskId = FIRST) => cellIn(UNIT, taskId, "进展情况");
const rate = (taskId = FIRST) => cellIn(UNIT, taskId, "完成率");
const status = (taskId = FIRST) => cellIn(UNIT, taskId, "进展状态");
const date = (taskId = FIRST) => cellIn(UNIT, taskId, "实际完成日期");

/** A clean return of nine rows in Excel. */
function followed(work: (given: CheckedInExcel) => Promise<void>, level = "1.14"): Promise<void> {
  return checkedInExcel(
    PLAN,
    async (given) => {
      await work(given);
      // Whatever happened, following it shows what checking anew shows.
      expect(await given.follow()).toEqual(await foundAnew(given.excel));
    },
    { level },
  );
}

describe("the check of the open workbook", () => {
  test("finds the same at the same cells as in the file", () =>
    checkedInExcel(
      filledReturnPlan(UNIT, {
        [FIRST]: cleanRow("推进中"),
        [SECOND]: cleanRow("已完成", { 完成率: 1.2 }),
        [THIRD]: { 进展情况: "已启动" },
      }),
      async ({ check, excel }) => {
        const against: CheckAgainst = { notice: bundledNotice(), master: null, previous: null, today: TODAY };
        const returned = readReturn(await excel.read());
        const basis = basisFor(roundOf(returned, against), against, [returned]);
        expect(check.result).toEqual(checkReturn("当前工作簿", returned, basis).result);
        expect(check.result).toMatchObject({ kind: "return", units: [UNIT], period: 2017, problem: null });
        expect(found(check)).toEqual(
          expect.arrayContaining([
            `status-unknown ${status(FIRST)}`,
            `rate-out-of-range ${rate(SECOND)}`,
            `status-missing ${status(THIRD)}`,
          ]),
        );
      },
    ));

  test("leads from a finding to its cell", () =>
    followed(async ({ host, check, excel, follow }) => {
      host.person.type(SHEET, rate(), "120%");
      await follow();
      const [finding] = check.result.findings;
      const range = finding && parseRange(finding.cell);
      if (!finding || !range) throw new Error("nothing was found");
      await excel.select(finding.sheet, range);
      expect(host.workbook.active.name).toBe(SHEET);
      expect(host.workbook.active.selection).toEqual([parseRange(rate())]);
    }));

  test("of a sheet that a password protects shows what there is, though cells cannot be coloured", () =>
    followed(async ({ host, excel, follow }) => {
      const sheet = host.workbook.sheet(SHEET);
      sheet.unprotect(null);
      sheet.protect({}, "1234");
      host.person.type(SHEET, rate(), "120%");
      expect(await follow()).toEqual([`rate-out-of-range ${rate()}`]);
      const before = snapshot(host);
      const range = { row: 0, column: 0, rows: 1, columns: 1 };
      await expect(
        excel.mark([{ sheet: SHEET, range, severity: "error", note: "120%" }]),
      ).rejects.toMatchObject({ sentence: { zh: expect.stringContaining(`“${SHEET}”有密码保护`) } });
      expect(snapshot(host)).toEqual(before);
    }));

  test("rests between steps whenever it is time to, and finds the same", () =>
    followed(async ({ excel }) => {
      let worked = 0;
      let rests = 0;
      const pace: Pace = {
        isDue: () => ++worked % 10 === 0,
        rest: () => {
          rests += 1;
          return Promise.resolve();
        },
      };
      const against: CheckAgainst = { notice: bundledNotice(), master: null, previous: null, today: TODAY };
      const check = new OpenCheck(against, "当前工作簿", pace);
      await check.readAll(excel);
      expect(rests).toBeGreaterThan(5);
      expect(rests).toBe(Math.floor(worked / 10));
      expect(found(check)).toEqual(await foundAnew(excel));
    }));
});

describe("the check of the open workbook follows", () => {
  test("what this person types, cell by cell, and what is put right again", () =>
    followed(async ({ host, check, follow }) => {
      expect(found(check)).toEqual([]);
      host.person.type(SHEET, rate(), "120%");
      expect(await follow()).toEqual([`rate-out-of-range ${rate()}`]);
      host.person.type(SHEET, rate(SECOND), "大部分");
      expect(await follow()).toEqual([`rate-out-of-range ${rate()}`, `rate-unreadable ${rate(SECOND)}`]);
      host.person.type(SHEET, rate(), "80%");
      expect(await follow()).toEqual([`rate-unreadable ${rate(SECOND)}`]);
    }));

  test("by reading the changed rows only", () =>
    followed(async ({ host, told, check, excel }) => {
      host.person.type(SHEET, rate(), "120%");
      const changes = await told();
      const before = host.requests;
      await check.follow(changes, excel);
      // Which sheet, how wide it is, what the row holds, and giving objects back.
      expect(host.requests - before).toBeLessThanOrEqual(4);
      // The row itself at once; what it means for others is found without Excel.
      expect(found(check)).toEqual([`rate-out-of-range ${rate()}`]);
      expect(await check.settle()).toBe(true);
      expect(host.requests - before).toBeLessThanOrEqual(4);
      expect(await check.settle()).toBe(false);
    }));

  test("a text that now stands in two rows, once all rows are looked at again", () =>
    followed(async ({ host, follow }) => {
      host.person.type(SHEET, progress(SECOND), host.workbook.sheet(SHEET).cell(progress(FIRST)).text);
      expect(await follow()).toEqual([`copied-within ${progress(SECOND)}`]);
      host.person.type(
        SHEET,
        progress(FIRST),
        "恒合土家族乡改建教学楼一幢，地宝土家族乡新建操场一处，均已投入使用。",
      );
      expect(await follow()).toEqual([]);
    }));

  test("what a co-author types elsewhere", () =>
    followed(async ({ host, follow }) => {
      host.coauthor.type(SHEET, rate(), "120%");
      host.coauthor.type(SHEET, progress(SECOND), "");
      expect(await follow()).toEqual(
        [`rate-out-of-range ${rate()}`, `required-missing ${progress(SECOND)}`].sort(),
      );
      host.coauthor.type(SHEET, rate(), "90%");
      expect(await follow()).toEqual([`required-missing ${progress(SECOND)}`]);
    }));

  test("what the person takes back, step by step", () =>
    followed(async ({ host, follow }) => {
      host.person.type(SHEET, rate(), "120%");
      host.person.type(SHEET, rate(SECOND), "大部分");
      expect(await follow()).toHaveLength(2);
      expect(host.person.undo()).toBe(true);
      expect(await follow()).toEqual([`rate-out-of-range ${rate()}`]);
      expect(host.person.undo()).toBe(true);
      expect(await follow()).toEqual([]);
    }));

  test("a paste over all rows", () =>
    followed(async ({ host, follow }) => {
      const all = ownAssignments(UNIT).map(({ task }) => task.id);
      host.person.paste(
        SHEET,
        status(),
        all.map(() => ["推进中"]),
      );
      expect(await follow()).toEqual(all.map((taskId) => `status-unknown ${status(taskId)}`).sort());
    }));

  test("a clearing of many places at once, which leaves what the status needs empty", () =>
    followed(async ({ host, check, told, follow, excel }) => {
      const all = ownAssignments(UNIT).map(({ task }) => task.id);
      const places = all.flatMap((taskId) => [progress(taskId), status(taskId), rate(taskId)]);
      host.person.erase(SHEET, places.join(","));
      expect(await told()).toHaveLength(27);
      await follow();
      expect(found(check)).toEqual(await foundAnew(excel));
      expect(check.result.findings.length).toBeGreaterThan(0);
    }));

  test("what is typed on the sign-off sheet, which other rows are judged by", () =>
    followed(async ({ host, follow }) => {
      host.person.type(SHEET, status(), "已完成");
      host.person.type(SHEET, date(), "2017-12-17");
      expect(await follow()).toEqual([]);
      host.person.type("报送审签表", signOffDay(host), "2017-12-10");
      expect(await follow()).toEqual(expect.arrayContaining([`date-after-reporting ${date()}`]));
    }));

  test("the declaration that there is nothing to report", () =>
    followed(async ({ host, follow }) => {
      host.person.type(SHEET, "D3", "是");
      expect(await follow()).toEqual([expect.stringMatching(/^declared-but-filled /)]);
      host.person.type(SHEET, "D3", "");
      expect(await follow()).toEqual([]);
    }));

  test("a remark that is written below the table, and issued text that is overwritten", () =>
    followed(async ({ host, follow }) => {
      host.workbook.sheet(SHEET).unprotect(null);
      host.person.type(SHEET, "B30", "以上属实");
      expect(await follow()).toEqual(expect.arrayContaining(["stray-text B30"]));
      const issued = cellIn(UNIT, FIRST, "完成时限");
      host.coauthor.type(SHEET, issued, "2018年底");
      expect(await follow()).toEqual(expect.arrayContaining([`issued-text-changed ${issued}`]));
      host.person.undo();
      expect((await follow()).join()).not.toContain("issued-text-changed");
    }));

  test("rows that moved, by reading all again", () =>
    followed(async ({ host, follow }) => {
      // What Excel tells of inserted rows does not say what else is different now.
      host.workbook.sheet(SHEET).hideRows(rowIn(UNIT, SECOND), 1, true);
      host.tellShape(SHEET, "RowInserted", "30:30", "Remote");
      expect(await follow()).toEqual([expect.stringMatching(/^rows-hidden /)]);
    }));

  test("a sheet that is renamed, and goes on under the new name", () =>
    followed(async ({ host, check, follow }) => {
      const { workbook } = host;
      workbook.rename(workbook.sheet(SHEET), "进展");
      host.flush();
      await follow();
      expect(check.result.findings.map(({ rule }) => rule)).toContain("sheet-renamed");
      host.person.type("进展", rate(), "120%");
      await follow();
      expect(check.result.findings).toContainEqual(
        expect.objectContaining({ rule: "rate-out-of-range", sheet: "进展", cell: rate() }),
      );
    }, "1.17"));

  test("without writing anything: what was typed can still be taken back", () =>
    followed(async ({ host, follow }) => {
      host.person.type(SHEET, rate(), "120%");
      const before = snapshot(host);
      await follow();
      expect(snapshot(host)).toEqual(before);
      expect([...host.usedMembers].filter((member) => /unprotect|protect$/.test(member))).toEqual(
        // Putting the workbook there protected its sheets.
        ["WorksheetProtection.protect"],
      );
      expect(host.person.undo()).toBe(true);
      expect(await follow()).toEqual([]);
    }));
});

describe("the check of a large workbook", () => {
  const ROWS = 450;
  const notice = noticeOf({
    docNumber: "测府发〔2017〕1号",
    title: "测试通知",
    tasks: Array.from({ length: ROWS / 10 }, (_, task) =>
      taskOf({
        id: String(task + 1),
        no: `${task + 1}．`,
        title: `任务${task + 1}`,
        content: `实施第${task + 1}批项目，改善少数民族群众生产生活条件。`,
        units: Array.from({ length: 10 }, (__, unit) => ({
          name: `第${unit + 1}单位`,
          role: "responsible" as const,
          collective: false,
        })),
      }),
    ),
  });
  const round = reportingRound(notice, { period: 2017, deadline: null, contact: null });
  const sheet = planProgress(round, round.assignments, null);
  const plan = { title: "测试", sheets: [sheet, planLists()], names: [] };
  const place = (row: number, heading: string) => {
    const column = sheet.rows[FIRST_ROW - 1]?.cells.findIndex((cell) => cell?.value === heading) ?? -1;
    return `${"ABCDEFGHIJKLMNOPQRSTU"[column] ?? ""}${FIRST_ROW + 1 + row}`;
  };
  const against = { notice, master: { notice, settings: round.settings } };

  test("follows a changed row alone, and shows the same as checking anew", () =>
    checkedInExcel(
      plan,
      async ({ host, excel, check, follow, told }) => {
        expect(readReturn(gridOfPlan(plan)).tables[0]?.rows).toHaveLength(ROWS);
        host.person.type(SHEET, place(440, "完成率"), "120%");
        host.coauthor.type(SHEET, place(3, "进展情况"), "已建成");
        expect(await follow()).toEqual(await foundAnew(excel, against));
        expect(found(check)).toContain(`rate-out-of-range ${place(440, "完成率")}`);
        host.person.type(SHEET, place(440, "完成率"), "20%");
        expect(await told()).toHaveLength(1);
        const before = host.requests;
        await follow();
        expect(host.requests - before).toBeLessThanOrEqual(4);
        expect(found(check)).toEqual(await foundAnew(excel, against));
      },
      { against },
    ));
});

describe("a row that was sent out with last period's plan", () => {
  const plans = ([FIRST, SECOND] as const).map((task) => assignmentKey(ROUND, task, UNIT));
  const prefills = new Map(plans.map((key) => [key, new Map([["具体措施", `${key}的措施`]] as const)]));

  test("is blank until the unit writes something, and again when it takes that back", () =>
    checkedInExcel(planReturn(ROUND, UNIT, prefills), async ({ host, excel, check, told, follow }) => {
      const blank = (task: string) => `row-blank ${status(task)}`;
      expect(found(check)).toEqual(expect.arrayContaining([blank(FIRST), blank(SECOND), blank(THIRD)]));
      host.person.type(SHEET, progress(FIRST), "恒合乡中心小学新建教学楼2100平方米。");
      host.person.type(SHEET, cellIn(UNIT, SECOND, "具体措施"), "改了的措施");
      const now = await follow();
      expect(now).not.toContain(blank(FIRST));
      expect(now).toEqual(
        expect.arrayContaining([`status-missing ${status(FIRST)}`, `status-missing ${status(SECOND)}`]),
      );
      expect(now).toEqual(await foundAnew(excel));
      host.person.type(SHEET, progress(FIRST), "");
      await check.follow(await told(), excel);
      expect(found(check)).toContain(blank(FIRST));
    }));
});

/** Where 填报日期 is typed. */
function signOffDay(host: Host): string {
  const sheet = host.workbook.sheet("报送审签表");
  for (let row = 0; row < 40; row++) {
    for (let column = 0; column < 6; column++) {
      if (sheet.cell(row, column).text === "填报日期：") return `${"ABCDEFG"[column + 1]}${row + 1}`;
    }
  }
  throw new Error("no 填报日期");
}
