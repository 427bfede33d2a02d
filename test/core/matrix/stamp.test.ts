import { describe, expect, test } from "@jest/globals";
import { isListsSheet } from "../../../src/core/matrix/lists";
import { planMaster, planReturn, stampFor } from "../../../src/core/matrix/planWorkbooks";
import { reportingRound } from "../../../src/core/matrix/round";
import { readStamp } from "../../../src/core/matrix/stamp";
import { noticeHash } from "../../../src/core/notice/noticeHash";
import type { WorkbookGrid } from "../../../src/core/sheet/grid";
import { noticeOf, taskOf } from "../../support/noticeOf";
import { ROUND } from "../../support/filledReturn";
import { addSheet, dropSheet, editSheet, moveCells, putCell, renameSheet } from "../../support/gridEdits";
import { gridOfPlan } from "../../support/gridOfPlan";

const RETURN = gridOfPlan(planReturn(ROUND, "区教委"));

function show(workbook: WorkbookGrid): WorkbookGrid {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, visibility: "visible" })) };
}

describe("the stamp reads back", () => {
  test("of a return", () => {
    const stamp = readStamp(RETURN);
    expect(stamp).toMatchObject({
      kind: "return",
      unit: "区教委",
      noticeHash: ROUND.noticeHash,
      settings: { period: 2017, deadline: "2017-12-20", contact: "区民宗委 张三 023-58220000" },
    });
    expect(stamp?.notice).toEqual(ROUND.notice);
    expect(stamp?.notice && noticeHash(stamp.notice)).toBe(ROUND.noticeHash);
  });

  test("of a master", () => {
    expect(readStamp(gridOfPlan(planMaster(ROUND)))).toMatchObject({ kind: "master", unit: null });
  });

  test.each([
    ["shown", show(RETURN)],
    ["renamed", renameSheet(RETURN, "_stamp", "Sheet4")],
    ["renamed and shown", show(renameSheet(RETURN, "_stamp", "_STAMP1"))],
    ["in other letters", renameSheet(RETURN, "_stamp", "_Stamp")],
    ["below a row that was inserted", editSheet(RETURN, "_stamp", (s) => moveCells(s, (r, c) => [r + 1, c]))],
    ["at the front", { ...RETURN, sheets: [...RETURN.sheets].reverse() }],
  ])("where its sheet is %s", (_, workbook) => {
    expect(readStamp(workbook)).toEqual(readStamp(RETURN));
  });

  test("not where its sheet is gone, or another one has its name", () => {
    expect(readStamp(dropSheet(RETURN, "_stamp"))).toBeNull();
    expect(readStamp(addSheet(dropSheet(RETURN, "_stamp"), "_stamp", [["product", "other"]]))).toBeNull();
  });

  test("not where its kind is none of ours", () => {
    const broken = editSheet(RETURN, "_stamp", (sheet) => putCell(sheet, "B2", "letter"));
    expect(readStamp(broken)).toBeNull();
  });

  test("without its notice where that was tampered with", () => {
    const row = [
      "product",
      "kind",
      "planVersion",
      "docNumber",
      "noticeTitle",
      "noticeHash",
      "period",
      "unit",
    ];
    const at = row.length + 4;
    const broken = editSheet(RETURN, "_stamp", (sheet) => putCell(sheet, `B${at}`, "{ not json"));
    expect(readStamp(broken)).toMatchObject({ kind: "return", unit: "区教委", notice: null });
  });

  test("with a notice that is longer than a cell, and has characters of two units at the cut", () => {
    for (const shift of [0, 1]) {
      const task = taskOf({ content: `${"字".repeat(shift)}${"𠮷".repeat(40000)}`, units: [unit("区教委")] });
      const round = reportingRound(noticeOf({ title: "长通知", tasks: [task] }), ROUND.settings);
      const sheets = [stampFor(round, "return", "区教委", [])];
      const cells =
        sheets[0]?.rows.flatMap((row) => row.cells.map((cell) => String(cell?.value ?? ""))) ?? [];
      expect(cells.every((text) => text.length <= 32767 && !/\p{Surrogate}/u.test(text))).toBe(true);
      expect(readStamp(gridOfPlan({ title: "", sheets, names: [] }))?.notice).toEqual(round.notice);
    }
  });
});

function unit(name: string) {
  return { name, role: "responsible" as const, collective: false };
}

test("the lists are known by what they hold", () => {
  const own = RETURN.sheets.filter(isListsSheet).map(({ name }) => name);
  expect(own).toEqual(["_lists"]);
});
