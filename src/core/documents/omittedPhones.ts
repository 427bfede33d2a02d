import { ENTRY_HEADINGS } from "../matrix/progressColumns";
import type { Consolidation } from "../report/consolidation";
import { placedRows } from "../report/planDetails";
import type { Sentence } from "../values/sentence";
import { unitOf } from "./quote";
import { withoutPhones } from "./withoutPhones";

/** Says of which rows a telephone number was left out of a document. */
export function omittedPhones(consolidation: Consolidation): Sentence[] {
  const rows = placedRows(consolidation).filter(({ row }) =>
    ENTRY_HEADINGS.some((heading) => withoutPhones(row.entries.get(heading)?.text ?? "").omitted > 0),
  );
  if (rows.length === 0) return [];
  const names = rows
    .map((placed) => `第${placed.assignment.index}项${unitOf(consolidation, placed)}`)
    .join("、");
  return [
    {
      zh: `有${rows.length}行填报中写有电话号码，文件中以“（电话略）”代替：${names}。`,
      en: `${rows.length} rows hold telephone numbers; documents print （电话略） in their place: ${names}.`,
    },
  ];
}
