import { SHEETS } from "../matrix/sheetNames";
import { noticeSubject } from "../notice/noticeSubject";
import { quoteSheetName } from "../sheet/address";
import { buildSheet, cell, columns, formulaCell, GUARDED, printed, row } from "../sheet/buildSheet";
import type { PlanCell, PlanRow, SheetPlan } from "../sheet/plan";
import { chineseDate, parseIsoDate } from "../values/serialDate";
import { isBehind, isCompleted, STATUSES, STATUS_SIGNS, type Status } from "../values/status";
import type { Consolidation } from "./consolidation";
import { figureReference } from "./planReconciliation";
import { totalsOf, type Totals } from "./totals";

/** 总览: what a leader asks first, on one page. */
export function planOverview(consolidation: Consolidation, asOf: string): SheetPlan {
  const { round, reconciliation, missingUnits, unitStates, files } = consolidation;
  const totals = totalsOf(consolidation, () => true);
  const date = parseIsoDate(asOf);
  const rejected = files.filter(({ status }) => status === "rejected").length;
  const rows: PlanRow[] = [
    row(
      [
        cell(`${round.settings.period}年度${noticeSubject(round.notice)}落实情况汇总`, "title"),
        null,
        null,
        null,
      ],
      40,
    ),
    row(
      [
        cell(
          `依据：${round.notice.docNumber || round.notice.title}　　截至${date ? chineseDate(date) : asOf}`,
          "subtitle",
        ),
        null,
        null,
        null,
      ],
      22,
    ),
    heading("报送情况"),
    line(
      "应报单位（个）",
      cell(unitStates.size, "number"),
      "未报送单位（个）",
      cell(missingUnits.length, "number"),
    ),
    line(
      "应报项次",
      figure("expected", reconciliation.expected),
      "已填报项次",
      figure("returned", reconciliation.returned),
    ),
    line(
      "空白项次",
      figure("blank", reconciliation.blank),
      "缺项次",
      figure("missing", reconciliation.missing),
    ),
    line("收到文件（个）", cell(files.length, "number"), "未并入文件（个）", cell(rejected, "number")),
    line(
      "数据核对",
      cell(reconciliation.balanced ? "平衡" : "不平衡", "centeredText"),
      "平均完成率",
      cell(totals.meanRate, "percent"),
    ),
    heading("进展状态（项次）"),
    ...statusRows(totals),
    line(
      "状态待定（未填或不在列表中）",
      cell(totals.statusUnclear, "number"),
      "合计",
      cell(totals.returned, "number"),
    ),
    line("其中：已完成", share(totals, isCompleted), "未启动或慢于序时进度", share(totals, isBehind)),
    heading("未报送单位"),
    row(
      [cell(missingUnits.join("、") || "无", "middleText"), null, null, null],
      Math.min(409, Math.max(24, 16 * Math.ceil(missingUnits.length / 7))),
    ),
    heading("各表"),
    ...links(),
  ];
  return buildSheet({
    name: SHEETS.overview,
    tabColor: "#C00000",
    columns: columns([30, 18, 30, 18]),
    rows,
    merges: rows.flatMap(({ cells }, at) =>
      cells.length === 4 && cells[1] === null ? [{ row: at, column: 0, rows: 1, columns: 4 }] : [],
    ),
    protection: GUARDED,
    print: printed("a4", "portrait", { onePage: true }),
  });
}

function heading(text: string): PlanRow {
  return row([cell(text, "heading"), null, null, null], 24);
}

function line(left: string, leftValue: PlanCell, right: string, rightValue: PlanCell): PlanRow {
  return row([cell(left, "middleText"), leftValue, cell(right, "middleText"), rightValue], 20);
}

function figure(name: "expected" | "returned" | "blank" | "missing", value: number): PlanCell {
  return formulaCell(figureReference(name), value, "number");
}

/** Two statuses a row. */
function statusRows(totals: Totals): PlanRow[] {
  const rows: PlanRow[] = [];
  for (let index = 0; index < STATUSES.length; index += 2) {
    const [left, right] = [STATUSES[index], STATUSES[index + 1]];
    if (left && right) rows.push(line(label(left), count(left), label(right), count(right)));
  }
  return rows;

  function label(status: Status): string {
    return `${STATUS_SIGNS[status]} ${status}`;
  }
  function count(status: Status): PlanCell {
    return cell(totals.byStatus[status], "number");
  }
}

/** The share of the returned assignments whose status is one of these; empty where nothing was returned. */
function share(totals: Totals, matches: (status: Status) => boolean): PlanCell {
  const matching = STATUSES.filter(matches).reduce((sum, status) => sum + totals.byStatus[status], 0);
  return cell(totals.returned === 0 ? null : matching / totals.returned, "percent");
}

function links(): PlanRow[] {
  const targets = [
    [SHEETS.matrix, SHEETS.taskTotals],
    [SHEETS.unitTotals, SHEETS.details],
    [SHEETS.problems, SHEETS.findings],
    [SHEETS.coverage, SHEETS.outstanding],
    [SHEETS.reconciliation, SHEETS.targets],
    [SHEETS.sources, SHEETS.leftOut],
  ] as const;
  return targets.map(([left, right]) =>
    row([link(left), cell(null, "text"), link(right), cell(null, "text")], 20),
  );
}

function link(sheet: string): PlanCell {
  return { value: sheet, style: "link", link: `${quoteSheetName(sheet)}!A1` };
}
