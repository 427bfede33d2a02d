import type { EntryHeading } from "../matrix/progressColumns";
import { SIGN_OFF_FIELDS, type SignOffField } from "../matrix/planSignOff";
import { KEYED_IN_HEADING } from "../matrix/planRegister";
import { detailTables } from "../returns/identify";
import { readTableRow, type PlacedCell, type Return, type ReturnRow } from "../returns/readReturn";
import {
  LEFT_OUT_HEADINGS,
  LEFT_OUT_REASON_HEADING,
  PRESENT_UNIT_HEADING,
  SOURCE_HEADINGS,
} from "../returns/sourceHeadings";
import type { FoundTable } from "../returns/findTable";
import { cellAddress, parseRange } from "../sheet/address";
import { gridCell, type SheetGrid, type WorkbookGrid } from "../sheet/grid";
import { findLikeTables, type PlainRow } from "../sheet/readPlainTable";
import { comparableHeading, comparableText } from "../values/text";
import { LEFT_OUT_REASONS, type LeftOutReason } from "./consolidation";
import { EXCERPT_HEADING, hasCountedColumns } from "./countedColumns";
import { savedTimeShown } from "./savedTime";
import { words, writtenInto, type WrittenInto } from "./writtenInto";

/** A report that came in as a return for the level above: what it says of the files that it was made of. */
export interface ReturnedReport {
  /** 来源, in its order. */
  readonly sources: readonly ReportedSource[];
  /** The rows of 进展明细, of 未并入内容, and the blank ones of 未报事项. */
  readonly rows: readonly ReportedRow[];
  /** What else stands in 未并入内容. */
  readonly asides: readonly ReportedAside[];
  readonly findings: readonly ReportedFinding[];
  /** 报送情况 by unit: its state, and when its return was received. */
  readonly standings: ReadonlyMap<string, { readonly state: string; readonly receivedOn: string }>;
  readonly written: WrittenInto;
}

/** A line of 来源. */
export interface ReportedSource {
  readonly name: string;
  readonly sha256: string;
  /** 处理结果 as a word. */
  readonly outcome: string;
  /** Why it was left out. */
  readonly remark: string;
  readonly units: readonly string[];
  readonly rows: number;
  readonly matchedBy: string;
  readonly reportedOn: string;
  readonly signOff: ReadonlyMap<SignOffField, string>;
  readonly headings: string;
  readonly madeAs: string;
  readonly saved: string;
  readonly declaredNothing: boolean;
  readonly via: readonly string[];
}

/** A row of a file that a report was made of. */
export interface ReportedRow {
  readonly file: string;
  /** With the place in its own file; of its cells no more than the row is known. */
  readonly row: ReturnRow;
  /** `null`: it counts. */
  readonly leftOut: { readonly reason: LeftOutReason; readonly remark: string } | null;
  /** 序号 and unit of the assignment that it is about, where the report knows it. */
  readonly about: { readonly index: string; readonly unit: string } | null;
  /** 现单位 in 进展明细: who wrote it, where that is not the unit that the notice names; else empty. */
  readonly writer: string;
  /** 录入人 in 进展明细; else empty. */
  readonly keyedInBy: string;
  /** 摘用 in 进展明细 as it was typed; else empty. */
  readonly excerpt: string;
}

/** A cell, a note and the like that is in no row. */
export interface ReportedAside {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly remark: string;
  readonly text: string;
}

/** A line of 填报核查清单. */
export interface ReportedFinding {
  readonly file: string;
  readonly severity: string;
  readonly sheet: string;
  readonly cell: string;
  readonly taskId: string | null;
  readonly message: string;
  readonly after: string;
  readonly rule: string;
}

/** Reads a report by the headings of its tables, whatever its sheets are called and however they are ordered. */
export function readReport(workbook: WorkbookGrid, returned: Return): ReturnedReport {
  const leftOut = findLikeTables(workbook, LEFT_OUT_HEADINGS);
  const leftOutLines = leftOut.flatMap(({ sheet, rows }) => rows.map((line) => ({ sheet, line })));
  const asides = leftOutLines.filter(
    ({ line }) => line.text(LEFT_OUT_REASON_HEADING) === "表外内容" || line.verbatim("表外内容") !== "",
  );
  return {
    sources: firstOfEachName(
      tableLines(workbook, ["文件", "处理结果", "识别依据", "表头所在列", "SHA-256"]),
    ).map(source),
    // Of two rows of one file that are equally late the later one counts: it did when the report was made.
    rows: [
      ...leftOutLines.flatMap(({ sheet, line }) => leftOutRow(returned, sheet, line)),
      ...detailRows(workbook, returned),
      ...tableLines(workbook, ["主要内容", "责任单位", "情况", "单位报送状态", "来源文件"]).flatMap(blankRow),
    ],
    asides: asides.map(({ line }) => ({
      ...placeOf(line),
      remark: line.text("说明"),
      text: line.verbatim("表外内容"),
    })),
    findings: tableLines(workbook, ["来源文件", "级别", "工作表", "单元格", "问题", "规则"]).map(finding),
    standings: new Map(
      tableLines(workbook, ["单位", "报送状态", "收到日期", "文件所记日期", "无法匹配行数"]).map((line) => [
        line.text("单位"),
        { state: line.text("报送状态"), receivedOn: line.text("收到日期") },
      ]),
    ),
    written: writtenInto(workbook, returned),
  };
}

function tableLines(workbook: WorkbookGrid, headings: readonly string[]): PlainRow[] {
  return findLikeTables(workbook, headings).flatMap(({ rows }) => rows);
}

/** A file has one line, also where somebody copied the sheet. */
function firstOfEachName(lines: readonly PlainRow[]): PlainRow[] {
  const known = new Set<string>();
  return lines.filter((line) => {
    const name = line.text("文件");
    return !known.has(name) && known.add(name);
  });
}

/** Whoever takes away 来源文件 leaves rows of a file that nobody knows. */
function placeOf(line: PlainRow): { file: string; sheet: string; cell: string } {
  return { file: line.text("来源文件"), sheet: line.text("来源工作表"), cell: line.text("来源单元格") };
}

function detailRows(workbook: WorkbookGrid, returned: Return): ReportedRow[] {
  return detailTables(returned).flatMap(({ sheet: name, rows, unknownColumns }) => {
    const sheet = workbook.sheets.find((candidate) => candidate.name === name);
    const columnOf = (heading: string) =>
      unknownColumns.find((unknown) => unknown.heading === heading)?.column ?? null;
    const [file, ownSheet, cell] = SOURCE_HEADINGS.map(columnOf);
    const excerpts = excerptColumn(unknownColumns);
    // Further on it is a person's own column.
    const keyedIn = cell != null && columnOf(KEYED_IN_HEADING) === cell + 1 ? cell + 1 : null;
    const textAt = (row: number, column: number | null | undefined) =>
      (sheet && column != null && gridCell(sheet, row, column)?.text.trim()) || "";
    const wordsAt = (row: number, column: number | null) => {
      const cell = sheet && column !== null ? gridCell(sheet, row, column) : null;
      return cell ? words(cell).trim() : "";
    };
    return rows.map((row) => {
      const index = row.issued.get("序号") ?? "";
      const unit = row.issued.get("责任单位") ?? "";
      const place = { sheet: textAt(row.row, ownSheet), cell: textAt(row.row, cell) };
      return {
        file: textAt(row.row, file),
        row: rowAt(row, place),
        leftOut: null,
        about: index !== "" && unit !== "" ? { index, unit } : null,
        writer: textAt(row.row, columnOf(PRESENT_UNIT_HEADING)),
        keyedInBy: textAt(row.row, keyedIn),
        excerpt: wordsAt(row.row, excerpts),
      };
    });
  });
}

/** 摘用, of two that are called so the one without brackets, else the first; in a report that has none a person's own. */
function excerptColumn(unknown: FoundTable["unknownColumns"]): number | null {
  const headings = new Set(unknown.map(({ heading }) => comparableHeading(heading)));
  if (!hasCountedColumns(headings)) return null;
  const named = unknown.filter(({ heading }) => comparableHeading(heading) === EXCERPT_HEADING);
  const plain = named.find(({ heading }) => comparableText(heading) === EXCERPT_HEADING);
  return (plain ?? named[0])?.column ?? null;
}

function leftOutRow(returned: Return, sheet: SheetGrid, line: PlainRow): ReportedRow[] {
  const reason = LEFT_OUT_REASONS.find((known) => known === line.text(LEFT_OUT_REASON_HEADING));
  const columns = returned.tables.find(({ sheet: name }) => name === sheet.name)?.columns;
  if (reason === "表外内容" || !columns) return [];
  const row = readTableRow(sheet, { columns } satisfies Pick<FoundTable, "columns">, line.row, false);
  if (reason === undefined && row === null) return [];
  const { file, ...place } = placeOf(line);
  const index = line.text("对应任务");
  const unit = line.text("对应单位");
  return [
    {
      file,
      row: rowAt(row ?? { ...EMPTY_ROW, row: line.row }, place),
      leftOut: { reason: reason ?? UNKNOWN_REASON, remark: line.text("说明") },
      about: index !== "" && unit !== "" ? { index, unit } : null,
      writer: "",
      keyedInBy: "",
      excerpt: "",
    },
  ];
}

/** Where the reason was overtyped or taken away, the row is looked at anew. */
const UNKNOWN_REASON: LeftOutReason = "无法匹配";

const EMPTY_ROW: ReturnRow = { sheet: "", row: 0, range: "", issued: new Map(), key: "", entries: new Map() };

function blankRow(line: PlainRow): ReportedRow[] {
  const { file, ...place } = placeOf(line);
  if (line.text("情况") !== "空白") return [];
  const headings = ["序号", "任务类别", "重点任务", "主要内容", "责任单位", "责任类型"] as const;
  const issued = new Map(headings.map((heading) => [heading, line.text(heading)]));
  return [
    {
      file,
      row: rowAt({ ...EMPTY_ROW, issued, row: line.row }, place),
      leftOut: null,
      about: { index: line.text("序号"), unit: line.text("责任单位") },
      writer: "",
      keyedInBy: "",
      excerpt: "",
    },
  ];
}

/** The row as it stood in its own file. */
function rowAt(
  row: ReturnRow,
  { sheet, cell }: { readonly sheet: string; readonly cell: string },
): ReturnRow {
  const range = cell || row.range || cellAddress(row.row, 0);
  const entries = new Map<EntryHeading, PlacedCell>(
    [...row.entries].map(([heading, entry]) => [heading, { ...entry, sheet, address: range }]),
  );
  return { ...row, sheet, range, row: parseRange(range)?.row ?? row.row, key: "", entries };
}

function source(line: PlainRow): ReportedSource {
  return {
    name: line.text("文件"),
    sha256: line.text("SHA-256"),
    outcome: line.text("处理结果"),
    remark: line.text("说明"),
    units: line.list("单位"),
    rows: Number(line.text("行数")) || 0,
    matchedBy: line.text("识别依据"),
    reportedOn: line.text("填报日期"),
    signOff: new Map(
      SIGN_OFF_FIELDS.flatMap((field) => {
        const text = line.verbatim(field);
        return text === "" ? [] : [[field, text] as const];
      }),
    ),
    headings: line.text("表头所在列"),
    madeAs: line.text("文件类型"),
    saved: savedTimeShown(line.text("保存时间")),
    declaredNothing: line.text("无任务声明") === "是",
    via: line
      .text("经由汇总报告")
      .split("\n")
      .filter((name) => name !== ""),
  };
}

function finding(line: PlainRow): ReportedFinding {
  return {
    file: line.text("来源文件"),
    severity: line.text("级别"),
    sheet: line.text("工作表"),
    cell: line.text("单元格"),
    taskId: line.text("任务") || null,
    message: line.text("问题"),
    after: line.verbatim("应为"),
    rule: line.text("规则"),
  };
}
