import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { openWorkbook } from "../../src/adapters/excel/openWorkbook";
import { consolidateFiles } from "../../src/app/consolidateFiles";
import { reportInWorkbook } from "../../src/app/reportInWorkbook";
import { planMaster, planReturn } from "../../src/core/matrix/planWorkbooks";
import { readReturn } from "../../src/core/returns/readReturn";
import { cellAddress } from "../../src/core/sheet/address";
import type { WorkbookPlan } from "../../src/core/sheet/plan";
import { sheetNames, snapshot, withExcel, type Host } from "../support/excel";
import { complete, filledReturn, forEachTask, ROUND } from "../support/filledReturn";
import { asInExcel, describeHost } from "../support/readHost";
import { describePlan } from "../support/workbookDescription";

/** A report as of a day, on the returns of some units. */
function report(asOf: string, ...units: string[]): WorkbookPlan {
  const given = units.map((unit, index) => ({
    name: `${unit}.xlsx`,
    sha256: String(index).repeat(64),
    content: {
      returned: readReturn(
        filledReturn(
          unit,
          forEachTask(unit, () => complete("已完成")),
        ),
      ),
    },
  }));
  return consolidateFiles(given, { notice: ROUND.notice, period: 2017, deadline: null, asOf }).plan;
}

const FIRST = report("2017-11-30", "区水务局");
const SECOND = report("2017-12-31", "区水务局", "区教委");
const NAMES = FIRST.sheets.map(({ name }) => name);

function expectReport(host: Host, plan: WorkbookPlan): void {
  expect(describeHost(host.workbook, NAMES)).toEqual(asInExcel(describePlan(plan)));
}

describe("reportInWorkbook", () => {
  test("fills an empty workbook, with links that lead to the sheets under their last names", () =>
    withExcel(async (host) => {
      expect(await reportInWorkbook(FIRST, openWorkbook())).toEqual({ placed: true, kept: [] });
      expect(sheetNames(host)).toEqual(NAMES);
      expectReport(host, FIRST);
      expect(host.workbook.active.name).toBe("总览");
      const links: string[] = [];
      const overview = host.workbook.sheet("总览");
      overview.eachContent(overview.area("A1:Z99"), (_row, _column, { hyperlink }) => {
        if (hyperlink?.documentReference) links.push(hyperlink.documentReference);
      });
      expect(links).toContain("进展明细!A1");
      for (const link of links) expect(host.workbook.find(link.replace(/!.*/, ""))).not.toBeNull();
    }));

  test("takes the place of an older report that nobody touched", () =>
    withExcel(async (host) => {
      await reportInWorkbook(FIRST, openWorkbook());
      expect(await reportInWorkbook(SECOND, openWorkbook())).toEqual({ placed: true, kept: [] });
      expect(sheetNames(host)).toEqual(NAMES);
      expectReport(host, SECOND);
    }));

  test("keeps a sheet of an older report that somebody wrote into", () =>
    withExcel(async (host) => {
      await reportInWorkbook(FIRST, openWorkbook());
      const sheet = host.workbook.sheet("问题清单");
      sheet.unprotect(null);
      sheet.write(sheet.area("K9"), "已请示分管领导", "person");
      const placement = await reportInWorkbook(SECOND, openWorkbook());
      expect(placement).toMatchObject({ placed: true, kept: [{ sheet: "问题清单(旧)" }] });
      expect(host.workbook.sheet("问题清单(旧)").cell("K9").value).toBe("已请示分管领导");
      expectReport(host, SECOND);
    }));

  test("keeps 进展明细 with a mark in an open cell that the new one does not have", () =>
    withExcel(async (host) => {
      await reportInWorkbook(FIRST, openWorkbook());
      const sheet = host.workbook.sheet("进展明细");
      const headings = FIRST.sheets.find(({ name }) => name === "进展明细")?.rows[2]?.cells ?? [];
      const mark = cellAddress(
        3,
        headings.findIndex((cell) => cell?.value === "摘用"),
      );
      host.person.type("进展明细", mark, "是");
      const placement = await reportInWorkbook(SECOND, openWorkbook());
      expect(placement).toMatchObject({ placed: true, kept: [{ sheet: "进展明细(旧)" }] });
      expect(sheet.cell(mark).value).toBe("是");
    }));

  test.each<[string, (host: Host) => Promise<void> | void]>([
    ["the master", () => openWorkbook().addSheets(planMaster(ROUND))],
    ["a return", () => openWorkbook().addSheets(planReturn(ROUND, "区教委"))],
    ["something of a person's own", (host) => host.person.type("Sheet1", "B2", "我的")],
  ])("leaves a workbook alone that holds %s", (_, prepare) =>
    withExcel(async (host) => {
      await prepare(host);
      const before = snapshot(host);
      expect(await reportInWorkbook(FIRST, openWorkbook())).toEqual({ placed: false });
      expect(snapshot(host)).toEqual(before);
    }),
  );

  describe("that fails", () => {
    // The library tries again after five seconds to give objects back; no test waits for that.
    beforeEach(() => {
      jest.useFakeTimers();
    });
    afterEach(() => {
      jest.useRealTimers();
    });

    test.each([2, 4, 8, 11])("at request %i leaves the older report as it was", (nth) =>
      withExcel(async (host) => {
        await reportInWorkbook(FIRST, openWorkbook());
        const before = snapshot(host);
        host.failRequest(nth);
        await expect(reportInWorkbook(SECOND, openWorkbook())).rejects.toMatchObject({
          code: "GeneralException",
        });
        expect(snapshot(host)).toEqual(before);
      }),
    );
  });
});
