import { describe, expect, test } from "@jest/globals";
import { masterSettings } from "../../../src/app/masterSettings";
import { checkSettingsFrom, defaultCheckSettings } from "../../../src/core/matrix/checkSettings";
import { planMaster, planReturn } from "../../../src/core/matrix/planWorkbooks";
import { findCheckSettings, readCheckSettings } from "../../../src/core/matrix/readCheckSettings";
import { reportingRound } from "../../../src/core/matrix/round";
import { bundledNotice } from "../../../src/core/notice/bundled";
import type { GridCell, SheetGrid, WorkbookGrid } from "../../../src/core/sheet/grid";
import { styleOf } from "../../../src/core/sheet/styles";
import { ROUND } from "../../support/filledReturn";
import { gridOfPlan } from "../../support/gridOfPlan";

const DEFAULTS = defaultCheckSettings(bundledNotice());
const MASTER = gridOfPlan(planMaster(ROUND));
const NAME = "校验设置";

function settingsSheet(workbook = MASTER): SheetGrid {
  const sheet = findCheckSettings(workbook);
  if (!sheet) throw new Error("no sheet of settings");
  return sheet;
}

/** The address of the cell that says `text`, or of one so far right of and below it. */
function at(text: string, right = 0, down = 0): { row: number; column: number } {
  for (const [row, cells] of settingsSheet().cells) {
    for (const [column, cell] of cells) {
      if (cell.text === text) return { row: row + down, column: column + right };
    }
  }
  throw new Error(`nothing says ${text}`);
}

type Place = ReturnType<typeof at>;
type Edit = readonly [Place, string | number | null];

function edited(...edits: readonly Edit[]): WorkbookGrid {
  const cells = new Map([...settingsSheet().cells].map(([row, own]) => [row, new Map(own)]));
  for (const [{ row, column }, value] of edits) {
    const own = cells.get(row) ?? new Map<number, GridCell>();
    cells.set(row, own);
    const numberFormat = own.get(column)?.numberFormat ?? "@";
    if (value === null) own.delete(column);
    else own.set(column, { value, text: String(value), numberFormat });
  }
  return {
    ...MASTER,
    sheets: MASTER.sheets.map((sheet) => (sheet.name === NAME ? { ...sheet, cells } : sheet)),
  };
}

function read(...edits: readonly Edit[]) {
  const outcome = masterSettings(edited(...edits));
  if (!outcome?.settings.check) throw new Error("no settings");
  return { check: outcome.settings.check, problems: outcome.problems.map(({ zh }) => zh) };
}

/** The first free row of the list of status words. */
const FREE = at("状态说法", 0, 60);

test("says nothing but what was planned", () => {
  expect(read()).toEqual({ check: DEFAULTS, problems: [] });
});

test("changed settings come back as they were planned, and travel in the stamps of master and returns", () => {
  const check = checkSettingsFrom(
    {
      vocabulary: { synonyms: { 搞完了: "已完成" }, proposals: { 差不多: "达到序时进度" } },
      required: { 达到序时进度: ["具体措施", "进展情况", "进展状态", "完成率"] },
      emptyPhrases: Array.from({ length: 90 }, (_, index) => `空话${index}`),
      minimumLength: 0,
      copyShare: 0.925,
      scopeWords: [],
    },
    DEFAULTS,
  );
  const round = reportingRound(ROUND.notice, { ...ROUND.settings, check });
  const master = gridOfPlan(planMaster(round));
  const { report } = ROUND.settings;
  expect(readCheckSettings(settingsSheet(master), { check: DEFAULTS, report })).toEqual({
    ...{ check, report },
    problems: [],
  });
  expect(masterSettings(master)).toEqual({ notice: ROUND.notice, settings: round.settings, problems: [] });
  const stamped = gridOfPlan(planReturn(round, "区教委")).sheets.find(({ name }) => name === "_stamp");
  const texts = [...(stamped?.cells.values() ?? [])].map((cells) => cells.get(1)?.text ?? "");
  expect(texts.some((text) => text.includes("搞完了"))).toBe(true);
});

describe("what is edited counts", () => {
  test("numbers, however they are typed", () => {
    const typed = (value: string | number) => read([at("进展情况最少字数", 1), value]);
    expect([12, "１２", "12个字", "十二"].map(typed)).toEqual(
      Array(4).fill({ check: { ...DEFAULTS, minimumLength: 12 }, problems: [] }),
    );
    expect(read([at("雷同比例", 1), 0.9]).check.copyShare).toBe(0.9);
    expect(read([at("雷同比例", 1), "九成"]).check.copyShare).toBe(0.9);
  });

  test("required columns: a mark more, a mark less, other marks", () => {
    const place = at("完成率", 3);
    expect(read([place, "●"]).check.required["达到序时进度"]).toEqual(["进展情况", "进展状态", "完成率"]);
    expect(read([place, "是"]).check.required["达到序时进度"]).toContain("完成率");
    expect(read([at("实际完成日期", 5), null]).check.required["已完成"]).toEqual(["进展情况", "进展状态"]);
    expect(read([at("实际完成日期", 5), "×"]).problems).toEqual([]);
  });

  test("words: added in a free row, changed, deleted", () => {
    const added = read(
      [FREE, "搞定"],
      [{ ...FREE, column: 1 }, "已完成"],
      [{ ...FREE, column: 2 }, "直接认定"],
    );
    expect(added.problems).toEqual([]);
    expect(added.check.vocabulary.synonyms).toEqual({ ...DEFAULTS.vocabulary.synonyms, 搞定: "已完成" });
    const changed = read([at("滞后", 2), "建议"]);
    expect(changed.check.vocabulary.synonyms).not.toHaveProperty("滞后");
    expect(changed.check.vocabulary.proposals).toHaveProperty("滞后", "慢于序时进度");
    const gone = read([at("滞后"), null], [at("滞后", 1), null], [at("滞后", 2), null]);
    expect(gone.problems).toEqual([]);
    expect(gone.check.vocabulary.synonyms).not.toHaveProperty("滞后");
  });

  test("phrases and places: added, deleted, all deleted", () => {
    expect(read([at("空话套话", 0, 60), "尽力而为"]).check.emptyPhrases).toEqual([
      ...DEFAULTS.emptyPhrases,
      "尽力而为",
    ]);
    expect(read([at("同上"), null]).check.emptyPhrases).toEqual(
      DEFAULTS.emptyPhrases.filter((phrase) => phrase !== "同上"),
    );
    const none = DEFAULTS.scopeWords.map((word): Edit => [at(word), null]);
    expect(read(...none).check.scopeWords).toEqual([]);
  });
});

describe("what cannot be understood is said, with its cell and what counts instead", () => {
  const lengthCell = at("进展情况最少字数", 1);
  const shareCell = at("雷同比例", 1);
  test.each<readonly [string, readonly Edit[], string]>([
    ["a number in words", [[lengthCell, "不少于八"]], "B6填的是“不少于八”，应填0至1000的整数；现按8字校验"],
    ["an empty number", [[lengthCell, null]], "B6空着，应填0至1000的整数；现按8字校验"],
    ["half a character", [[lengthCell, 8.5]], "B6填的是“8.5”"],
    ["a share out of range", [[shareCell, 0.05]], "B7填的是“0.05”，应填30%至100%的比例，如85%；现按85%校验"],
    ["a mark that is none", [[at("完成率", 3), "看情况"]], "“完成率”现按不要求校验"],
    ["the same where it was required", [[at("实际完成日期", 5), "?"]], "“实际完成日期”现按必填校验"],
    [
      "a word without a status",
      [[FREE, "搞定"]],
      `B${FREE.row + 1}空着，应从下拉列表选择状态；这一行现不起作用`,
    ],
    ["a status without a word", [[{ ...FREE, column: 1 }, "已完成"]], `A${FREE.row + 1}空着，没有写说法`],
    ["a status that is none", [[at("滞后", 1), "慢了"]], "填的是“慢了”，应从下拉列表选择状态"],
    ["a word taken in a way that is none", [[at("滞后", 2), "随便"]], "“滞后”现按“建议”处理"],
    [
      "a word that stands twice with two meanings",
      [
        [FREE, "滞后"],
        [{ ...FREE, column: 1 }, "未启动"],
        [{ ...FREE, column: 2 }, "建议"],
      ],
      "填的是“滞后”，前面已有同样的说法",
    ],
    ["a status as a word", [[at("滞后"), "已完成"]], "它本身就是进展状态"],
    ["a label overwritten", [[at("空话套话"), "其他"]], "找不到“空话套话”，这部分按生成时的设置执行"],
  ])("%s", (_, edits, said) => {
    const { problems } = read(...edits);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(said);
  });

  test("and all the rest counts as it stands", () => {
    const { check } = read([lengthCell, "很多"], [shareCell, 0.9], [at("空话套话"), "其他"]);
    expect(check).toEqual({ ...DEFAULTS, copyShare: 0.9 });
  });
});

describe("the sheet", () => {
  const edits = edited([at("雷同比例", 1), 0.9]);
  test("renamed by hand is found by what stands on it", () => {
    const renamed = {
      ...edits,
      sheets: edits.sheets.map((sheet) => (sheet.name === NAME ? { ...sheet, name: "规则" } : sheet)),
    };
    expect(masterSettings(renamed)).toMatchObject({ settings: { check: { copyShare: 0.9 } }, problems: [] });
  });
  test("gone: what was stamped counts, which is said", () => {
    const without = { ...edits, sheets: edits.sheets.filter(({ name }) => name !== NAME) };
    const outcome = masterSettings(without);
    expect(outcome?.settings.check).toEqual(DEFAULTS);
    expect(outcome?.problems.map(({ zh }) => zh)).toEqual([expect.stringContaining("“校验设置”表已不在")]);
  });
  test("is looked for in a master only", () => {
    expect(masterSettings(gridOfPlan(planReturn(ROUND, "区教委")))).toBeNull();
    expect(masterSettings({ ...MASTER, sheets: [] })).toBeNull();
  });
  test("lets values be typed, and guards labels and explanations", () => {
    const plan = planMaster(ROUND).sheets.find(({ name }) => name === NAME);
    expect(plan?.protection).not.toBeNull();
    const locked = ({ row, column }: Place) => {
      const cell = plan?.rows[row]?.cells[column];
      return cell ? styleOf(cell.style).locked : true;
    };
    const open = [
      at("雷同比例", 1),
      at("完成率", 3),
      at("滞后"),
      at("滞后", 1),
      at("滞后", 2),
      at("同上"),
      FREE,
    ];
    expect(open.filter(locked)).toEqual([]);
    const guarded = [at("雷同比例"), at("完成率"), at("进展状态", 1), at("状态说法"), at("空话套话")];
    expect(guarded.filter((place) => !locked(place))).toEqual([]);
  });
});
