import { describe, expect, test } from "@jest/globals";
import { openWorkbook } from "../../src/adapters/excel/openWorkbook";
import type { CheckAgainst } from "../../src/app/check";
import { OpenCheck } from "../../src/app/openCheck";
import type { WorkbookChange } from "../../src/app/ports";
import { bundledNotice } from "../../src/core/notice/bundled";
import type { ExcelHost } from "../../host/excelHost";
import { cleanRow, SIGNED, TODAY, UNIT } from "../core/rules/faults/faultCase";
import { withExcel } from "../support/excel";
import { cellIn, filledReturnPlan, forEachTask, ownAssignments } from "../support/filledReturn";

const AGAINST: CheckAgainst = { notice: bundledNotice(), master: null, previous: null, today: TODAY };
const SHEET = "进展填报";
const PLAN = filledReturnPlan(
  UNIT,
  forEachTask(UNIT, (index) => cleanRow("达到序时进度", {}, index)),
  { signOff: SIGNED },
);
const [FIRST, SECOND] = ownAssignments(UNIT).map(({ task }) => task.id);
const rate = (taskId = FIRST ?? "") => cellIn(UNIT, taskId, "完成率");
const status = (taskId = FIRST ?? "") => cellIn(UNIT, taskId, "进展状态");

interface Followed {
  readonly host: ExcelHost;
  readonly check: OpenCheck;
  /** What the workbook told since the last time, followed. @returns what is found now, as `rule cell` */
  readonly follow: () => Promise<string[]>;
  readonly changes: readonly WorkbookChange[];
}

/** A clean return in Excel, checked and watched. */
function followed(work: (given: Followed) => Promise<void>): Promise<void> {
  return withExcel(async (host) => {
    const excel = openWorkbook();
    await excel.addSheets(PLAN);
    const check = new OpenCheck(AGAINST, "当前工作簿");
    await check.readAll(excel);
    const changes: WorkbookChange[] = [];
    const stop = await excel.watch((change) => changes.push(change));
    const follow = async () => {
      await check.follow(changes.splice(0), excel);
      return found(check);
    };
    await work({ host, check, follow, changes });
    await stop();
  });
}

function found(check: OpenCheck): string[] {
  return check.result.findings
    .filter(({ severity }) => severity !== "info")
    .map(({ rule, cell }) => `${rule} ${cell}`);
}

describe("the check of the open workbook follows", () => {
  test("what this person types, cell by cell, and what is put right again", () =>
    followed(async ({ host, check, follow }) => {
      expect(found(check)).toEqual([]);
      host.person.type(SHEET, rate(), "120%");
      expect(await follow()).toEqual([`rate-out-of-range ${rate()}`]);
      host.person.type(SHEET, rate(SECOND), "大部分");
      expect((await follow()).sort()).toEqual(
        [`rate-out-of-range ${rate()}`, `rate-unreadable ${rate(SECOND)}`].sort(),
      );
      host.person.type(SHEET, rate(), "80%");
      expect(await follow()).toEqual([`rate-unreadable ${rate(SECOND)}`]);
    }));

  test("by reading the changed rows only", () =>
    followed(async ({ host, follow }) => {
      host.person.type(SHEET, rate(), "120%");
      const before = host.requests;
      await follow();
      expect(host.requests - before).toBeLessThanOrEqual(3);
    }));

  test("a clearing, which leaves what the status needs empty", () =>
    followed(async ({ host, follow }) => {
      host.person.type(SHEET, cellIn(UNIT, FIRST ?? "", "进展情况"), "");
      expect(await follow()).toEqual([`required-missing ${cellIn(UNIT, FIRST ?? "", "进展情况")}`]);
    }));

  test("what is typed on the sign-off sheet, which other rows are judged by", () =>
    followed(async ({ host, check, follow }) => {
      host.person.type(SHEET, status(), "已完成");
      host.person.type(SHEET, cellIn(UNIT, FIRST ?? "", "实际完成日期"), "2017-12-17");
      expect(await follow()).toEqual([]);
      const place = check.result.findings.length;
      expect(place).toBe(0);
      const day = signOffDay(host);
      host.person.type("报送审签表", day, "2017-12-10");
      expect(await follow()).toEqual([`date-after-reporting ${cellIn(UNIT, FIRST ?? "", "实际完成日期")}`]);
    }));

  test("a remark that is written below the table", () =>
    followed(async ({ host, follow }) => {
      host.workbook.sheet(SHEET).unprotect(null);
      host.person.type(SHEET, "B30", "以上属实");
      expect(await follow()).toEqual(expect.arrayContaining(["stray-text B30"]));
    }));
});

function signOffDay(host: ExcelHost): string {
  const sheet = host.workbook.sheet("报送审签表");
  for (let row = 0; row < 40; row++) {
    for (let column = 0; column < 6; column++) {
      if (sheet.cell(row, column).text === "填报日期：") return `${"ABCDEFG"[column + 1]}${row + 1}`;
    }
  }
  throw new Error("no 填报日期");
}
