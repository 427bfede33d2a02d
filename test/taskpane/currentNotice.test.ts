import { describe, expect, test } from "@jest/globals";
import { masterSettings } from "../../src/app/masterSettings";
import { planMaster } from "../../src/core/matrix/planWorkbooks";
import { reportingRound } from "../../src/core/matrix/round";
import {
  bundledCurrent,
  editedCurrent,
  givenCurrent,
  isStoredIn,
  openCurrent,
} from "../../src/taskpane/notice/currentNotice";
import { gridOfPlan } from "../support/gridOfPlan";
import { noticeOf, taskOf } from "../support/noticeOf";

const NOTICE = noticeOf({
  docNumber: "某府办发〔2025〕7号",
  title: "关于重点工作分工的通知",
  tasks: [
    taskOf({ content: "做好工作", units: [{ name: "区教育局", role: "responsible", collective: false }] }),
  ],
});
const SHORT = { full: "区发展和改革委员会", short: "区发改委" };
const SETTINGS = { period: 2025, deadline: "2025-12-20", contact: null };
const titled = (title: string) => ({ ...NOTICE, title, docNumber: "" });
const given = { notice: NOTICE, source: "原文", sameUnits: [], master: null };
const confirmed = { notice: NOTICE, sameUnits: [SHORT] };
const bundled = bundledCurrent();

describe("the notice that the pane works on", () => {
  test("is the bundled one with its text, until a person gives another", () => {
    expect(bundled).toMatchObject({ origin: "bundled", editions: [], settings: null });
    expect(bundled.source).toContain("万州府办发");
    const current = givenCurrent(bundled, given, confirmed);
    expect(current).toMatchObject({ origin: "confirmed", notice: NOTICE, source: "原文", editions: [] });
    expect(current.unitChanges).toMatchObject([{ kind: "简称", former: "区发改委", present: SHORT.full }]);
  });

  test("knows its earlier editions when it is edited, and when it is pasted once more", () => {
    const first = openCurrent({ notice: NOTICE, settings: SETTINGS }, null);
    const edited = editedCurrent(first, { notice: titled("改过的标题"), sameUnits: [] });
    expect(edited.editions.map(({ title }) => title)).toEqual([NOTICE.title]);
    expect(edited.settings).toBe(SETTINGS);
    const again = givenCurrent(edited, given, { notice: NOTICE, sameUnits: [] });
    expect(again.editions.map(({ title }) => title)).toEqual(["改过的标题"]);
    const other = noticeOf({
      docNumber: "某府办发〔2025〕8号",
      title: "别的通知",
      tasks: [taskOf({ content: "别的" })],
    });
    const another = givenCurrent(edited, { ...given, notice: other }, { notice: other, sameUnits: [] });
    expect(another.editions).toEqual([]);
  });

  test("comes from a master's file with its settings, and goes on in the one that is made", () => {
    const workbook = gridOfPlan(planMaster(reportingRound(NOTICE, SETTINGS)));
    const settings = masterSettings(workbook);
    if (!settings) throw new Error("It is a master.");
    const master = { settings, workbook };
    const current = givenCurrent(
      bundled,
      { ...given, source: null, master },
      { notice: titled("改过的标题"), sameUnits: [] },
    );
    expect(current.master).toBe(master);
    expect(current.settings).toMatchObject(SETTINGS);
    expect(current.editions.map(({ docNumber }) => docNumber)).toEqual([NOTICE.docNumber]);
  });

  test("is the open workbook's own once all of it is stored there", () => {
    const current = givenCurrent(bundled, given, confirmed);
    const open = (unitChanges = current.unitChanges, notice = NOTICE) =>
      openCurrent({ notice, settings: { ...SETTINGS, unitChanges } }, null);
    expect(isStoredIn(current, open())).toBe(true);
    expect(isStoredIn(current, open([]))).toBe(false);
    expect(isStoredIn(current, open(current.unitChanges, titled("改过的标题")))).toBe(false);
  });
});
