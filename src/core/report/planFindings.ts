import { SHEETS } from "../matrix/sheetNames";
import type { Finding } from "../rules/finding";
import type { SheetPlan } from "../sheet/plan";
import { planTable, textColumn } from "../sheet/planTable";
import { SEVERITY_WORDS, type Consolidation } from "./consolidation";

/** 填报核查清单: what the check found, file by file. */
export function planFindings({ files }: Consolidation): SheetPlan {
  const items = files.flatMap((file) => file.findings.map((finding) => ({ file: file.name, finding })));
  return planTable<{ file: string; finding: Finding }>({
    name: SHEETS.findings,
    title: "填报核查清单",
    note: `核查发现${items.length}处；“错误”需退回修改，“提醒”请人工核对，“说明”已按所述处理。`,
    columns: [
      textColumn("来源文件", 24, ({ file }) => file, "middleText"),
      textColumn("级别", 7, ({ finding }) => SEVERITY_WORDS[finding.severity], "centeredText"),
      textColumn("工作表", 11, ({ finding }) => finding.sheet, "middleText"),
      textColumn("单元格", 10, ({ finding }) => finding.cell, "centeredText"),
      textColumn("任务", 7, ({ finding }) => finding.taskId, "centeredText"),
      textColumn("问题", 62, ({ finding }) => finding.message.zh, "middleText"),
      textColumn("应为", 20, ({ finding }) => finding.fix?.after ?? null, "middleText"),
      textColumn("规则", 17, ({ finding }) => finding.rule, "middleText"),
    ],
    items,
  });
}
