import { bareLabel, findLabels } from "../clause/labels";
import type { LineNumber } from "./numbering";

/** 工作内容：, 主要措施： */
const NAMED = /^\p{Script=Han}{2,10}(?:[（(]\p{Script=Han}{1,6}[）)])?[：:]/u;
/** 落实责任（责任单位：…: the label is inside of the brackets. */
const IN_BRACKETS = /[（(][^）)]*$/;

/**
 * Numbered lines that are the fields of one task and no items: `2. 责任单位：区教委`, and beside it `1. 工作内容：…`. They
 * lose their number, unless nothing numbered stands above them.
 * @param numbers of each line, null where it has none
 */
export function withoutFields(numbers: readonly (LineNumber | null)[]): (LineNumber | null)[] {
  const fields = new Set<LineNumber>();
  let run: LineNumber[] = [];
  let hasHeading = false;
  const end = () => {
    for (const field of hasHeading ? fieldsOf(run) : []) fields.add(field);
    hasHeading ||= run.length > 0;
    run = [];
  };
  for (const number of numbers) {
    if (!number) continue;
    const last = run.at(-1);
    if (last && !goesOn(last, number)) end();
    run.push(number);
  }
  end();
  return fields.size === 0
    ? [...numbers]
    : numbers.map((number) => (number && fields.has(number) ? null : number));
}

function goesOn(last: LineNumber, next: LineNumber): boolean {
  return last.style === next.style && next.values.at(-1) === (last.values.at(-1) ?? 0) + 1;
}

function fieldsOf(run: readonly LineNumber[]): readonly LineNumber[] {
  const saying = run.filter(({ rest }) => saysWho(rest));
  if (saying.length === 0 || run.every(({ rest }) => saysWho(rest) || NAMED.test(rest))) {
    return saying.length === 0 ? [] : run;
  }
  return saying;
}

function saysWho(rest: string): boolean {
  const beginning = rest.slice(0, 40);
  return (
    bareLabel(rest) !== null ||
    findLabels(beginning).some(
      ({ start, end, sure }) => start === 0 && sure && !IN_BRACKETS.test(beginning.slice(0, end)),
    )
  );
}
