import { useCallback, useState } from "react";
import { findOpenReport, readOpenReport, type OpenReport } from "../../app/openReport";
import type { EditedNotice } from "../../core/notice/noticeEdition";
import type { Surroundings } from "../surroundings";
import type { Jobs } from "../useJobs";

/** The report that is open in Excel, as what documents are made of. */
export interface OpenReportState {
  /** Of which period one is open; null: none is. */
  readonly period: number | null;
  /** The report as it was read last; null: files count. */
  readonly used: OpenReport | null;
  /** Looks whether a report is open. */
  readonly look: () => void;
  /** Takes the open report in the files' place. */
  readonly use: () => void;
  /** Goes back to the files. */
  readonly leave: () => void;
  /** The report as it is now. */
  readonly read: () => Promise<OpenReport>;
}

export function useOpenReport(
  notice: EditedNotice,
  { excel }: Pick<Surroundings, "excel">,
  jobs: Jobs,
  onChange: () => void,
): OpenReportState {
  const [period, setPeriod] = useState<number | null>(null);
  const [used, setUsed] = useState<OpenReport | null>(null);

  const look = useCallback(() => {
    if (!excel) return;
    findOpenReport(excel.workbook, notice).then(setPeriod, (error: unknown) => {
      console.warn(error);
      setPeriod(null);
    });
  }, [excel, notice]);

  const read = useCallback(async () => {
    if (!excel) throw new Error("There is no open workbook.");
    return readOpenReport(excel.workbook);
  }, [excel]);

  return {
    ...{ period, used, look, read },
    use() {
      onChange();
      jobs.run("readReport", async () => setUsed(await read()));
    },
    leave() {
      onChange();
      setUsed(null);
    },
  };
}
