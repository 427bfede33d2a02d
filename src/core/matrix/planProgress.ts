import type { Notice } from "../notice/notice";
import { roundSubject } from "./roundSubject";
import type { Assignment } from "../notice/units";
import { cellAddress, columnName, type CellRange } from "../sheet/address";
import { buildSheet, cell, GUARDED, printed, row } from "../sheet/buildSheet";
import type { ConditionalFormat, PlanCell, PlanRow, SheetPlan, Validation } from "../sheet/plan";
import type { StyleName } from "../sheet/styles";
import { serialOfDate } from "../values/serialDate";
import { STATUSES, type Status } from "../values/status";
import { issuedRow } from "./assignmentRow";
import { listRule } from "./lists";
import { isStillPrefilled, NO_PREFILLS, PREFILLED_HEADINGS, type Prefills } from "./prefills";
import {
  ENTRY_HEADINGS,
  ISSUED_HEADINGS,
  KEY_HEADING,
  PROGRESS_COLUMNS,
  progressColumn,
  type EntryHeading,
  type IssuedHeading,
} from "./progressColumns";
import { REQUIRED_BY_STATUS } from "./requiredColumns";
import { assignmentKey, type ReportingRound } from "./round";
import { SHEETS } from "./sheetNames";
import { noticeName } from "../notice/noticeName";

/** Where the heading row stands in a progress sheet that the product makes, counted from 0. */
export const HEADING_ROW = 3;
/** Where the first assignment stands. */
export const FIRST_ROW = HEADING_ROW + 1;
/** The label of the drop-down that declares a return with nothing to report, and the drop-down's place. */
export const DECLARATION_LABEL = "本单位本期无相关任务";
export const DECLARATION_CELL = { row: 2, column: 3 } as const;

const KEY_COLUMN = PROGRESS_COLUMNS.length;
/** 序号, 任务类别 and 重点任务 stay in view. */
const FROZEN_COLUMNS = 3;
const SOFT_FILL = "#FFF8E1";
/** Of what still reads as it was prefilled: the ink tells it on a black-and-white print too. */
const PREFILLED_FILL = "#E8F3E4";
const PREFILLED_INK = "#6B6B6B";
/** What these colours mean, above the columns that have them. It names no year, so that it is known again without a stamp. */
const PREFILLED_LEGEND =
  "浅绿底灰字是上期填报的原文，供参考，可以直接修改或清除，改后颜色自动消失；只有上期原文的行按未填处理。";

/** The range of one column of the table, below its heading. */
export function progressRange(
  heading: IssuedHeading | EntryHeading | typeof KEY_HEADING,
  count: number,
): CellRange {
  const column = heading === KEY_HEADING ? KEY_COLUMN : progressColumn(heading);
  return { row: FIRST_ROW, column, rows: count, columns: 1 };
}

/**
 * The progress sheet: one row for each assignment, issued columns locked, the others open.
 * @param unit the unit whose return it is; null in the master, which has everybody's rows and no declaration
 * @param prefills what its rows are sent out with
 */
export function planProgress(
  round: ReportingRound,
  assignments: readonly Assignment[],
  unit: string | null,
  prefills: Prefills = NO_PREFILLS,
): SheetPlan {
  const count = assignments.length;
  return buildSheet({
    name: SHEETS.progress,
    tabColor: "#2E75B6",
    columns: [
      ...PROGRESS_COLUMNS.map(({ width }) => ({ width, hidden: false })),
      { width: 30, hidden: true },
    ],
    rows: [
      ...progressHead(round, assignments, unit, prefills.size > 0),
      ...assignments.map((assignment) => assignmentRow(round, assignment, prefills)),
    ],
    validations: [
      ...(unit === null ? [] : [declarationChoice()]),
      ...entryValidations(round.settings.period, count),
    ],
    conditionalFormats: [
      ...requiredStillEmpty(count, unit !== null),
      ...(prefills.size > 0 ? asPrefilled(count) : []),
    ],
    protection: GUARDED,
    freeze: { rows: HEADING_ROW + 1, columns: FROZEN_COLUMNS },
    filter: { row: HEADING_ROW, column: 0, rows: count + 1, columns: PROGRESS_COLUMNS.length },
    print: printed("a3", "landscape", {
      fitToWidth: 2,
      titleRows: [HEADING_ROW, HEADING_ROW],
      titleColumns: [0, FROZEN_COLUMNS - 1],
    }),
  });
}

/**
 * What stands above the assignments, the headings with it.
 * @param isPrefilled whether rows of a unit's sheet are sent out with texts of the period before
 */
export function progressHead(
  { notice, settings }: ReportingRound,
  assignments: readonly Assignment[],
  unit: string | null,
  isPrefilled: boolean,
): PlanRow[] {
  return [
    row([cell(`${roundSubject({ notice, settings })}进展填报`, "sheetTitle")], 30),
    row([cell(subtitle(notice, assignments, unit), "sheetNote")], 20),
    unit === null
      ? row([cell("蓝色表头为下发内容（已锁定），黄色表头为填报内容。", "sheetNote")], 22)
      : declarationRow(isPrefilled),
    row(headingCells(), 32),
  ];
}

function subtitle(notice: Notice, assignments: readonly Assignment[], unit: string | null): string {
  const source = `依据：${noticeName(notice)}`;
  if (unit !== null) return `${source}　　填报单位：${unit}　　共${assignments.length}项`;
  const tasks = new Set(assignments.map(({ task }) => task.id)).size;
  const units = new Set(assignments.map((assignment) => assignment.unit.name)).size;
  return `${source}　　${tasks}项任务，${units}个责任单位，${assignments.length}项次`;
}

function declarationRow(isPrefilled: boolean): PlanRow {
  const cells: (PlanCell | null)[] = [cell(`${DECLARATION_LABEL}（选“是”）：`, "sheetNote")];
  cells[DECLARATION_CELL.column] = cell(null, "entryChoiceLeft");
  if (isPrefilled) cells[progressColumn(PREFILLED_HEADINGS[0])] = cell(PREFILLED_LEGEND, "sheetNote");
  return row(
    Array.from(cells, (planned) => planned ?? null),
    24,
  );
}

function declarationChoice(): Validation {
  return {
    range: { ...DECLARATION_CELL, rows: 1, columns: 1 },
    rule: listRule("是"),
    prompt: {
      title: DECLARATION_LABEL,
      message: "本单位本期确无相关任务的选“是”，下表可不填；有任务的留空。",
    },
    error: { style: "stop", title: "只能选“是”或留空", message: "请从下拉列表选择“是”，或按Delete键清空。" },
  };
}

function headingCells(): PlanCell[] {
  return [
    ...PROGRESS_COLUMNS.map(({ heading, kind }) =>
      cell(heading, kind === "issued" ? "heading" : "entryHeading"),
    ),
    cell(KEY_HEADING, "raw"),
  ];
}

const ISSUED_STYLES: Partial<Record<IssuedHeading, StyleName>> = {
  责任单位: "centeredText",
  责任类型: "centeredText",
  完成时限: "centeredText",
};

const ENTRY_STYLES: Partial<Record<EntryHeading, StyleName>> = {
  进展状态: "entryChoice",
  完成率: "entryPercent",
  实际完成日期: "entryDate",
};

function assignmentRow(round: ReportingRound, assignment: Assignment, prefills: Prefills): PlanRow {
  const issued = issuedRow(assignment);
  const key = assignmentKey(round, assignment.task.id, assignment.unit.name);
  const prefill = prefills.get(key);
  return row([
    ...ISSUED_HEADINGS.map((heading) =>
      heading === "序号"
        ? cell(assignment.index, "number")
        : cell(issued[heading] === "" ? null : issued[heading], ISSUED_STYLES[heading] ?? "text"),
    ),
    ...ENTRY_HEADINGS.map((heading) =>
      cell(prefill?.get(heading) ?? null, ENTRY_STYLES[heading] ?? "entryText"),
    ),
    cell(key, "raw"),
  ]);
}

const PASTE_HINT = "从Word粘贴时，请先双击单元格再粘贴。";
const PROMPTS: Partial<Record<EntryHeading, string>> = {
  具体措施: `本单位落实该项任务的具体措施，一般不超过300字。${PASTE_HINT}`,
  时间节点: "可填多个节点，如：6月底完成方案；12月底全面完成。",
  进展情况: `写明做了什么、在哪里、成效如何，一般不超过300字。${PASTE_HINT}`,
  存在问题: `没有问题的可不填。${PASTE_HINT}`,
  未达进度原因: "状态为“未启动”“慢于序时进度”“本年度无相关任务”“申请调整”的必填。",
  下一步打算: "状态为“未启动”“慢于序时进度”的必填。",
  争取市级支持情况: "争取到的市级政策、项目、资金，没有可不填。",
  需区级协调事项: "需要区级层面协调解决的问题，没有可不填。",
  佐证材料: "文件名称、文号或照片说明，材料另附。涉密内容不得填写。",
};

/** Native validation stops a wrong status only: people type 八成 and 12月底, and the check understands them. */
function entryValidations(period: number, count: number): Validation[] {
  const texts = ENTRY_HEADINGS.flatMap((heading): Validation[] => {
    const message = PROMPTS[heading];
    if (message === undefined) return [];
    const rule = { kind: "textLength", maximum: 32767 } as const;
    return [{ range: progressRange(heading, count), rule, prompt: { title: heading, message }, error: null }];
  });
  return [
    ...texts,
    {
      range: progressRange("进展状态", count),
      rule: listRule("进展状态"),
      prompt: { title: "进展状态", message: "请从下拉列表选择。" },
      error: {
        style: "stop",
        title: "进展状态不在列表中",
        message: `请从下拉列表选择：${STATUSES.join("、")}。`,
      },
    },
    {
      range: progressRange("完成率", count),
      rule: { kind: "decimal", minimum: 0, maximum: 1 },
      prompt: { title: "完成率（可不填）", message: "本年度计划工作的完成比例，如 80%。" },
      error: {
        style: "warning",
        title: "完成率一般在0%至100%之间",
        message: "如 80%。确需这样填写的，请选“是”。",
      },
    },
    {
      range: progressRange("实际完成日期", count),
      rule: {
        kind: "date",
        minimum: serialOfDate({ year: 2000, month: 1, day: 1 }),
        maximum: serialOfDate({ year: 2099, month: 12, day: 31 }),
      },
      prompt: { title: "实际完成日期", message: `状态为“已完成”的必填，如 ${period}-12-20。` },
      error: {
        style: "warning",
        title: "看不出是日期",
        message: `如 ${period}-12-20。确需这样填写的，请选“是”。`,
      },
    },
  ];
}

/** A soft colour on required cells that are still empty, and on nothing else: a sheet that opens all red accuses. */
function requiredStillEmpty(count: number, hasDeclaration: boolean): ConditionalFormat[] {
  const declared = hasDeclaration
    ? `$${cellAddress(DECLARATION_CELL.row, DECLARATION_CELL.column).replace(/(\d+)/, "$$$1")}<>"是"`
    : null;
  const statusCell = `$${columnName(progressColumn("进展状态"))}${FIRST_ROW + 1}`;
  return ENTRY_HEADINGS.flatMap((heading): ConditionalFormat[] => {
    const statuses = STATUSES.filter((status) => REQUIRED_BY_STATUS[status].includes(heading));
    if (statuses.length === 0) return [];
    const empty = `LEN(TRIM(${cellAddress(FIRST_ROW, progressColumn(heading))}))=0`;
    const required = statuses.length === STATUSES.length ? null : anyOf(statusCell, statuses);
    const conditions = [declared, required, empty].filter((condition) => condition !== null);
    const formula = conditions.length === 1 ? empty : `AND(${conditions.join(",")})`;
    return [{ range: progressRange(heading, count), formula, fill: SOFT_FILL, fontColor: null, bold: false }];
  });
}

/** Marks what still reads as it was prefilled, whatever row it has been moved to. */
function asPrefilled(count: number): ConditionalFormat[] {
  const key = `$${columnName(KEY_COLUMN)}${FIRST_ROW + 1}`;
  return PREFILLED_HEADINGS.map((heading) => ({
    range: progressRange(heading, count),
    formula: isStillPrefilled(heading, cellAddress(FIRST_ROW, progressColumn(heading)), key),
    fill: PREFILLED_FILL,
    fontColor: PREFILLED_INK,
    bold: false,
  }));
}

function anyOf(address: string, statuses: readonly Status[]): string {
  return `OR(${statuses.map((status) => `${address}="${status}"`).join(",")})`;
}
