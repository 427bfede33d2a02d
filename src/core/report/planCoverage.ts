import type { PresentUnit } from "../matrix/presentUnits";
import { SHEETS } from "../matrix/sheetNames";
import type { SheetPlan } from "../sheet/plan";
import { countColumn, planTable, textColumn } from "../sheet/planTable";
import type { ConsolidatedFile, Consolidation, FileStatus } from "./consolidation";
import { placedRows } from "./planDetails";
import { NOTHING, totalsBy, type Totals } from "./totals";
import { UNKNOWN_UNIT } from "./unitFigures";
import { unreportedUnits } from "./unreportedUnits";

/** Whether anything came from a unit, in whatever form: 是 or 否. */
export const RECEIVED_HEADING = "是否收到";

interface CoverageLine {
  readonly unit: string;
  readonly state: string;
  readonly received: "是" | "否" | "";
  readonly receivedOn: string;
  /** What the latest of its files says of itself: a help for who has to register a receipt, and no receipt. */
  readonly datedOn: string;
  readonly totals: Totals | null;
  readonly rows: number | null;
  readonly files: readonly string[];
  /** What it was called, and who reports for it. */
  readonly remark: string;
}

/** 报送情况: each unit with its state, and what came from nobody who is known. */
export function planCoverage(consolidation: Consolidation): SheetPlan {
  const { round, units } = consolidation;
  const { unreported, apart } = unreportedUnits(consolidation);
  const others = apart.length === 0 ? "" : `，另有${apart.join("、")}尚无填报`;
  const totals = totalsBy(consolidation, units.nameFor);
  const lines = units.units.map((unit) => unitLine(consolidation, unit, totals.get(unit.name) ?? NOTHING));
  const beside = units.others.map((name) => otherLine(consolidation, name));
  const hasRemarks = [...lines, ...beside].some(({ remark }) => remark !== "");
  return planTable<CoverageLine>({
    name: SHEETS.coverage,
    title: `${round.settings.period}年度报送情况`,
    note: `应报${lines.length}个单位，未报送${unreported.length}个${others}；收到日期以“报送登记”为准，未登记的为“收到日期待核”，“文件所记日期”供补登时参考，不据以认定迟报。`,
    columns: [
      textColumn("单位", 20, ({ unit }) => unit, "middleText"),
      textColumn("报送状态", 15, ({ state }) => state, "centeredText"),
      textColumn(RECEIVED_HEADING, 9, ({ received }) => received, "centeredText"),
      textColumn("收到日期", 13, (line) => line.receivedOn, "centeredText"),
      textColumn("文件所记日期", 18, (line) => line.datedOn, "centeredText"),
      countColumn("应报项次", 9, ({ totals }) => totals?.assignments ?? 0),
      countColumn("已填报", 9, ({ totals }) => totals?.returned ?? 0),
      countColumn("空白", 9, ({ totals }) => totals?.blank ?? 0),
      countColumn("缺", 9, ({ totals }) => totals?.missing ?? 0),
      countColumn("无法匹配行数", 9, ({ rows }) => rows ?? 0),
      ...(hasRemarks ? [textColumn("说明", 30, ({ remark }: CoverageLine) => remark, "middleText")] : []),
      textColumn("来源文件", 38, (line) => line.files.join("、"), "middleText"),
    ],
    items: [...lines, ...beside, unknownLine(consolidation)],
  });
}

function unitLine(consolidation: Consolidation, unit: PresentUnit, totals: Totals): CoverageLine {
  const { unitStates, receivedOn, missingUnits } = consolidation;
  const { name } = unit;
  return {
    unit: name,
    state: unitStates.get(name) ?? "",
    received: missingUnits.includes(name) ? "否" : "是",
    receivedOn: receivedOn.get(name) ?? "",
    datedOn: datedOn(filesOf(consolidation, name)),
    totals,
    rows: null,
    files: filesOf(consolidation, name).map((file) => file.name),
    remark: unitRemark(consolidation, unit, totals),
  };
}

function unitRemark(
  consolidation: Consolidation,
  { name, formers, reporters }: PresentUnit,
  { merged }: Totals,
): string {
  const written = reporters.length === 0 ? new Set() : membersWithRows(consolidation, name);
  const shown = reporters.map((reporter) => (written.has(reporter) ? `${reporter}（已填报）` : reporter));
  return [
    ...(formers.length === 0 ? [] : [`原${formers.join("、")}`]),
    ...(shown.length === 0 ? [] : [`由${shown.join("、")}报送`]),
    ...(merged === 0 ? [] : [`空白、缺的项次中有${merged}项已归并填报`]),
  ].join("；");
}

function membersWithRows(consolidation: Consolidation, name: string): Set<string> {
  const { nameFor, extraOf } = consolidation.units;
  const own = placedRows(consolidation).filter(({ assignment }) => nameFor(assignment) === name);
  return new Set(own.flatMap(({ assignment }) => extraOf(assignment)?.name ?? []));
}

/** Who is in none of the notice's lists need not report, so nothing of it is expected. */
function otherLine(consolidation: Consolidation, name: string): CoverageLine {
  const { extra, units } = consolidation;
  const rows = extra.filter(({ assignment }) => units.nameFor(assignment) === name).length;
  return {
    unit: name,
    state: "",
    received: "",
    receivedOn: "",
    datedOn: datedOn(filesOf(consolidation, name)),
    totals: null,
    rows: null,
    files: filesOf(consolidation, name).map((file) => file.name),
    remark: `其他报送单位，不计入应报；已填报${rows}行`,
  };
}

function filesOf({ files }: Consolidation, name: string): ConsolidatedFile[] {
  return files.filter(({ status, contains, units }) => isRead(status, contains) && units.includes(name));
}

function datedOn(files: readonly ConsolidatedFile[]): string {
  const latest = (days: readonly string[]) => [...days].sort().at(-1) ?? "";
  const reported = latest(files.map((file) => file.reportedOn));
  const saved = latest(files.map((file) => file.saved.slice(0, 10)));
  return [reported && `填报 ${reported}`, saved && `保存 ${saved}`].filter((text) => text !== "").join("\n");
}

function unknownLine({ leftOut, files }: Consolidation): CoverageLine {
  const unmatched = leftOut.filter(({ reason }) => reason === "无法匹配");
  const unknown = files
    .filter(({ status, contains, units }) => isRead(status, contains) && units.length === 0)
    .map(({ name }) => name);
  return {
    unit: UNKNOWN_UNIT,
    state: "",
    received: "",
    receivedOn: "",
    datedOn: "",
    totals: null,
    rows: unmatched.length,
    files: [...new Set([...unmatched.map(({ file }) => file), ...unknown])],
    remark: "",
  };
}

/** A report's rows count as those of the files in it. */
function isRead(status: FileStatus, contains: number | null): boolean {
  return status !== "rejected" && contains === null;
}
