import { SHEETS } from "../matrix/sheetNames";
import type { Sentence } from "../values/sentence";
import { returnRule, type CheckedReturn, type CheckedRow, type RuleFinding } from "./rule";
import { changedByUnit } from "./sentEdition";

/**
 * The return was made from an older edition of the notice, and what concerns it has changed since. That is nobody's
 * fault, so it is told once; the other rules leave such rows alone.
 */
export const noticeOutdated = returnRule(
  {
    code: "notice-outdated",
    severity: "warning",
    document: {
      finds: {
        zh: "填报表按旧版通知生成，与其有关的任务后来有改动。",
        en: "The return was made from an older edition of the notice, and its tasks have changed since.",
      },
      why: {
        zh: "不是填报单位的错：下发之后通知又有修订，填报内容可能要相应调整。",
        en: "It is not the unit's fault: the notice was revised after the workbook was sent out.",
      },
      example: {
        zh: "下发后修订了第6项的主要内容。",
        en: "The text of task 6 was revised after sending out.",
      },
      repair: {
        zh: "牵头单位核对改动的任务；需要的，重新下发填报表。",
        en: "The coordinating office looks at the changed tasks and sends a new workbook where one is needed.",
      },
    },
  },
  (checked) => {
    const { rows, expected, sent } = checked;
    if (!sent) return [];
    const present = new Set(rows.map(({ match }) => match?.assignment));
    const revised = rows.filter((row) => isRevised(row, checked));
    const dropped = rows.filter((row) => row.match === null && sent.match(row.row) !== null);
    const added = expected.filter((assignment) => !present.has(assignment) && !sent.has(assignment));
    if (revised.length + dropped.length + added.length === 0) return [];
    const message = messageFor(revised.length, dropped.length, added.length);
    return [{ ...placeOf(checked, revised[0] ?? dropped[0] ?? null), message, fix: null }];
  },
);

/** Whether the newer edition says something otherwise that the unit left as it was sent; a new number alone is nothing. */
function isRevised(row: CheckedRow, checked: CheckedReturn): boolean {
  const changed = row.match?.changed.filter(({ heading }) => heading !== "序号") ?? [];
  const own = changed.length > 0 ? new Set(changedByUnit(row, checked).map(({ heading }) => heading)) : null;
  return own !== null && changed.some(({ heading }) => !own.has(heading));
}

function placeOf(
  { returned }: CheckedReturn,
  first: CheckedRow | null,
): Pick<RuleFinding, "sheet" | "cell" | "taskId"> {
  const [table] = returned.tables;
  return {
    sheet: first?.row.sheet ?? table?.sheet ?? SHEETS.progress,
    cell: first?.row.range ?? `A${(table?.headingRow ?? 0) + 1}`,
    taskId: first?.match?.assignment.task.id ?? null,
  };
}

function messageFor(revised: number, dropped: number, added: number): Sentence {
  const parts = [
    { count: revised, zh: "项下发内容有修订", en: "revised" },
    { count: dropped, zh: "项已取消，所填内容不并入汇总", en: "dropped, with what was entered" },
    { count: added, zh: "项为新增", en: "added" },
  ].filter(({ count }) => count > 0);
  return {
    zh: `本表按旧版通知生成，与现行版本相比：${parts.map(({ count, zh }) => `${count}${zh}`).join("；")}。请核对，必要时重新下发填报表。`,
    en: `This return was made from an older edition of the notice; of its tasks ${parts.map(({ count, en }) => `${count} ${count === 1 ? "was" : "were"} ${en}`).join(", ")} since. Look at them, and send a new workbook where one is needed.`,
  };
}
