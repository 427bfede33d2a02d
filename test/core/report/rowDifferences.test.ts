import { describe, expect, test } from "@jest/globals";
import type { EntryHeading } from "../../../src/core/matrix/progressColumns";
import { differencesText, rowDifferences } from "../../../src/core/report/rowDifferences";
import { readReturn, type ReturnRow } from "../../../src/core/returns/readReturn";
import type { GridCell } from "../../../src/core/sheet/grid";
import { cellIn, filledReturn, rowIn } from "../../support/filledReturn";
import { editSheet, putCell } from "../../support/gridEdits";

const UNIT = "区教委";
const TASK = "3.1.1";
type Cells = Partial<Record<EntryHeading, string | GridCell>>;

/** The row of a return with these cells, as it is read. */
function row(cells: Cells): ReturnRow {
  const workbook = editSheet(filledReturn(UNIT, {}), "进展填报", (sheet) =>
    Object.entries(cells).reduce(
      (edited, [heading, cell]) => putCell(edited, cellIn(UNIT, TASK, heading as EntryHeading), cell),
      sheet,
    ),
  );
  const found = readReturn(workbook).tables[0]?.rows.find((read) => read.row === rowIn(UNIT, TASK));
  if (!found) throw new Error("no row");
  return found;
}

const percent = (value: number): GridCell => ({ value, text: "85%", numberFormat: "0%" });
const LONG = "恒合土家族乡新建游客中心一处，地宝土家族乡硬化步道3公里，均已投入使用，群众满意。";

describe("a difference names its column and what differs", () => {
  test.each<[string, Cells, Cells, string]>([
    ["the same", { 进展情况: LONG, 进展状态: "已完成" }, { 进展情况: LONG, 进展状态: "已完成" }, ""],
    ["a short text, exactly", { 进展状态: "未启动" }, { 进展状态: "已完成" }, "进展状态（未启动→已完成）"],
    ["a space, too", { 进展状态: "已完成" }, { 进展状态: "已 完成" }, "进展状态（已完成→已 完成）"],
    ["what was taken out", { 存在问题: "资金不足" }, {}, "存在问题（资金不足→空）"],
    [
      "a long text that came in, cut",
      {},
      { 进展情况: `空${LONG}` },
      `进展情况（空→空${LONG.slice(0, 29)}…）`,
    ],
    ["what came in", {}, { 存在问题: "资金不足" }, "存在问题（空→资金不足）"],
    [
      "of a long text the part that differs",
      { 进展情况: LONG },
      { 进展情况: LONG.replace("3公里", "12公里") },
      "进展情况（…化步道3公里，…→…化步道12公里，…）",
    ],
    [
      "of a long text its end",
      { 进展情况: LONG },
      { 进展情况: `${LONG}已验收。` },
      "进展情况（…满意。→…满意。已验收。）",
    ],
    [
      "two long texts with nothing in common, cut",
      { 进展情况: "甲".repeat(50) },
      { 进展情况: "乙".repeat(50) },
      `进展情况（${"甲".repeat(30)}…→${"乙".repeat(30)}…）`,
    ],
    [
      "a line break",
      { 下一步打算: "招标\n开工" },
      { 下一步打算: "招标开工" },
      "下一步打算（招标↵开工→招标开工）",
    ],
    [
      "numbers that look alike",
      { 完成率: percent(0.852) },
      { 完成率: percent(0.849) },
      "完成率（0.852→0.849）",
    ],
    [
      "a number and a text that look alike",
      { 完成率: percent(0.85) },
      { 完成率: "85%" },
      "完成率（0.85→文字“85%”）",
    ],
    [
      "several cells, in the order of the columns",
      { 进展状态: "未启动", 进展情况: "无" },
      { 进展状态: "已完成", 进展情况: "已办结" },
      "进展情况（无→已办结）；进展状态（未启动→已完成）",
    ],
    [
      "characters outside the basic plane",
      { 进展情况: `${LONG}𠮷` },
      { 进展情况: `${LONG}𠮶` },
      "进展情况（…满意。𠮷→…满意。𠮶）",
    ],
  ])("%s", (_, was, now, text) => {
    expect(differencesText(rowDifferences(row(was), row(now)))).toBe(text);
  });
});
