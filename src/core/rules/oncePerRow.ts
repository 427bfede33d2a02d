import type { CheckedReturn, CheckedRow } from "./rule";

/** Makes a question about a row be answered once, though each rule asks it. */
export function oncePerRow<Answer>(
  answer: (row: CheckedRow, checked: CheckedReturn) => Answer,
): (row: CheckedRow, checked: CheckedReturn) => Answer {
  const known = new WeakMap<CheckedReturn, Map<CheckedRow, Answer>>();
  return (row, checked) => {
    const answers = known.get(checked) ?? new Map<CheckedRow, Answer>();
    known.set(checked, answers);
    const before = answers.get(row);
    if (before !== undefined) return before;
    const now = answer(row, checked);
    answers.set(row, now);
    return now;
  };
}
