import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { changeStyle } from "../../host/model/style";
import { openWorkbook } from "../../src/adapters/excel/openWorkbook";
import { generateInWorkbook, type GeneratedMatrix } from "../../src/app/generateInWorkbook";
import { FIRST_ROW } from "../../src/core/matrix/planProgress";
import { planMaster, planReturn } from "../../src/core/matrix/planWorkbooks";
import { progressColumn, type EntryHeading, type IssuedHeading } from "../../src/core/matrix/progressColumns";
import { reportingRound } from "../../src/core/matrix/round";
import { readStamp } from "../../src/core/matrix/stamp";
import { planReport } from "../../src/core/report/planReport";
import { consolidate } from "../../src/core/report/consolidate";
import { cellAddress } from "../../src/core/sheet/address";
import { noticeOf, taskOf } from "../support/noticeOf";
import { unitsOf } from "../../src/core/notice/units";
import { sheetNames, snapshot, withExcel, type Host } from "../support/excel";
import { ROUND } from "../support/filledReturn";
import { asInExcel, describeHost } from "../support/readHost";
import { describePlan } from "../support/workbookDescription";

const MASTER = planMaster(ROUND);
const NAMES = MASTER.sheets.map(({ name }) => name);
/** The sheets that people see come first; what else is in the workbook stands before the hidden ones. */
const withOthers = (...others: string[]): string[] => [...NAMES.slice(0, 7), ...others, ...NAMES.slice(7)];

/** A small notice, where the whole one would only take time. */
const SMALL = reportingRound(
  noticeOf({
    docNumber: "区府办发〔2017〕1号",
    title: "关于分解重点任务的通知",
    tasks: ["1.1", "1.2", "2"].map((id) =>
      taskOf({
        id,
        no: `（${id}）`,
        path: [`第${id.charAt(0)}类`],
        title: `任务${id}`,
        content: `${"做好工作。".repeat(9)}${id}`,
        units: ["区教委", "区水务局"].map((name) => ({ name, role: "responsible", collective: false })),
      }),
    ),
    targets: [
      { name: "增速", scope: "全区", target: 9, unit: "%", year: 2017, qualifier: "", text: "增长9%" },
      { name: "脱贫", scope: "全区", target: null, unit: "", year: 2017, qualifier: "", text: "全部脱贫" },
    ],
  }),
  { period: 2017, deadline: null, contact: null },
);
const LATER = reportingRound(SMALL.notice, { ...SMALL.settings, period: 2018 });

async function generate(round = SMALL): Promise<GeneratedMatrix> {
  const outcome = await generateInWorkbook(round, openWorkbook());
  if (!outcome.done) throw new Error(outcome.message.en);
  return outcome;
}

/** Where an assignment's cell stands in 进展填报; assignments count from 0. */
function at(assignment: number, heading: EntryHeading | IssuedHeading): string {
  return cellAddress(FIRST_ROW + assignment, progressColumn(heading));
}

/** What people typed, by sheet and address. */
type Typed = Readonly<Record<string, Readonly<Record<string, string>>>>;

function type(host: Host, typed: Typed): void {
  for (const [sheet, cells] of Object.entries(typed)) {
    for (const [address, text] of Object.entries(cells)) host.person.type(sheet, address, text);
  }
}

/** Values of some cells of a sheet. */
function valuesOf(host: Host, sheet: string, addresses: readonly string[]): unknown[] {
  return addresses.map((address) => host.workbook.sheet(sheet).cell(address).value);
}

/** Writes where people cannot type before they have taken the protection away. */
function writeUnprotected(host: Host, name: string, address: string, text: string): void {
  const sheet = host.workbook.sheet(name);
  sheet.unprotect(null);
  sheet.write(sheet.area(address), text, "person");
}

/** A row with an entry of every kind. */
const PROGRESS: Readonly<Record<string, string>> = {
  [at(0, "具体措施")]: "=1+1",
  [at(0, "进展情况")]: "长".repeat(400),
  [at(0, "进展状态")]: "已完成",
  [at(0, "完成率")]: "80%",
  [at(0, "实际完成日期")]: "2017-12-20",
  [at(0, "时间节点")]: "6月底完成方案；12月底全面完成",
  [at(0, "佐证材料")]: "0012",
  [at(5, "进展情况")]: "-无-",
  [at(2, "完成率")]: "八成",
  [at(2, "实际完成日期")]: "12月底",
};

const KEPT_VALUES = ["=1+1", "长".repeat(400), "已完成", 0.8, 43089, "6月底完成方案；12月底全面完成", "0012"];

describe("generateInWorkbook in an empty workbook", () => {
  test("makes the master, in the place of the empty sheet, in at most 20 requests", () =>
    withExcel(async (host) => {
      const outcome = await generate(ROUND);
      expect(outcome).toEqual({
        done: true,
        tasks: 29,
        units: 37,
        assignments: 182,
        carriedCells: 0,
        ...{ kept: [], remarks: [] },
      });
      expect(sheetNames(host)).toEqual(NAMES);
      expect(host.workbook.active.name).toBe("填报说明");
      expect(describeHost(host.workbook, NAMES)).toEqual(asInExcel(describePlan(MASTER)));
      expect(host.requests).toBeLessThanOrEqual(20);
      expect(host.keptObjects).toBe(0);
    }));

  test("stands beside what a person has in the workbook", () =>
    withExcel(async (host) => {
      type(host, { Sheet1: { A1: "我的" } });
      await generate();
      expect(sheetNames(host)).toEqual(withOthers("Sheet1"));
      expect(valuesOf(host, "Sheet1", ["A1"])).toEqual(["我的"]);
    }));

  test("keeps a person's own sheet that has one of our names", () =>
    withExcel(async (host) => {
      host.workbook.rename(host.workbook.sheet("Sheet1"), "发展目标");
      type(host, { 发展目标: { A1: "我的", C9: "内容" } });
      const { kept } = await generate();
      expect(kept.map(({ sheet }) => sheet)).toEqual(["发展目标(旧)"]);
      expect(valuesOf(host, "发展目标(旧)", ["A1", "C9"])).toEqual(["我的", "内容"]);
    }));
});

describe("generateInWorkbook again", () => {
  test("carries every entry over and removes the old sheets", () =>
    withExcel(async (host) => {
      await generate(ROUND);
      type(host, { 进展填报: PROGRESS });
      const { id } = host.workbook.sheet("进展填报");
      const before = valuesOf(host, "进展填报", Object.keys(PROGRESS));
      const outcome = await generate(ROUND);
      expect(outcome).toMatchObject({ carriedCells: Object.keys(PROGRESS).length, kept: [] });
      expect(sheetNames(host)).toEqual(NAMES);
      expect(host.workbook.sheet("进展填报").id).not.toBe(id);
      expect(valuesOf(host, "进展填报", Object.keys(PROGRESS))).toEqual(before);
      expect(before.slice(0, KEPT_VALUES.length)).toEqual(KEPT_VALUES);
      expect(host.workbook.sheet("进展填报").cell(at(0, "具体措施")).formula).toBeNull();
      expect(host.workbook.sheet("进展填报").cell(at(0, "实际完成日期")).text).toBe("2017-12-20");
    }));

  test("carries over whatever was pasted, and keeps the old sheet where something of it could not be", async () => {
    const texts = fc.string({ unit: "binary", minLength: 1, maxLength: 9 });
    const marked = fc.tuple(fc.constantFrom("", "=", "+", "-", "@", "'", "\t", " "), texts);
    const entry = fc.oneof(
      fc.record({
        heading: fc.constantFrom("具体措施" as const, "进展情况" as const, "佐证材料" as const),
        text: marked.map(([mark, text]) => mark + text),
      }),
      fc.record({
        heading: fc.constantFrom("完成率" as const, "实际完成日期" as const),
        text: fc.constantFrom("80%", "八成", "0.5", "120", "2017-12-1", "12月底", "TRUE", "1-2", "#N/A"),
      }),
    );
    const entries = fc.uniqueArray(fc.record({ assignment: fc.nat(5), entry }), {
      selector: (one) => at(one.assignment, one.entry.heading),
      minLength: 10,
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(entries, (pasted) =>
        withExcel(async (host) => {
          await generate();
          for (const { assignment, entry: one } of pasted)
            host.person.paste("进展填报", at(assignment, one.heading), [[one.text]]);
          const addresses = pasted.map(({ assignment, entry: one }) => at(assignment, one.heading));
          const before = addresses.map((address) => host.workbook.sheet("进展填报").cell(address));
          const { kept } = await generate();
          const lost = before.some(({ isError }) => isError);
          expect(kept.map(({ sheet }) => sheet)).toEqual(lost ? ["进展填报(旧)"] : []);
          const carried = before.map(({ value, isError }) =>
            isError || String(value ?? "").trim() === "" ? null : value,
          );
          expect(valuesOf(host, "进展填报", addresses)).toEqual(carried);
        }),
      ),
      { numRuns: 8 },
    );
  }, 60_000);

  test("carries over where deadline and contact are others now", () =>
    withExcel(async (host) => {
      await generate();
      type(host, { 进展填报: PROGRESS });
      const settings = { ...SMALL.settings, deadline: "2018-01-05", contact: "李四" };
      const outcome = await generate(reportingRound(SMALL.notice, settings));
      expect(outcome).toMatchObject({ carriedCells: Object.keys(PROGRESS).length, kept: [] });
    }));

  test("carries over a number and a truth in a text column as what they are", () =>
    withExcel(async (host) => {
      await generate();
      const sheet = host.workbook.sheet("进展填报");
      sheet.unprotect(null);
      // A cell of texts makes a text of what is put into it, unless it became one only afterwards.
      const put = (address: string, value: number | boolean) => {
        for (const numberFormat of ["General", "@"]) {
          sheet.restyle(sheet.area(address), (style) => changeStyle(style, { numberFormat }));
          if (numberFormat === "General") sheet.write(sheet.area(address), value);
        }
      };
      put(at(3, "存在问题"), 12);
      put(at(4, "存在问题"), true);
      expect((await generate()).kept).toEqual([]);
      expect(valuesOf(host, "进展填报", [at(3, "存在问题"), at(4, "存在问题")])).toEqual([12, true]);
    }));

  test("carries over what is filled into the other sheets", () =>
    withExcel(async (host) => {
      const typed: Typed = {
        发展目标: { G4: "35290", H4: "=SUM(1,2)", I5: "年报数", J5: "区统计局" },
        报送登记: { B4: "张三", C4: "023-58220000", E4: "2017-12-20", G5: "扫描件或照片", L5: "已电话催报" },
        单位沿革: { A4: "区卫生计生委", B4: "区卫生健康委", C4: "更名", D4: "2019" },
      };
      await generate();
      const { H4, ...others } = typed["发展目标"] ?? {};
      type(host, { ...typed, 发展目标: others });
      expect(H4).toBeDefined();
      const read = () =>
        Object.entries(typed).map(([sheet, cells]) => valuesOf(host, sheet, Object.keys(cells)));
      const before = read();
      expect(await generate()).toMatchObject({ carriedCells: 12, kept: [] });
      expect(read()).toEqual(before);
      expect(before[1]).toEqual(["张三", "023-58220000", 43089, "扫描件或照片", "已电话催报"]);
    }));

  test("registers new units behind the notice's, whose lines stay as they are", () =>
    withExcel(async (host) => {
      await generate();
      const count = unitsOf(SMALL.notice).length;
      const [first] = unitsOf(SMALL.notice);
      type(host, {
        报送登记: { E4: "2017-12-20" },
        单位沿革: { A4: first?.name ?? "", B4: "区新设局", C4: "更名", D4: "2017" },
      });
      expect(await generate()).toMatchObject({ carriedCells: 5, kept: [] });
      const [name, received, last] = ["A4", "E4", `A${count + 4}`];
      expect(valuesOf(host, "报送登记", [name, received, last])).toEqual([first?.name, 43089, "区新设局"]);
    }));

  test("keeps an old sheet with an entry that cannot be carried, and says where it stands", () =>
    withExcel(async (host) => {
      await generate();
      // A formula whose result is an error.
      const sheet = host.workbook.sheet("发展目标");
      sheet.write(sheet.area("G4"), "#N/A");
      const { kept } = await generate();
      expect(kept.map((one) => [one.sheet, one.message.zh])).toEqual([
        ["发展目标(旧)", "有填写内容未能带入新表（G4等），请核对。"],
      ]);
      expect(valuesOf(host, "发展目标(旧)", ["G4"])).toEqual(["#N/A"]);
    }));

  test.each<[string, string, string, number]>([
    ["an entry", "进展填报", at(1, "完成率"), 0.75],
    ["a setting", "校验设置", "B6", 12],
  ])(
    "keeps an old sheet with a formula in %s, whose result alone is in the new one",
    (_, name, address, value) =>
      withExcel(
        async (host) => {
          await generate();
          type(host, { [name]: { [address]: "=A1" } });
          const { formula } = host.workbook.sheet(name).cell(address);
          const { kept } = await generate();
          expect(kept.map(({ sheet, message }) => [sheet, message.zh])).toEqual([
            [
              `${name}(旧)`,
              `填有公式的单元格（${address}等），新表中只带入计算结果；公式仍保留在此表中，请核对。`,
            ],
          ]);
          expect(host.workbook.sheet(`${name}(旧)`).cell(address).formula).toBe(formula);
          expect(valuesOf(host, name, [address])).toEqual([value]);
          expect(host.workbook.sheet(name).cell(address).formula).toBeNull();
        },
        {
          calculate: (workbook) => {
            const sheet = workbook.find(name);
            const place = sheet?.area(address);
            if (sheet?.cell(address).formula && place) sheet.setResult(place.row, place.column, value);
          },
        },
      ),
  );

  test.each<[string, string, string]>([
    ["beside the table", "X7", "备注"],
    ["below the table", "A200", "填表人：张三"],
    ["above the table", "H1", "请于周五前完成"],
  ])("keeps an old sheet with a note %s", (_, address, note) =>
    withExcel(async (host) => {
      await generate();
      type(host, { 进展填报: PROGRESS });
      writeUnprotected(host, "进展填报", address, note);
      const { kept, carriedCells } = await generate();
      expect(kept).toEqual([
        {
          sheet: "进展填报(旧)",
          message: expect.objectContaining({ zh: "表中锁定内容被改动过，或表外另加了内容。" }),
        },
      ]);
      expect(carriedCells).toBe(Object.keys(PROGRESS).length);
      expect(valuesOf(host, "进展填报(旧)", [address])).toEqual([note]);
      expect(valuesOf(host, "进展填报", [address])).toEqual([null]);
      expect(valuesOf(host, "进展填报", [at(0, "进展状态")])).toEqual(["已完成"]);
      expect(sheetNames(host)).toEqual(withOthers("进展填报(旧)"));
    }),
  );

  test("keeps old sheets under names of their own, time after time", () =>
    withExcel(async (host) => {
      await generate();
      for (const note of ["一", "二", "三"]) {
        writeUnprotected(host, "进展填报", "X7", note);
        await generate();
      }
      expect(sheetNames(host)).toEqual(withOthers("进展填报(旧3)", "进展填报(旧2)", "进展填报(旧)"));
      expect(await generate()).toMatchObject({ kept: [] });
    }));

  test("keeps an old sheet whose issued text was changed", () =>
    withExcel(async (host) => {
      await generate();
      writeUnprotected(host, "进展填报", at(4, "主要内容"), "改过的任务");
      const { kept } = await generate();
      expect(kept.map(({ sheet }) => sheet)).toEqual(["进展填报(旧)"]);
      expect(kept[0]?.message.zh).toContain("锁定内容被改动过");
      expect(host.workbook.sheet("进展填报").cell(at(4, "主要内容")).value).not.toBe("改过的任务");
    }));

  test("keeps an old sheet where an entry's row is not known any more", () =>
    withExcel(async (host) => {
      await generate();
      type(host, { 进展填报: { [at(4, "进展情况")]: "已启动" } });
      writeUnprotected(host, "进展填报", at(4, "主要内容"), "改过的任务");
      const { kept } = await generate();
      expect(kept[0]?.message.zh).toBe(`有填写内容未能带入新表（${at(4, "进展情况")}等），请核对。`);
      expect(valuesOf(host, "进展填报(旧)", [at(4, "进展情况")])).toEqual(["已启动"]);
    }));

  test("keeps an old sheet that a person's own sheet computes with", () =>
    withExcel(async (host) => {
      type(host, { Sheet1: { A1: "我的" } });
      await generate();
      type(host, { Sheet1: { B1: "=COUNTA(进展填报!L5:L10)" } });
      const { kept } = await generate();
      expect(kept.map(({ sheet, message }) => [sheet, message.zh])).toEqual([
        ["进展填报(旧)", "工作表“Sheet1”的公式引用了它。"],
      ]);
      expect(host.workbook.sheet("Sheet1").cell("B1").formula).toBe("=COUNTA('进展填报(旧)'!L5:L10)");
    }));

  test("keeps what was changed of the settings, and stamps it", () =>
    withExcel(async (host) => {
      await generate();
      // The shortest progress, where yellow begins, and a status word that is deleted with its meaning.
      type(host, { 校验设置: { B6: "12", B25: "20%", A35: "", B35: "", C35: "" } });
      const deleted = Object.keys(SMALL.settings.check.vocabulary.synonyms)[0] ?? "";
      expect(await generate()).toMatchObject({ kept: [] });
      const settings = readStamp(await openWorkbook().read())?.settings;
      expect(settings?.check?.minimumLength).toBe(12);
      expect(settings?.report?.yellowFrom).toBe(0.2);
      expect(settings?.check?.vocabulary.synonyms).not.toHaveProperty(deleted);
      expect(valuesOf(host, "校验设置", ["B6", "B25"])).toEqual([12, 0.2]);
      expect(host.workbook.sheet("校验设置").cell("A35").value).not.toBe(deleted);
    }));

  test("keeps the sheet of settings where something on it was not understood", () =>
    withExcel(async (host) => {
      await generate();
      type(host, { 校验设置: { A80: "搞定" } });
      const { kept } = await generate();
      expect(kept.map(({ sheet, message }) => [sheet, message.zh])).toEqual([
        ["校验设置(旧)", "有填写内容未能带入新表（B80等），请核对。"],
      ]);
      expect(valuesOf(host, "校验设置(旧)", ["A80"])).toEqual(["搞定"]);
    }));

  test("carries nothing into another period, and keeps all that was made for the first", () =>
    withExcel(async (host) => {
      await generate();
      type(host, { 进展填报: PROGRESS });
      const { kept, carriedCells } = await generate(LATER);
      expect(carriedCells).toBe(0);
      const visible = NAMES.filter((name) => !name.startsWith("_"));
      expect(kept.map(({ sheet }) => sheet)).toEqual(visible.map((name) => `${name}(旧)`));
      expect(new Set(kept.map(({ message }) => message.zh))).toEqual(
        new Set(["不是同一通知、同一报送期生成的表，其内容未带入新表。"]),
      );
      expect(valuesOf(host, "进展填报", Object.keys(PROGRESS)).every((value) => value === null)).toBe(true);
      expect(valuesOf(host, "进展填报(旧)", [at(0, "完成率")])).toEqual([0.8]);
      expect(describeHost(host.workbook, NAMES)).toEqual(asInExcel(describePlan(planMaster(LATER))));
    }));

  test("carries over where another program dropped the stamp and showed the hidden sheets", () =>
    withExcel(async (host) => {
      await generate();
      type(host, { 进展填报: PROGRESS });
      host.workbook.setVisibility(host.workbook.sheet("_stamp"), "Visible");
      host.workbook.remove(host.workbook.sheet("_stamp"));
      host.workbook.setVisibility(host.workbook.sheet("_lists"), "Visible");
      expect(await generate()).toMatchObject({ carriedCells: Object.keys(PROGRESS).length, kept: [] });
      expect(sheetNames(host)).toEqual(NAMES);
    }));

  test("clears away what an interrupted run left behind", () =>
    withExcel(async (host) => {
      host.workbook.addSheet("生成中_进展填报");
      host.workbook.setVisibility(host.workbook.addSheet("生成中__stamp"), "VeryHidden");
      type(host, { Sheet1: { A1: "我的" } });
      await generate();
      expect(sheetNames(host)).toEqual(withOthers("Sheet1"));
    }));
});

describe("generateInWorkbook refuses", () => {
  test.each([
    ["a unit's return", planReturn(ROUND, "区教委"), "当前工作簿是单位填报表"],
    [
      "a report",
      planReport(consolidate(ROUND, [], { asOf: "2017-12-31" }), "2017-12-31"),
      "当前工作簿是汇总报告",
    ],
  ])("%s, and changes nothing", (_, plan, message) =>
    withExcel(async (host) => {
      await openWorkbook().addSheets(plan);
      const before = snapshot(host);
      const outcome = await generateInWorkbook(ROUND, openWorkbook());
      expect(outcome).toMatchObject({ done: false, message: { zh: expect.stringContaining(message) } });
      expect(snapshot(host)).toEqual(before);
    }),
  );
});

/** How many requests a run takes that does not fail. */
function requestsOf(prepare: (host: Host) => Promise<void>): Promise<number> {
  return withExcel(async (host) => {
    await prepare(host);
    const before = host.requests;
    await generate();
    return host.requests - before;
  });
}

describe("generateInWorkbook that fails", () => {
  // The library tries again after five seconds to give objects back; no test waits for that.
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const filled = async (host: Host): Promise<void> => {
    await generate();
    type(host, { 进展填报: PROGRESS });
  };
  const empty = (): Promise<void> => Promise.resolve();

  test.each([
    ["in an empty workbook", empty],
    ["in a filled master", filled],
  ])(
    "%s, at whichever request, leaves the workbook as it was or has done all of it",
    async (_, prepare) => {
      const requests = await requestsOf(prepare);
      let failed = 0;
      for (let nth = 1; nth <= requests; nth++) {
        await withExcel(async (host) => {
          await prepare(host);
          const before = snapshot(host);
          host.failRequest(nth);
          const outcome = await generate().catch(() => null);
          if (outcome === null) expect(snapshot(host)).toEqual(before);
          else expect(sheetNames(host)).toEqual(NAMES);
          failed += outcome === null ? 1 : 0;
        });
      }
      // Giving back and showing a sheet may fail, printing is tried again; everything else counts.
      expect(failed).toBeGreaterThan(requests / 2);
    },
    60_000,
  );

  test.each([
    ["Worksheet.name", 1],
    ["Worksheet.name", 9],
    ["Worksheet.position", 3],
    ["NamedItem.delete", 1],
    ["NamedItemCollection.add", 1],
    ["Worksheet.delete", 1],
    ["Worksheet.delete", 5],
  ])("half-way through the exchange, at %s no. %i, loses no entry and says what to do", (member, nth) =>
    withExcel(async (host) => {
      await filled(host);
      const stop = host.workbook.onChange((change) => {
        if (change.kind !== "sheet" || change.part !== "name") return;
        stop();
        host.failMember(member, nth);
      });
      await expect(generate(SMALL)).rejects.toMatchObject({
        name: "Refusal",
        sentence: { zh: expect.stringContaining("更换工作表时中断") },
      });
      const holding = host.workbook.sheets.filter((sheet) =>
        Object.keys(PROGRESS).every((address) => sheet.cell(address).value !== null),
      );
      expect(holding.length).toBeGreaterThanOrEqual(1);
    }),
  );

  test("and cannot clean up, says which sheets to delete and leaves the others as they were", () =>
    withExcel(async (host) => {
      await filled(host);
      const old = host.workbook.sheets.map(({ id }) => id);
      host.failMember("Range.valueTypes", 10);
      host.failMember("Worksheet.delete", 1);
      await expect(generate()).rejects.toMatchObject({
        name: "Refusal",
        sentence: { zh: expect.stringContaining("名称以“生成中_”开头的临时工作表未能删除") },
      });
      expect(host.workbook.sheets.slice(0, old.length).map(({ id }) => id)).toEqual(old);
      expect(sheetNames(host).slice(0, old.length)).toEqual(NAMES);
    }));
});
