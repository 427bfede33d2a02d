import { SHEETS } from "../matrix/sheetNames";
import { noticeSubject } from "../notice/noticeSubject";
import { quoteSheetName } from "../sheet/address";
import { buildSheet, cell, columns, formulaCell, GUARDED, printed, row } from "../sheet/buildSheet";
import type { PlanCell, PlanRow, SheetPlan } from "../sheet/plan";
import type { StyleName } from "../sheet/styles";
import { chineseDate, parseIsoDate } from "../values/serialDate";
import { isBehind, isCompleted, STATUSES, STATUS_SIGNS, type Status } from "../values/status";
import type { Change } from "./changeSince";
import type { Consolidation } from "./consolidation";
import { figureReference } from "./planReconciliation";
import { totalsOf, type Totals } from "./totals";
import { unreportedUnits } from "./unreportedUnits";

const WIDTHS = [30, 18, 30, 18];

/** 总览: what a leader asks first, on one page. */
export function planOverview(consolidation: Consolidation, asOf: string): SheetPlan {
  const totals = totalsOf(consolidation, () => true);
  const rows = [
    ...titleRows(consolidation, asOf),
    ...coverageRows(consolidation, totals),
    ...statusRows(totals),
    ...changeRows(consolidation, totals),
    ...missingRows(consolidation),
    ...linkRows(),
  ];
  return buildSheet({
    name: SHEETS.overview,
    tabColor: "#C00000",
    columns: columns(WIDTHS),
    rows,
    merges: rows.flatMap(({ cells }, at) =>
      cells.length === 1 ? [{ row: at, column: 0, rows: 1, columns: WIDTHS.length }] : [],
    ),
    protection: GUARDED,
    print: printed("a4", "portrait", { onePage: true }),
  });
}

/** A row of a single cell stretches over the whole width. */
function banner(text: string, style: StyleName, height: number): PlanRow {
  return row([cell(text, style)], height);
}

function titleRows({ round: { notice, settings } }: Consolidation, asOf: string): PlanRow[] {
  const date = parseIsoDate(asOf);
  const source = `依据：${notice.docNumber || notice.title}　　截至${date ? chineseDate(date) : asOf}`;
  return [
    banner(`${settings.period}年度${noticeSubject(notice)}落实情况汇总`, "title", 40),
    banner(source, "subtitle", 22),
  ];
}

function coverageRows(consolidation: Consolidation, { meanRate }: Totals): PlanRow[] {
  const { reconciliation: found, units, files } = consolidation;
  const { unreported } = unreportedUnits(consolidation);
  const rejected = files.filter(({ status }) => status === "rejected").length;
  const balanced = found.balanced ? "平衡" : "不平衡";
  return [
    banner("报送情况", "heading", 24),
    line("应报单位（个）", count(units.units.length), "未报送单位（个）", count(unreported.length)),
    line("应报项次", figure("expected", found.expected), "已填报项次", figure("returned", found.returned)),
    line("空白项次", figure("blank", found.blank), "缺项次", figure("missing", found.missing)),
    line(
      "收到文件（个）",
      count(files.filter(({ contains }) => contains === null).length),
      "未并入文件（个）",
      count(rejected),
    ),
    line("数据核对", cell(balanced, "centeredText"), "平均完成率", cell(meanRate, "percent")),
  ];
}

function missingRows(consolidation: Consolidation): PlanRow[] {
  const { unreported, apart } = unreportedUnits(consolidation);
  const others = apart.length === 0 ? "" : `\n另有尚无填报的：${apart.join("、")}`;
  // Some seven names a line; three with their states.
  const lines = Math.max(1, Math.ceil(unreported.length / 7)) + Math.ceil(apart.length / 3);
  const height = Math.min(409, Math.max(24, 16 * lines));
  return [
    banner("未报送单位", "heading", 24),
    banner((unreported.join("、") || "无") + others, "middleText", height),
  ];
}

function line(left: string, leftValue: PlanCell, right: string, rightValue: PlanCell): PlanRow {
  return row([cell(left, "middleText"), leftValue, cell(right, "middleText"), rightValue], 20);
}

function figure(name: "expected" | "returned" | "blank" | "missing", value: number): PlanCell {
  return formulaCell(figureReference(name), value, "number");
}

function count(number: number): PlanCell {
  return cell(number, "number");
}

/** Two statuses a row; they and 状态待定 add up to what was returned. */
function statusRows(totals: Totals): PlanRow[] {
  const label = (status: Status) => `${STATUS_SIGNS[status]} ${status}`;
  const pairs = STATUSES.flatMap((left, index) => {
    const right = STATUSES[index + 1];
    return index % 2 === 0 && right ? [[left, right] as const] : [];
  });
  return [
    banner("进展状态（项次）", "heading", 24),
    ...pairs.map(([left, right]) =>
      line(label(left), count(totals.byStatus[left]), label(right), count(totals.byStatus[right])),
    ),
    line("状态待定（未填或不在列表中）", count(totals.statusUnclear), "合计", count(totals.returned)),
    line("其中：已完成", share(totals, isCompleted), "未启动或慢于序时进度", share(totals, isBehind)),
  ];
}

/** The share of the returned assignments whose status is one of these; empty where nothing was returned. */
function share(totals: Totals, matches: (status: Status) => boolean): PlanCell {
  const matching = STATUSES.filter(matches).reduce((sum, status) => sum + totals.byStatus[status], 0);
  return cell(totals.returned === 0 ? null : matching / totals.returned, "percent");
}

/** Where there is an earlier report: two kinds of change a row. */
function changeRows({ previous }: Consolidation, { byChange }: Totals): PlanRow[] {
  if (!previous) return [];
  const period = previous.period === null ? "" : `（${previous.period}年度）`;
  const pair = (left: Change, right: Change) =>
    line(left, count(byChange[left]), right, count(byChange[right]));
  return [
    banner(`与上期${period}相比（项次）`, "heading", 24),
    pair("提升", "持平"),
    pair("回落", "新填报"),
    pair("本期未填报", "不可比"),
  ];
}

function linkRows(): PlanRow[] {
  const targets = [
    [SHEETS.matrix, SHEETS.taskTotals],
    [SHEETS.unitTotals, SHEETS.details],
    [SHEETS.problems, SHEETS.findings],
    [SHEETS.coverage, SHEETS.outstanding],
    [SHEETS.reconciliation, SHEETS.targets],
    [SHEETS.sources, SHEETS.leftOut],
  ] as const;
  return [
    banner("各表", "heading", 24),
    ...targets.map(([left, right]) =>
      row([link(left), cell(null, "text"), link(right), cell(null, "text")], 20),
    ),
  ];
}

function link(sheet: string): PlanCell {
  return { value: sheet, style: "link", link: `${quoteSheetName(sheet)}!A1` };
}
