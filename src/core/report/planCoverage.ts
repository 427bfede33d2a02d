import { issuedRow } from "../matrix/assignmentRow";
import { SHEETS } from "../matrix/sheetNames";
import { unitsOf, type Assignment } from "../notice/units";
import type { SheetPlan } from "../sheet/plan";
import { countColumn, planTable, textColumn } from "../sheet/planTable";
import type { AssignmentState, Consolidation, FileStatus } from "./consolidation";
import { SOURCE_HEADINGS } from "../returns/sourceHeadings";
import { SOURCE_WIDTHS, sourceOf } from "./planDetails";
import { totalsOf, type Totals } from "./totals";
import { unreportedUnits } from "./unreportedUnits";

interface CoverageLine {
  readonly unit: string;
  readonly state: string;
  readonly receivedOn: string;
  readonly totals: Totals | null;
  readonly rows: number | null;
  readonly files: readonly string[];
}

/** 报送情况: each unit with its state, and what came from nobody who is known. */
export function planCoverage(consolidation: Consolidation): SheetPlan {
  const { round, files, unitStates, receivedOn } = consolidation;
  const { unreported, apart } = unreportedUnits(consolidation);
  const others = apart.length === 0 ? "" : `，另有${apart.join("、")}尚无填报`;
  const lines = unitsOf(round.notice).map(({ name }): CoverageLine => ({
    unit: name,
    state: unitStates.get(name) ?? "",
    receivedOn: receivedOn.get(name) ?? "",
    totals: totalsOf(consolidation, ({ unit }) => unit.name === name),
    rows: null,
    files: files
      .filter(({ status, contains, units }) => isRead(status, contains) && units.includes(name))
      .map((file) => file.name),
  }));
  return planTable<CoverageLine>({
    name: SHEETS.coverage,
    title: `${round.settings.period}年度报送情况`,
    note: `应报${lines.length}个单位，未报送${unreported.length}个${others}；收到日期以“报送登记”为准，未登记的为“收到日期待核”，不据文件时间认定迟报。`,
    columns: [
      textColumn("单位", 22, ({ unit }) => unit),
      textColumn("报送状态", 16, ({ state }) => state, "centeredText"),
      textColumn("收到日期", 13, (line) => line.receivedOn, "centeredText"),
      countColumn("应报项次", 9, ({ totals }) => totals?.assignments ?? 0),
      countColumn("已填报", 9, ({ totals }) => totals?.returned ?? 0),
      countColumn("空白", 9, ({ totals }) => totals?.blank ?? 0),
      countColumn("缺", 9, ({ totals }) => totals?.missing ?? 0),
      countColumn("无法匹配行数", 9, ({ rows }) => rows ?? 0),
      textColumn("来源文件", 60, (line) => line.files.join("、")),
    ],
    items: [...lines, unknownLine(consolidation)],
  });
}

function unknownLine({ leftOut, files }: Consolidation): CoverageLine {
  const unmatched = leftOut.filter(({ reason }) => reason === "无法匹配");
  const unknown = files
    .filter(({ status, contains, units }) => isRead(status, contains) && units.length === 0)
    .map(({ name }) => name);
  return {
    unit: "单位不明",
    state: "",
    receivedOn: "",
    totals: null,
    rows: unmatched.length,
    files: [...new Set([...unmatched.map(({ file }) => file), ...unknown])],
  };
}

/** A report's rows count as those of the files in it. */
function isRead(status: FileStatus, contains: number | null): boolean {
  return status !== "rejected" && contains === null;
}

/** 未报事项: each assignment that is blank or missing, with its unit and state. */
export function planOutstanding({ states, unitStates }: Consolidation): SheetPlan {
  const items = [...states].filter(([, { kind }]) => kind !== "returned");
  return planTable<[Assignment, AssignmentState]>({
    name: SHEETS.outstanding,
    title: "未报事项",
    note: `尚无填报内容的共${items.length}项次。`,
    columns: [
      countColumn("序号", 6, ([assignment]) => assignment.index),
      textColumn("任务类别", 18, ([assignment]) => issuedRow(assignment).任务类别),
      textColumn("重点任务", 24, ([assignment]) => assignment.task.title),
      textColumn("主要内容", 60, ([assignment]) => issuedRow(assignment).主要内容),
      textColumn("责任单位", 16, ([assignment]) => assignment.unit.name, "centeredText"),
      textColumn("责任类型", 9, ([assignment]) => issuedRow(assignment).责任类型, "centeredText"),
      textColumn("情况", 12, ([, { kind }]) => (kind === "blank" ? "空白" : "没有收到该行"), "centeredText"),
      textColumn("单位报送状态", 16, ([{ unit }]) => unitStates.get(unit.name) ?? "", "centeredText"),
      ...SOURCE_HEADINGS.map((heading) =>
        textColumn(heading, SOURCE_WIDTHS[heading], ([, state]: [Assignment, AssignmentState]) =>
          state.kind === "blank" ? sourceOf(state.placed)[heading] : "",
        ),
      ),
    ],
    items,
    paper: "a3",
  });
}
