import { describe, expect, test } from "@jest/globals";
import { openWorkbook } from "../../src/adapters/excel/openWorkbook";
import { carryMaster } from "../../src/app/carryMaster";
import { checkFiles } from "../../src/app/check";
import { consolidateFiles } from "../../src/app/consolidateFiles";
import { generateInWorkbook, type GeneratedMatrix } from "../../src/app/generateInWorkbook";
import { masterSettings } from "../../src/app/masterSettings";
import { planMaster, planReturn } from "../../src/core/matrix/planWorkbooks";
import { progressColumn } from "../../src/core/matrix/progressColumns";
import { FIRST_ROW } from "../../src/core/matrix/planProgress";
import { reportingRound, type ReportingRound } from "../../src/core/matrix/round";
import { readStamp } from "../../src/core/matrix/stamp";
import { editionsAfter } from "../../src/core/notice/noticeEdition";
import type { Notice, Task } from "../../src/core/notice/notice";
import { readContent } from "../../src/core/report/readContent";
import { cellAddress } from "../../src/core/sheet/address";
import { sheetNames, snapshot, withExcel, type Host } from "../support/excel";
import { editSheet, putCell } from "../support/gridEdits";
import { gridOfPlan } from "../support/gridOfPlan";
import { noticeOf, taskOf } from "../support/noticeOf";

const SETTINGS = { period: 2017, deadline: null, contact: null };
const units = (...names: string[]): Task["units"] =>
  names.map((name) => ({ name, role: "responsible", collective: false }));
const NOTICE = noticeOf({
  docNumber: "区府办发〔2017〕1号",
  title: "关于分解重点任务的通知",
  tasks: ["1", "2", "3"].map((id) =>
    taskOf({
      id,
      no: `（${id}）`,
      title: `任务${id}`,
      content: `做好工作${id}`,
      units: units("区教委", "区水务局"),
    }),
  ),
});
const ROUND = reportingRound(NOTICE, SETTINGS);

/** Everything that a person can change of a notice, with task 1 dropped and one added. */
const EDITED: Notice = {
  ...NOTICE,
  docNumber: "区府办发〔2017〕10号",
  title: "关于分解年度重点任务的通知",
  tasks: [
    ...NOTICE.tasks.slice(1).map((task) => ({
      ...task,
      title: `新${task.title}`,
      deadline: "年底前",
      units: [
        ...units("区财政局").map((unit) => ({ ...unit, role: "lead" as const })),
        ...task.units.map((unit) => ({ ...unit, role: "support" as const })),
      ],
    })),
    taskOf({ id: "4", no: "（4）", title: "任务4", content: "做好工作4", units: units("区教委") }),
  ],
};
const after = (notice: Notice, given: Partial<ReportingRound["settings"]> = {}) =>
  reportingRound(notice, {
    ...SETTINGS,
    editions: editionsAfter(notice, { notice: NOTICE, editions: [] }),
    ...given,
  });

/** Where an assignment's 进展情况 stands; assignments count from 0. */
const progressAt = (place: number) => cellAddress(FIRST_ROW + place, progressColumn("进展情况"));

async function generate(round: ReportingRound): Promise<GeneratedMatrix> {
  const outcome = await generateInWorkbook(round, openWorkbook());
  if (!outcome.done) throw new Error(outcome.message.en);
  return outcome;
}

function type(host: Host, sheet: string, cells: Readonly<Record<string, string>>): void {
  for (const [address, text] of Object.entries(cells)) host.person.type(sheet, address, text);
}

function valuesOf(host: Host, sheet: string, addresses: readonly string[]): unknown[] {
  return addresses.map((address) => host.workbook.sheet(sheet).cell(address).value);
}

describe("generating an edited notice in the workbook of its earlier edition", () => {
  test("carries over every entry by task and unit, with register and settings, and stamps the edition before", () =>
    withExcel(async (host) => {
      await generate(ROUND);
      type(host, "进展填报", { [progressAt(2)]: "教委二", [progressAt(5)]: "水务三" });
      type(host, "报送登记", { B5: "张三" });
      type(host, "校验设置", { B6: "12" });
      const outcome = await generate(after(EDITED));
      expect(outcome).toMatchObject({ kept: [], remarks: [], carriedCells: 3 });
      // Task 2 is 区财政局, 区教委, 区水务局 by now, and so is task 3.
      expect(valuesOf(host, "进展填报", [progressAt(1), progressAt(5)])).toEqual(["教委二", "水务三"]);
      // 区财政局 comes first.
      expect(valuesOf(host, "报送登记", ["A6", "B6"])).toEqual(["区水务局", "张三"]);
      const stamp = readStamp(await openWorkbook().read());
      expect(stamp?.notice?.title).toBe(EDITED.title);
      expect(stamp?.settings.check?.minimumLength).toBe(12);
      expect(stamp?.settings.editions).toEqual(after(EDITED).settings.editions);
    }));

  test("keeps the old sheet with what belonged to a dropped task or unit", () =>
    withExcel(async (host) => {
      await generate(ROUND);
      type(host, "进展填报", { [progressAt(0)]: "教委一", [progressAt(3)]: "水务二" });
      type(host, "报送登记", { B5: "张三" });
      const withoutWater = {
        ...NOTICE,
        tasks: NOTICE.tasks.slice(1).map((task) => ({ ...task, units: task.units.slice(0, 1) })),
      };
      const { kept, carriedCells } = await generate(after(withoutWater));
      expect(carriedCells).toBe(0);
      expect(kept.map(({ sheet, message }) => `${sheet} ${message.zh}`)).toEqual([
        `进展填报(旧) 有填写内容未能带入新表（${progressAt(0)}、${progressAt(3)}等）：通知修改后已没有对应的任务或单位；原内容保留在此表中，请核对。`,
        "报送登记(旧) 有填写内容未能带入新表（B5等）：通知修改后已没有对应的任务或单位；原内容保留在此表中，请核对。",
      ]);
      expect(valuesOf(host, "进展填报(旧)", [progressAt(0), progressAt(3)])).toEqual(["教委一", "水务二"]);
      expect(valuesOf(host, "报送登记(旧)", ["B5"])).toEqual(["张三"]);
    }));

  test("writes running numbers anew that would mean other tasks, and leaves lines about dropped ones behind", () =>
    withExcel(async (host) => {
      await generate(ROUND);
      type(host, "单位沿革", { A4: "区教委", B4: "区教育局", C4: "更名", E4: "2、3" });
      type(host, "单位沿革", { A5: "区水务局", B5: "区水利局", C5: "更名", E5: "1" });
      type(host, "单位沿革", { A6: "区水务局", B6: "区水利局", C6: "更名", F6: "文件" });
      const { kept, remarks } = await generate(after(EDITED));
      expect(valuesOf(host, "单位沿革", ["A4", "E4", "A5", "E5", "A6", "F6"])).toEqual([
        ...["区教委", "1、2", null, null, "区水务局", "文件"],
      ]);
      expect(remarks.map(({ zh }) => zh)).toEqual([
        "“单位沿革”第4行的涉及任务原填“2、3”，通知修改后任务序号有变，已改为“1、2”，请核对。",
      ]);
      expect(kept.map(({ sheet }) => sheet)).toEqual(["单位沿革(旧)"]);
      expect(valuesOf(host, "单位沿革(旧)", ["B5", "E5"])).toEqual(["区水利局", "1"]);
      const stamped = readStamp(await openWorkbook().read())?.settings.unitChanges;
      expect(stamped?.map(({ present, tasks }) => [present, tasks])).toEqual([
        ["区教育局", ["2", "3"]],
        ["区水利局", null],
      ]);
    }));

  test("adds confirmed short names behind what people wrote, once", () =>
    withExcel(async (host) => {
      await generate(ROUND);
      type(host, "单位沿革", { A5: "区教委", B5: "区教育局", C5: "更名" });
      const place = { zh: "审核通知时确认", en: "confirmed with the notice" };
      const line = {
        kind: "简称" as const,
        former: "水务局",
        present: "区水务局",
        since: null,
        tasks: null,
        place,
      };
      for (let time = 0; time < 2; time++) {
        await generate(after(NOTICE, { unitChanges: [line] }));
        expect(valuesOf(host, "单位沿革", ["A4", "A5", "A6", "B6", "C6", "A7"])).toEqual([
          ...[null, "区教委", "水务局", "区水务局", "简称", null],
        ]);
      }
    }));

  test("refuses another notice, and changes nothing", () =>
    withExcel(async (host) => {
      await generate(ROUND);
      type(host, "进展填报", { [progressAt(0)]: "教委一" });
      const before = snapshot(host);
      const other = { ...NOTICE, docNumber: "区府办发〔2017〕2号", title: "另一份通知" };
      const outcome = await generateInWorkbook(reportingRound(other, SETTINGS), openWorkbook());
      expect(outcome).toMatchObject({
        done: false,
        message: {
          zh: expect.stringContaining("另一份通知（区府办发〔2017〕1号）的任务矩阵工作簿，未作任何改动"),
        },
      });
      expect(snapshot(host)).toEqual(before);

      host.workbook.setVisibility(host.workbook.sheet("_stamp"), "Visible");
      host.workbook.remove(host.workbook.sheet("_stamp"));
      const unstamped = {
        ...other,
        tasks: other.tasks.map((task) => ({ ...task, content: `另外${task.id}`, title: null })),
      };
      const again = await generateInWorkbook(reportingRound(unstamped, SETTINGS), openWorkbook());
      expect(again).toMatchObject({ done: false });
      expect(sheetNames(host)).not.toContain("进展填报(旧)");
    }));
});

describe("an edited notice and the file of its earlier edition", () => {
  const open = gridOfPlan(planMaster(ROUND));
  const filled = [
    ["进展填报", progressAt(2), "教委二"],
    ["进展填报", progressAt(0), "教委一"],
    ["报送登记", "B5", "张三"],
  ].reduce(
    (grid, [sheet = "", address = "", text = ""]) =>
      editSheet(grid, sheet, (one) => putCell(one, address, text)),
    open,
  );
  const settings = masterSettings(filled);

  test("carries over what has a place, and names what has none", () => {
    if (!settings) throw new Error("It is a master.");
    const carried = carryMaster(after(EDITED), { settings, workbook: filled });
    expect(carried).toMatchObject({ carried: 2, leftBehind: [`进展填报!${progressAt(0)}`] });
    const stamp = readStamp(gridOfPlan(carried.plan));
    expect(stamp?.settings.editions?.map(({ title }) => title)).toEqual([NOTICE.title]);
  });

  const round = after(EDITED);
  const master = {
    settings: { notice: EDITED, settings: round.settings, problems: [] },
    workbook: gridOfPlan(planMaster(round)),
  };
  const options = { period: null, deadline: null, asOf: "2017-12-31" };
  /** Of the tasks 1, which was dropped, and 2. */
  const returned = [
    [progressAt(0), "做了一"],
    [progressAt(1), "做了二"],
  ].reduce(
    (grid, [address = "", text = ""]) =>
      editSheet(grid, "进展填报", (sheet) => putCell(sheet, address, text)),
    gridOfPlan(planReturn(ROUND, "区教委")),
  );
  const file = { name: "区教委.xlsx", sha256: "1", content: readContent(returned) };

  test("returns that were sent out before are read, matched, and told to be of the earlier edition", () => {
    const { consolidation } = consolidateFiles([file], { ...options, notice: EDITED, master });
    expect(consolidation.files).toMatchObject([{ status: "accepted", problem: null }]);
    const { reconciliation } = consolidation;
    expect(reconciliation).toMatchObject({ balanced: true, returned: 1, unmatched: 1, cellsRead: 2 });
    const [result] = checkFiles([file], {
      ...{ notice: EDITED, previous: null, today: "2017-12-31" },
      master: { notice: EDITED, settings: round.settings },
    });
    expect(
      result?.findings.filter(({ rule }) => rule === "notice-outdated").map(({ message }) => message.zh),
    ).toEqual([expect.stringContaining("1项已取消")]);
  });

  test("a report of the earlier edition is gone on with, and a return that lost its stamp is still read", () => {
    const { plan } = consolidateFiles([file], { ...options, notice: NOTICE });
    const update = { name: "汇总报告.xlsx", sha256: "2", content: readContent(gridOfPlan(plan)) };
    const { consolidation } = consolidateFiles([], { ...options, notice: EDITED, master, update });
    expect(consolidation.files.map(({ name, status }) => `${name} ${status}`)).toEqual([
      ...["汇总报告.xlsx accepted", "区教委.xlsx accepted"],
    ]);
    expect(consolidation.reconciliation).toMatchObject({ balanced: true, returned: 1, unmatched: 1 });

    const unstamped = { ...returned, sheets: returned.sheets.filter(({ name }) => name !== "_stamp") };
    const bare = { name: "无标识.xlsx", sha256: "3", content: readContent(unstamped) };
    const again = consolidateFiles([bare], { ...options, notice: EDITED, master }).consolidation;
    expect(again.reconciliation).toMatchObject({ balanced: true, returned: 1, unmatched: 1 });
  });

  test("returns of another notice are none of it", () => {
    const other = { ...NOTICE, docNumber: "区府办发〔2017〕2号", title: "另一份通知" };
    const foreign = gridOfPlan(planReturn(reportingRound(other, SETTINGS), "区教委"));
    const given = { name: "另一份.xlsx", sha256: "4", content: readContent(foreign) };
    const { consolidation } = consolidateFiles([given], { ...options, notice: EDITED, master });
    expect(consolidation.files).toMatchObject([{ status: "rejected", problem: { code: "other-notice" } }]);
  });
});
