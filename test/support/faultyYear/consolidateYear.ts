import { unpackContent } from "../../../src/adapters/archive/unpackContent";
import { readAnyWorkbook } from "../../../src/adapters/xlsx/otherFormats/readAnyWorkbook";
import { writeWorkbook } from "../../../src/adapters/xlsx/writeWorkbook";
import { consolidateFiles } from "../../../src/app/consolidateFiles";
import { readFiles } from "../../../src/app/readFiles";
import type { Reconciliation } from "../../../src/core/report/consolidation";
import type { FaultyYear } from "../faultyYear";
import { ROUND } from "../filledReturn";

export interface ConsolidatedYear {
  /** The bytes of the report. */
  readonly report: Uint8Array;
  readonly reconciliation: Reconciliation;
}

/** Consolidates a year's files as the command line does. */
export async function consolidateYear(sources: FaultyYear["given"]): Promise<ConsolidatedYear> {
  const given = await readFiles(
    sources.map(({ name, bytes }) => ({ name, readBytes: () => Promise.resolve(bytes) })),
    { read: readAnyWorkbook, unpack: unpackContent },
  );
  const { consolidation, plan } = consolidateFiles(given, {
    notice: ROUND.notice,
    period: ROUND.settings.period,
    deadline: ROUND.settings.deadline,
    asOf: "2017-12-31",
  });
  return { report: await writeWorkbook(plan), reconciliation: consolidation.reconciliation };
}

/** Consolidates the year in two groups, and then what these two offices report. */
export async function consolidateInGroups(sources: FaultyYear["given"]): Promise<ConsolidatedYear> {
  const middle = Math.ceil(sources.length / 2);
  const first = await consolidateYear(sources.slice(0, middle));
  const second = await consolidateYear(sources.slice(middle));
  return consolidateYear([
    { name: "一组汇总报告.xlsx", bytes: first.report },
    { name: "二组汇总报告.xlsx", bytes: second.report },
  ]);
}
