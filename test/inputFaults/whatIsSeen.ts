import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readAnyWorkbook } from "../../src/adapters/xlsx/otherFormats/readAnyWorkbook";
import { ENTRY_HEADINGS, type EntryHeading } from "../../src/core/matrix/progressColumns";
import { findSheet, gridCell, type WorkbookGrid } from "../../src/core/sheet/grid";
import { TABLE_FIRST_ROW, TABLE_HEADING_ROW } from "../../src/core/sheet/planTable";
import { inTemporaryFolder, taskMatrix } from "../support/commandLine";

/** Files as they came, by name or by folder and name. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** What stands in the columns of a row to fill in. */
export type Entries = Readonly<Partial<Record<EntryHeading, string>>>;

/** All that is shown of files to whoever checks and consolidates them on the command line. */
export interface Seen {
  readonly checkStatus: number;
  readonly consolidateStatus: number;
  /** `error status-unknown L6 → 已完成`; of a sheet other than 进展填报 with its name; of a file as a whole its problem. */
  readonly findings: readonly string[];
  /** Every sentence in Chinese. */
  readonly sentences: readonly string[];
  readonly reconciliation: Readonly<Record<string, number | boolean>>;
  /** 进展明细, by unit and number of the task: `区教委6`. */
  readonly details: Readonly<Record<string, Entries>>;
  /** 未并入内容 without blank rows: `文件未并入 A5:U5 进展情况=…`, `表外内容 W6 …`. */
  readonly leftOut: readonly string[];
  /** 来源: each file, in their order, what became of it, and its SHA-256. */
  readonly sources: readonly { readonly name: string; readonly outcome: string; readonly sha256: string }[];
  readonly report: WorkbookGrid;
  readonly reportBytes: Uint8Array;
  /** What `--rows` wrote. */
  readonly rows: string;
}

interface CheckJson {
  readonly files: readonly {
    readonly file: string;
    readonly problem: { readonly code: string; readonly message: string } | null;
    readonly findings: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly sheet: string;
      readonly cell: string;
      readonly message: string;
      readonly fix: string | null;
    }[];
  }[];
}

/** Checks and consolidates files that lie in a folder, and reads the report again. */
export function whatIsSeen(files: Files): Promise<Seen> {
  return inTemporaryFolder(async (folder) => {
    const inbox = join(folder, "收件");
    for (const [name, bytes] of Object.entries(files)) {
      await mkdir(dirname(join(inbox, name)), { recursive: true });
      await writeFile(join(inbox, name), bytes);
    }
    const [out, rows] = [join(folder, "汇总报告.xlsx"), join(folder, "进展明细.csv")];
    const checked = await taskMatrix(["check", inbox, "--json"]);
    const made = ["consolidate", inbox, "--out", out, "--rows", rows, "--period", "2017", "--json"];
    const consolidated = await taskMatrix(made);
    const json = checked.json as CheckJson;
    const reportBytes = new Uint8Array(await readFile(out));
    const report = await readReport(reportBytes);
    const { reconciliation } = consolidated.json as Pick<Seen, "reconciliation">;
    return {
      checkStatus: checked.status,
      consolidateStatus: consolidated.status,
      findings: json.files.flatMap(findingsOf),
      sentences: [...json.files.flatMap(sentencesOf), ...consolidated.told],
      reconciliation,
      details: Object.fromEntries(tableOf(report, "进展明细").map((row) => [rowName(row), entriesOf(row)])),
      leftOut: tableOf(report, "未并入内容").flatMap(leftOutLine),
      sources: tableOf(report, "来源").map((row) => ({
        name: row["文件"] ?? "",
        outcome: row["处理结果"] ?? "",
        sha256: row["SHA-256"] ?? "",
      })),
      report,
      reportBytes,
      rows: (await readFile(rows)).toString("utf8"),
    };
  });
}

async function readReport(bytes: Uint8Array): Promise<WorkbookGrid> {
  const outcome = await readAnyWorkbook(bytes);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.workbook;
}

function findingsOf({ problem, findings }: CheckJson["files"][number]): string[] {
  if (problem) return [problem.code];
  return findings.map(({ rule, severity, sheet, cell, fix }) => {
    const place = sheet === "进展填报" ? cell : `${sheet}!${cell}`;
    return `${severity} ${rule} ${place}${fix === null ? "" : ` → ${fix}`}`;
  });
}

function sentencesOf({ problem, findings }: CheckJson["files"][number]): string[] {
  return problem ? [problem.message] : findings.map(({ message }) => message);
}

type Row = Readonly<Record<string, string>>;

/** The rows of a table of the report: what each shows, by heading. */
export function tableOf(report: WorkbookGrid, name: string): Row[] {
  const sheet = findSheet(report, name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  const headings = [...(sheet.cells.get(TABLE_HEADING_ROW) ?? [])];
  const rows = [...sheet.cells.keys()].filter((row) => row >= TABLE_FIRST_ROW).sort((a, b) => a - b);
  return rows.map((row) =>
    Object.fromEntries(
      headings.flatMap(([column, { text }]) => {
        const shown = gridCell(sheet, row, column)?.text ?? "";
        return shown === "" ? [] : [[text, shown]];
      }),
    ),
  );
}

function rowName(row: Row): string {
  return `${row["责任单位"] ?? ""}${row["序号"] ?? ""}`;
}

function entriesOf(row: Row): Entries {
  return Object.fromEntries(
    ENTRY_HEADINGS.flatMap((heading) => {
      const text = row[heading];
      return text === undefined ? [] : [[heading, text]];
    }),
  );
}

function leftOutLine(row: Row): string[] {
  const entries = Object.entries(entriesOf(row)).map(([heading, text]) => `${heading}=${text}`);
  const said = [...entries, ...(row["表外内容"] === undefined ? [] : [row["表外内容"]])];
  return said.length === 0 ? [] : [`${row["原因"]} ${row["来源单元格"]} ${said.join("；")}`];
}
