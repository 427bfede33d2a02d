import { writeWorkbook } from "../src/adapters/xlsx/writeWorkbook";
import { planMaster, returnUnits } from "../src/core/matrix/planWorkbooks";
import { SHEETS } from "../src/core/matrix/sheetNames";
import type { PlanValue, SheetPlan } from "../src/core/sheet/plan";
import { TABLE_FIRST_ROW, TABLE_HEADING_ROW } from "../src/core/sheet/planTable";
import { serialOfDate } from "../src/core/values/serialDate";
import { EXAMPLE_PERIOD, exampleRound } from "../workbench/exampleYear/exampleRound";
import { reporterOf } from "../workbench/exampleYear/reporter";

type Entries = Readonly<Record<string, PlanValue>>;

/** Units that are not like the others, so that a report shows every state; of the last two no file came. */
const SPECIAL: Readonly<Record<string, Entries>> = {
  区交委: { 电子版收到日期: december(22), 盖章件收到日期: december(22) },
  区城乡建委: { 电子版收到日期: december(25), 盖章件收到日期: null },
  区水务局: { 退回日期: december(21), 修改期限: december(28) },
  区国土房管局: { 电子版收到日期: null, 盖章件收到日期: null, 报送状态: "已准予延期" },
  区科协: { 电子版收到日期: null, 盖章件收到日期: december(18), 报送形式: "扫描件或照片" },
  区旅游局: { 电子版收到日期: null, 盖章件收到日期: null, 报送形式: null },
};
export const UNITS_WITHOUT_FILE = ["区科协", "区旅游局"] as const;

/** The coordinating office's workbook of the example year, with what was received registered. */
export function makeExampleMaster(): Promise<Uint8Array> {
  const round = exampleRound();
  const plan = planMaster(round);
  const received = new Map(
    returnUnits(round).map((unit, place): [string, Entries] => [
      unit,
      { ...inTime(reporterOf(place).day + 1), ...SPECIAL[unit] },
    ]),
  );
  const sheets = plan.sheets.map((sheet) =>
    sheet.name === SHEETS.register ? withEntries(sheet, received) : sheet,
  );
  return writeWorkbook({ ...plan, sheets }, { modified: `${EXAMPLE_PERIOD}-12-29T01:00:00.000Z` });
}

function inTime(day: number): Entries {
  return { 电子版收到日期: december(day), 盖章件收到日期: december(day + 1), 报送形式: "电子表格" };
}

function withEntries(register: SheetPlan, entries: ReadonlyMap<string, Entries>): SheetPlan {
  const headings = (register.rows[TABLE_HEADING_ROW]?.cells ?? []).map((cell) => String(cell?.value ?? ""));
  const rows = register.rows.map((row, at) => {
    const own = at < TABLE_FIRST_ROW ? undefined : entries.get(String(row.cells[0]?.value));
    if (!own) return row;
    const cells = row.cells.map((cell, column) => {
      const value = own[headings[column] ?? ""];
      return cell && value !== undefined ? { ...cell, value } : cell;
    });
    return { height: row.height, cells };
  });
  return { ...register, rows };
}

function december(day: number): number {
  return serialOfDate({ year: EXAMPLE_PERIOD, month: 12, day });
}
