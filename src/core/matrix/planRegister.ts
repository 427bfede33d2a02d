import type { Notice } from "../notice/notice";
import { unitsOf } from "../notice/units";
import type { SheetPlan, Validation } from "../sheet/plan";
import { openColumn, planTable, TABLE_FIRST_ROW, textColumn, type TableColumn } from "../sheet/planTable";
import type { StyleName } from "../sheet/styles";
import { serialOfDate } from "../values/serialDate";
import { listRule, type ListName } from "./lists";
import { presentUnits } from "./presentUnits";
import type { ReportingRound } from "./round";
import { SHEETS } from "./sheetNames";
import type { UnitChange } from "./unitChange";

/** More rows than this would be too small to read on one page. */
const ONE_PAGE_ROWS = 50;

const DATES = ["发出日期", "电子版收到日期", "盖章件收到日期", "退回日期", "修改期限", "重报日期"];

/** Who keyed in what a unit sent on paper, as a photo or in a Word file. */
export const KEYED_IN_HEADING = "录入人";

const REGISTER_COLUMNS: readonly TableColumn<string>[] = [
  textColumn("单位", 20, (unit) => unit),
  openColumn("联系人", 10),
  openColumn("电话", 15),
  openColumn("发出日期", 12, "entryDate"),
  openColumn("电子版收到日期", 15, "entryDate"),
  openColumn("盖章件收到日期", 15, "entryDate"),
  openColumn("报送形式", 14, "entryChoice"),
  openColumn("报送状态", 14, "entryChoice"),
  openColumn("退回日期", 12, "entryDate"),
  openColumn("修改期限", 12, "entryDate"),
  openColumn("重报日期", 12, "entryDate"),
  openColumn("催报记录", 30),
  openColumn(KEYED_IN_HEADING, 10),
];

/** 报送登记: what was sent to and received from each unit, also on paper; those of 单位沿革 follow the notice's. */
export function planRegister(round: ReportingRound): SheetPlan {
  const { notice, settings } = round;
  const present = presentUnits(round);
  // The notice's units keep their lines, in which something may be registered already.
  const names = [...unitsOf(notice), ...present.units].map(({ name }) => name);
  const units = [...new Set([...names, ...present.others])];
  return planTable({
    name: SHEETS.register,
    title: `${settings.period}年度报送登记`,
    note: "收到纸质件、扫描件、照片或Word的也在此登记，代为录入的填写录入人；收到日期以实际收到为准，不以文件时间代替。",
    columns: REGISTER_COLUMNS,
    items: units,
    onePage: units.length <= ONE_PAGE_ROWS,
    validations: [
      ...DATES.map((heading) => dateHint(REGISTER_COLUMNS, heading, units.length)),
      choice(REGISTER_COLUMNS, "报送形式", "报送形式", units.length),
      choice(REGISTER_COLUMNS, "报送状态", "报送状态", units.length),
    ],
  });
}

/** A row of 单位沿革; null: an empty one. */
type ChangeRow = Readonly<Record<(typeof CHANGE_HEADINGS)[number], string | number | null>> | null;

const CHANGE_HEADINGS = ["原单位", "现单位", "类型", "起始年度", "涉及任务", "依据"] as const;

const CHANGE_COLUMNS: readonly TableColumn<ChangeRow>[] = [
  changeColumn("原单位", 20),
  changeColumn("现单位", 20),
  changeColumn("类型", 12, "entryChoice"),
  changeColumn("起始年度", 10, "entryChoice"),
  changeColumn("涉及任务", 24),
  changeColumn("依据", 40),
];

function changeColumn(
  heading: (typeof CHANGE_HEADINGS)[number],
  width: number,
  style?: StyleName,
): TableColumn<ChangeRow> {
  const column = openColumn<ChangeRow>(heading, width, style);
  return {
    ...column,
    cell: (item, index) => ({ ...column.cell(item, index), value: item?.[heading] ?? null }),
  };
}

/** How many empty rows 单位沿革 offers. */
const CHANGE_ROWS = 40;

/**
 * 单位沿革: units that were renamed, merged, split or abolished since the notice, and who reports where it leaves that open.
 * @param given lines that are known already, as short names that the notice itself uses; empty rows follow
 */
export function planUnitChanges(notice: Notice, given: readonly UnitChange[] = []): SheetPlan {
  const rows = given.map((line) => changeRow(notice, line));
  const count = rows.length + CHANGE_ROWS;
  return planTable({
    name: SHEETS.unitChanges,
    title: "单位沿革",
    note: "一项一行，各类型的用法见“填报说明”；涉及任务填序号（如3、5），空着表示全部任务；起始年度空着表示一直有效。",
    columns: CHANGE_COLUMNS,
    items: [...rows, ...Array.from({ length: CHANGE_ROWS }, () => null)],
    onePage: true,
    validations: [choice(CHANGE_COLUMNS, "类型", "沿革类型", count)],
  });
}

/** The cells of a line, column by column. */
export function unitChangeCells(notice: Notice, line: UnitChange): (string | number | null)[] {
  const row = changeRow(notice, line);
  return CHANGE_HEADINGS.map((heading) => row?.[heading] ?? null);
}

function changeRow(notice: Notice, { former, present, kind, since, tasks }: UnitChange): ChangeRow {
  const units = new Set(unitsOf(notice).map(({ name }) => name));
  const isInNotice = kind === "简称" && units.has(former) && units.has(present);
  return {
    ...{ 原单位: former || null, 现单位: present || null, 类型: kind, 起始年度: since },
    涉及任务: tasks && runningNumbers(notice, tasks).join("、"),
    依据: isInNotice ? "通知中同一单位的两种写法" : null,
  };
}

/** 序号 of tasks, by their ids. */
export function runningNumbers(notice: Notice, ids: readonly string[]): number[] {
  const wanted = new Set(ids);
  return notice.tasks.flatMap(({ id }, place) => (wanted.has(id) ? [place + 1] : []));
}

function columnRange<Item>(columns: readonly TableColumn<Item>[], heading: string, count: number) {
  const column = columns.findIndex((candidate) => candidate.heading === heading);
  return { row: TABLE_FIRST_ROW, column, rows: count, columns: 1 };
}

function choice<Item>(
  columns: readonly TableColumn<Item>[],
  heading: string,
  list: ListName,
  count: number,
): Validation {
  return {
    range: columnRange(columns, heading, count),
    rule: listRule(list),
    prompt: null,
    error: {
      style: "warning",
      title: `${heading}不在列表中`,
      message: "请从下拉列表选择；确需另填的，请选“是”。",
    },
  };
}

function dateHint<Item>(columns: readonly TableColumn<Item>[], heading: string, count: number): Validation {
  return {
    range: columnRange(columns, heading, count),
    rule: {
      kind: "date",
      minimum: serialOfDate({ year: 2000, month: 1, day: 1 }),
      maximum: serialOfDate({ year: 2099, month: 12, day: 31 }),
    },
    prompt: null,
    error: {
      style: "warning",
      title: "看不出是日期",
      message: "请按“2017-12-20”填写；确需另填的，请选“是”。",
    },
  };
}
