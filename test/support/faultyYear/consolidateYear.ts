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
