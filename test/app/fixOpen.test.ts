import { describe, expect, test } from "@jest/globals";
import { fixableOf } from "../../src/app/fixes";
import { fixOpen, joinFixes, takeBackFixes } from "../../src/app/fixOpen";
import { FIRST_ROW } from "../../src/core/matrix/planProgress";
import { cellAddress } from "../../src/core/sheet/address";
import { cleanRow, SIGNED, UNIT } from "../core/rules/faults/faultCase";
import { checkedInExcel, found, foundAnew, type CheckedInExcel } from "../support/checkedInExcel";
import { snapshot, type Host } from "../support/excel";
import { cellIn, filledReturnPlan, forEachTask, ownAssignments } from "../support/filledReturn";

const SHEET = "进展填报";
const PLAN = filledReturnPlan(
  UNIT,
  forEachTask(UNIT, (index) => cleanRow("达到序时进度", {}, index)),
  { signOff: SIGNED },
);
const [FIRST = "", SECOND = "", THIRD = ""] = ownAssignments(UNIT).map(({ task }) => task.id);
const status = (taskId: string) => cellIn(UNIT, taskId, "进展状态");
const PLACES = [status(FIRST), status(SECOND)];

/** A return in which two statuses are said in other words, which is certain, and one needs a person. */
function withFaults(work: (given: CheckedInExcel) => Promise<void>): Promise<void> {
  return checkedInExcel(PLAN, async (given) => {
    given.host.person.paste(SHEET, status(FIRST), [["正常推进"], ["按计划"], ["推进中"]]);
    await given.follow();
    await work(given);
  });
}

/** Repairs what is certain, as the pane's button does. */
async function fixCertain({ check, excel }: CheckedInExcel) {
  const certain = fixableOf(check.result.findings).filter(({ fix }) => fix.certain);
  return { certain, applied: await fixOpen(certain, check, excel) };
}

/** Two tasks' rows in each other's place, as a person's sorting leaves them; tasks count from 0. */
function exchangeRows(host: Host, one: number, other: number): void {
  const sheet = host.workbook.sheet(SHEET);
  sheet.unprotect(null);
  const rows = [one, other].map((index) => FIRST_ROW + index);
  const [first = 0, second = 0] = rows;
  for (let column = 0; column < 20; column++) {
    const values = [first, second].map((row) => sheet.cell(row, column).value ?? "");
    [second, first].forEach((row, index) => {
      const value = values[index] ?? "";
      sheet.write(
        sheet.area(cellAddress(row, column)),
        typeof value === "string" && value ? `'${value}` : value,
      );
    });
  }
}

function textsIn(host: Host, ...places: readonly string[]): string[] {
  return places.map((place) => host.workbook.sheet(SHEET).cell(place).text);
}

describe("repairing the open workbook", () => {
  test("changes the cells that were listed, no others, and leaves nothing that was called certain", () =>
    withFaults(async (given) => {
      const { host, excel, check } = given;
      const before = snapshot(host);
      const { certain, applied } = await fixCertain(given);
      expect(certain.map(({ cell }) => cell)).toEqual(PLACES);
      expect(textsIn(host, ...PLACES)).toEqual(["达到序时进度", "达到序时进度"]);
      expect(applied.skipped).toEqual([]);
      await check.readAll(excel);
      expect(fixableOf(check.result.findings).filter(({ fix }) => fix.certain)).toEqual([]);
      expect(found(check)).toEqual([`status-unknown ${status(THIRD)}`]);
      for (const [index, text] of ["正常推进", "按计划"].entries())
        host.person.paste(SHEET, PLACES[index] ?? "", [[text]]);
      expect(snapshot(host)).toEqual(before);
    }));

  test("is taken back as a whole, to the last format", () =>
    withFaults(async (given) => {
      const before = snapshot(given.host);
      const { applied } = await fixCertain(given);
      expect(snapshot(given.host)).not.toEqual(before);
      expect(await takeBackFixes(applied, given.excel)).toEqual([]);
      expect(snapshot(given.host)).toEqual(before);
    }));

  test("leaves a cell alone that was typed into since the check", () =>
    withFaults(async (given) => {
      const { host, check, excel } = given;
      const certain = fixableOf(check.result.findings).filter(({ fix }) => fix.certain);
      host.coauthor.paste(SHEET, status(FIRST), [["已完成"]]);
      const applied = await fixOpen(certain, check, excel);
      expect(applied.skipped.map(({ cell }) => cell)).toEqual([status(FIRST)]);
      expect(textsIn(host, ...PLACES)).toEqual(["已完成", "达到序时进度"]);
    }));

  test.each([
    ["something that is right", "已完成", []],
    ["something with another repair", "推进中", [`status-unknown ${status(FIRST)}`]],
  ])(
    "leaves a cell alone into which, as the check has seen, %s was typed since it was chosen",
    (_, typed, now) =>
      withFaults(async (given) => {
        const { host, check, excel, follow } = given;
        const certain = fixableOf(check.result.findings).filter(({ fix }) => fix.certain);
        host.person.paste(SHEET, status(FIRST), [[typed]]);
        expect((await follow()).filter((place) => place.endsWith(` ${status(FIRST)}`))).toEqual(now);
        const applied = await fixOpen(certain, check, excel);
        expect(applied.skipped.map(({ cell }) => cell)).toEqual([status(FIRST)]);
        expect(textsIn(host, ...PLACES)).toEqual([typed, "达到序时进度"]);
      }),
  );

  test("made one after the other is taken back as a whole", () =>
    withFaults(async (given) => {
      const { host, check, excel } = given;
      const before = snapshot(host);
      const [first, second] = fixableOf(check.result.findings).filter(({ fix }) => fix.certain);
      if (!first || !second) throw new Error("nothing to repair");
      const earlier = await fixOpen([first], check, excel);
      await check.readAll(excel);
      const joined = joinFixes(earlier, await fixOpen([second], check, excel));
      expect(joined.made.map(({ address }) => address)).toEqual(PLACES);
      expect(await takeBackFixes(joined, excel)).toEqual([]);
      expect(snapshot(host)).toEqual(before);
    }));

  test.each([
    ["what it held first", null, "正常推进"],
    ["what was typed between the two", "按计划", "按计划"],
  ])("of the same cell made twice is taken back to %s", (_, typed, back) =>
    withFaults(async (given) => {
      const { host, check, excel } = given;
      const { applied: earlier } = await fixCertain(given);
      if (typed !== null) host.person.paste(SHEET, status(FIRST), [[typed]]);
      await check.readAll(excel);
      const [finding] = fixableOf(check.result.findings);
      if (!finding) throw new Error("nothing to repair");
      const after = { before: "", after: "已完成", value: "已完成", numberFormat: null, certain: false };
      const again = { ...finding, cell: status(FIRST), fix: after };
      const known = { workbook: check.workbook, result: { findings: [again] } };
      const joined = joinFixes(earlier, await fixOpen([again], known, excel));
      expect(textsIn(host, ...PLACES)).toEqual(["已完成", "达到序时进度"]);
      expect(await takeBackFixes(joined, excel)).toEqual([]);
      expect(textsIn(host, ...PLACES)).toEqual([back, "按计划"]);
    }),
  );

  test("is not taken back where rows were sorted since: another row's equal value stays", () =>
    withFaults(async (given) => {
      const { host, excel } = given;
      const { applied } = await fixCertain(given);
      exchangeRows(host, 0, 1);
      const before = snapshot(host);
      expect(await takeBackFixes(applied, excel)).toEqual(PLACES.map((place) => `${SHEET}!${place}`));
      expect(snapshot(host)).toEqual(before);
    }));

  test("is taken back in a row in which an empty cell was filled in since", () =>
    withFaults(async (given) => {
      const { host, excel } = given;
      const { applied } = await fixCertain(given);
      host.person.paste(SHEET, cellIn(UNIT, FIRST, "佐证材料"), [["附件"]]);
      expect(await takeBackFixes(applied, excel)).toEqual([]);
      expect(textsIn(host, ...PLACES)).toEqual(["正常推进", "按计划"]);
    }));

  test("is taken back but for cells that were typed over since, which are named", () =>
    withFaults(async (given) => {
      const { host, excel } = given;
      const { applied } = await fixCertain(given);
      host.person.paste(SHEET, status(SECOND), [["快于序时进度"]]);
      expect(await takeBackFixes(applied, excel)).toEqual([`${SHEET}!${status(SECOND)}`]);
      expect(textsIn(host, ...PLACES)).toEqual(["正常推进", "快于序时进度"]);
    }));

  test("and colouring cells are no changes to follow: nothing goes round in circles", () =>
    withFaults(async (given) => {
      const { excel, told } = given;
      const { applied } = await fixCertain(given);
      const range = { row: 4, column: 4, rows: 1, columns: 1 };
      await excel.mark([{ sheet: SHEET, range, severity: "error", note: "错" }]);
      await excel.clearMarks();
      await takeBackFixes(applied, excel);
      expect(await told()).toEqual([]);
    }));

  test("keeps what can be taken back: the person's own undo takes repairs back, and they are found again", () =>
    withFaults(async (given) => {
      const { host, check, excel, follow } = given;
      const before = check.result.findings;
      const { applied } = await fixCertain(given);
      await check.readAll(excel);
      for (let step = 0; step < applied.made.length; step++) expect(host.person.undo()).toBe(true);
      expect(textsIn(host, ...PLACES)).toEqual(["正常推进", "按计划"]);
      await follow();
      expect(check.result.findings).toEqual(before);
      expect(host.usedMembers.has("WorksheetProtection.unprotect")).toBe(false);
      expect(host.workbook.sheet(SHEET).protection).not.toBeNull();
    }));

  test("works in open cells of a sheet that a password protects, and refuses what would need the password", () =>
    withFaults(async (given) => {
      const { host, check, excel } = given;
      const sheet = host.workbook.sheet(SHEET);
      sheet.unprotect(null);
      sheet.protect({}, "1234");
      const [finding] = fixableOf(check.result.findings);
      if (!finding) throw new Error("nothing to repair");
      const needsFormat = { ...finding, fix: { ...finding.fix, numberFormat: "0.0%" } };
      const before = snapshot(host);
      await expect(
        fixOpen([needsFormat], { workbook: check.workbook, result: { findings: [needsFormat] } }, excel),
      ).rejects.toMatchObject({
        sentence: { zh: expect.stringContaining("有密码保护") },
      });
      expect(snapshot(host)).toEqual(before);
      await fixCertain(given);
      expect(textsIn(host, ...PLACES)).toEqual(["达到序时进度", "达到序时进度"]);
      expect(sheet.protection?.password).toBe("1234");
      expect(await foundAnew(excel)).toEqual([`status-unknown ${status(THIRD)}`]);
    }));
});

describe("marks on a checked return", () => {
  test.each(["1.14", "1.18"])("at level %s are taken away without a trace", (level) =>
    checkedInExcel(
      PLAN,
      async ({ host, excel, check, follow }) => {
        host.person.type(SHEET, cellIn(UNIT, FIRST, "完成率"), "120%");
        await follow();
        const before = snapshot(host);
        const notes = () => host.workbook.sheets.map((sheet) => sheet.notes.all());
        const range = { row: 4, column: 12, rows: 1, columns: 1 };
        const marks = check.result.findings.map(({ sheet, message }) => ({
          ...{ sheet, range, severity: "error" as const, note: message.zh },
        }));
        expect(marks).toHaveLength(1);
        await excel.mark(marks);
        expect(snapshot(host)).not.toEqual(before);
        expect(notes().flat()).toHaveLength(level === "1.18" ? 1 : 0);
        // A change in between stays, and what the check shows does not depend on colours.
        expect(await foundAnew(excel)).toEqual(found(check));
        await excel.clearMarks();
        expect(snapshot(host)).toEqual(before);
        expect(notes().flat()).toEqual([]);
      },
      { level },
    ),
  );
});
