import { SHEETS } from "../matrix/sheetNames";
import { leftOutSentence } from "../returns/problem";
import type { SheetPlan } from "../sheet/plan";
import { countColumn, planTable, textColumn } from "../sheet/planTable";
import {
  FILE_STATUS_WORDS,
  MATCHED_BY_WORDS,
  WORKBOOK_KIND_WORDS,
  type ConsolidatedFile,
  type Consolidation,
} from "./consolidation";
import { fitsNothing } from "./fitsNothing";
import { savedTimeText } from "./savedTime";

/** 来源: the files that were given, with what became of them and which heading stood in which column. */
export function planSources({ files }: Consolidation): SheetPlan {
  return planTable<ConsolidatedFile>({
    name: SHEETS.sources,
    title: "来源",
    note: sourcesNote(files),
    columns: [
      countColumn("序号", 6, (_, index) => index + 1),
      textColumn("文件", 36, ({ name }) => name),
      textColumn(
        "处理结果",
        10,
        (file) => (fitsNothing(file) ? "无法匹配" : FILE_STATUS_WORDS[file.status]),
        "centeredText",
      ),
      textColumn("说明", 40, remarkOf),
      textColumn("单位", 24, ({ units }) => units.join("、")),
      countColumn("行数", 7, ({ rows }) => rows),
      textColumn(
        "识别依据",
        12,
        ({ matchedBy }) => (matchedBy ? MATCHED_BY_WORDS[matchedBy] : ""),
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
      textColumn("表头所在列", 60, headingsText),
      textColumn("SHA-256", 34, ({ sha256 }) => sha256),
      textColumn("文件类型", 10, ({ madeAs }) => (madeAs ? WORKBOOK_KIND_WORDS[madeAs] : ""), "centeredText"),
      textColumn("保存时间", 21, ({ saved }) => savedTimeText(saved), "centeredText"),
      textColumn("无任务声明", 8, ({ declaredNothing }) => (declaredNothing ? "是" : ""), "centeredText"),
      textColumn("经由汇总报告", 30, ({ via }) => via.join("\n")),
    ],
    items: files,
    frozenColumns: 2,
    twoPagesWide: true,
    paper: "a3",
  });
}

function sourcesNote(files: readonly ConsolidatedFile[]): string {
  const reports = files.filter(({ contains }) => contains !== null).length;
  const own = files.length - reports;
  const among = reports === 0 ? "" : `，另有汇总报告${reports}份，其中的文件逐个列出`;
  return `共读取${own}个文件${among}；SHA-256用于核对文件是否为同一份；保存时间为世界时，北京时间加8小时。`;
}

/** `sheet!column=heading；column=heading`: a sheet is named at the first of its headings. */
function headingsText({ headings }: ConsolidatedFile): string {
  return headings
    .map(({ sheet, column, heading }, at) => {
      const isSame = headings[at - 1]?.sheet === sheet;
      return `${isSame ? "" : `${sheet}!`}${column}=${heading}`;
    })
    .join("；");
}

function remarkOf({ problem, contains, remark }: ConsolidatedFile): string {
  if (problem) return leftOutSentence(problem).zh;
  return contains === null ? remark : `汇总报告，由${contains}个文件汇总而成，见“经由汇总报告”一列`;
}
