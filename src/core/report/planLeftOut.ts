import { ENTRY_HEADINGS, type IssuedHeading } from "../matrix/progressColumns";
import { SHEETS } from "../matrix/sheetNames";
import { LEFT_OUT_REASON_HEADING } from "../returns/sourceHeadings";
import type { SheetPlan } from "../sheet/plan";
import { planTable, textColumn } from "../sheet/planTable";
import type { Consolidation, LeftOut } from "./consolidation";
import { enteredCell } from "./entryCells";

const ISSUED = [
  ["序号", 7],
  ["责任单位", 14],
  ["重点任务", 20],
  ["主要内容", 32],
  ["任务类别", 14],
  ["责任类型", 9],
  ["原文责任单位", 18],
  ["完成时限", 12],
] as const satisfies readonly (readonly [IssuedHeading, number])[];

/** 未并入内容: verbatim, every row or cell that was read and is not in 进展明细, with the reason. */
export function planLeftOut({ leftOut }: Consolidation): SheetPlan {
  return planTable<LeftOut>({
    name: SHEETS.leftOut,
    title: "未并入内容",
    note: `读到但没有并入“进展明细”的内容，一字不改，共${leftOut.length}处；没有填写内容的空白行排在最后。`,
    columns: [
      textColumn("来源文件", 22, ({ file }) => file),
      textColumn("来源工作表", 12, ({ sheet }) => sheet),
      textColumn("来源单元格", 12, ({ cell }) => cell),
      textColumn(LEFT_OUT_REASON_HEADING, 12, ({ reason }) => reason, "centeredText"),
      textColumn("说明", 26, ({ remark }) => remark),
      textColumn("表外内容", 30, ({ text }) => text),
      ...ISSUED.map(([heading, width]) =>
        textColumn(heading, width, ({ issued }: LeftOut) => issued.get(heading) ?? null),
      ),
      ...ENTRY_HEADINGS.map((heading) => ({
        heading,
        width: 17,
        cell: ({ entries }: LeftOut) => enteredCell(entries.get(heading), heading),
      })),
      textColumn(
        "对应任务",
        9,
        ({ assignment }) => (assignment ? String(assignment.index) : ""),
        "centeredText",
      ),
      textColumn("对应单位", 14, ({ assignment }) => assignment?.unit.name ?? ""),
    ],
    items: [...leftOut.filter(saysSomething), ...leftOut.filter((item) => !saysSomething(item))],
    twoPagesWide: true,
    paper: "a3",
  });
}

function saysSomething({ entries, text }: LeftOut): boolean {
  return entries.size > 0 || text !== null;
}
