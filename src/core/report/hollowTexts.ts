import { copiedFromOther } from "../rules/copiedFromOther";
import { copiedFromPrevious } from "../rules/copiedFromPrevious";
import { copiedFromTask } from "../rules/copiedFromTask";
import { copiedWithin } from "../rules/copiedWithin";
import { emptyPhrase } from "../rules/emptyPhrase";
import { progressTooShort } from "../rules/progressTooShort";
import { parseRange } from "../sheet/address";
import type { Consolidation, PlacedRow } from "./consolidation";

/** What a finding about the substance of a text is called. */
const HOLLOW: ReadonlyMap<string, string> = new Map([
  [emptyPhrase.code, "进展情况无实质内容"],
  [progressTooShort.code, "进展情况过于简单"],
  [copiedFromTask.code, "照抄任务原文"],
  [copiedFromOther.code, "与其他单位雷同"],
  [copiedWithin.code, "与本单位其他任务雷同"],
  [copiedFromPrevious.code, "与上期雷同"],
]);

/**
 * What the check found about the substance of texts: how to look up what a row's 进展情况 lacks, each fault once; empty
 * where it says something of its own.
 */
export function hollowTexts({ files }: Consolidation): (placed: PlacedRow) => readonly string[] {
  const texts = new Map<string, Set<string>>();
  for (const { name, findings } of files) {
    for (const { rule, sheet, cell } of findings) {
      const text = HOLLOW.get(rule);
      if (text === undefined) continue;
      const place = placeOf(name, sheet, cell);
      texts.set(place, (texts.get(place) ?? new Set()).add(text));
    }
  }
  return ({ file, row }) => [...(texts.get(placeOf(file, row.sheet, row.range)) ?? [])];
}

/** The row of a cell or range in a file. */
function placeOf(file: string, sheet: string, range: string): string {
  return JSON.stringify([file, sheet, parseRange(range)?.row ?? range]);
}
