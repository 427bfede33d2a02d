import { SHEETS } from "../matrix/sheetNames";
import { leftOutSentence } from "../returns/problem";
import type { SheetPlan } from "../sheet/plan";
import { countColumn, planTable, textColumn } from "../sheet/planTable";
import type { ConsolidatedFile, Consolidation, FileStatus } from "./consolidation";

const FILE_STATUS_WORDS: Readonly<Record<FileStatus, string>> = {
  accepted: "已并入",
  superseded: "已被替代",
  rejected: "未并入",
};

const MATCHED_WORDS = { stamp: "文件标识", key: "分工标识", text: "表头和内容" } as const;

/** 来源: the files that were given, with what became of them and which heading stood in which column. */
export function planSources({ files }: Consolidation): SheetPlan {
  return planTable<ConsolidatedFile>({
    name: SHEETS.sources,
    title: "来源",
    note: `共读取${files.length}个文件；SHA-256用于核对文件是否为同一份。`,
    columns: [
      countColumn("序号", 6, (_, index) => index + 1),
      textColumn("文件", 36, ({ name }) => name),
      textColumn("处理结果", 10, ({ status }) => FILE_STATUS_WORDS[status], "centeredText"),
      textColumn("说明", 40, ({ problem }) => (problem ? leftOutSentence(problem).zh : "")),
      textColumn("单位", 24, ({ units }) => units.join("、")),
      countColumn("行数", 7, ({ rows }) => rows),
      textColumn(
        "识别依据",
        12,
        ({ matchedBy }) => (matchedBy ? MATCHED_WORDS[matchedBy] : ""),
        "centeredText",
      ),
      textColumn(
        "填报日期",
        12,
        ({ reportedOn, signOff }) => reportedOn || (signOff.get("填报日期") ?? ""),
        "centeredText",
      ),
      ...(["审核人", "填报人", "联系电话"] as const).map((field) =>
        textColumn(field, 14, ({ signOff }: ConsolidatedFile) => signOff.get(field) ?? null),
      ),
      textColumn("表头所在列", 60, ({ headings }) =>
        headings.map(({ sheet, column, heading }) => `${sheet}!${column}=${heading}`).join("；"),
      ),
      textColumn("SHA-256", 68, ({ sha256 }) => sha256),
    ],
    items: files,
    paper: "a3",
  });
}
