import { useState } from "react";
import { checkFile, checkReturn, type CheckResult } from "../../app/check";
import { readFiles } from "../../app/readFiles";
import type { Notice } from "../../core/notice/notice";
import { readReturn } from "../../core/returns/readReturn";
import { parseRange } from "../../core/sheet/address";
import type { Finding } from "../../core/rules/finding";
import { fileSources } from "../fileSources";
import { useTexts } from "../language";
import type { Surroundings } from "../surroundings";
import type { Jobs } from "../useJobs";

export interface CheckState {
  /** null until something was checked. */
  readonly results: readonly CheckResult[] | null;
  /** The results are the open workbook's, so their cells can be shown. */
  readonly ofWorkbook: boolean;
  readonly checkWorkbook: () => void;
  readonly checkFiles: (files: readonly File[]) => void;
  readonly goTo: (finding: Finding) => void;
}

interface Checked {
  readonly results: readonly CheckResult[];
  readonly ofWorkbook: boolean;
}

export function useCheck(notice: Notice, surroundings: Surroundings, jobs: Jobs): CheckState {
  const texts = useTexts();
  const [checked, setChecked] = useState<Checked | null>(null);
  const { excel } = surroundings;
  const currentYear = () => Number(surroundings.today().slice(0, 4));

  const checkWorkbook = () => {
    if (!excel) return;
    jobs.run("checkWorkbook", async () => {
      const returned = readReturn(await excel.workbook.read());
      const result = checkReturn(texts.check.openWorkbook, returned, notice, currentYear());
      setChecked({ results: [result], ofWorkbook: true });
    });
  };
  const checkFiles = (files: readonly File[]) =>
    jobs.runWithWorker("checkFiles", async (worker, progress) => {
      const given = await readFiles(fileSources(files), worker, progress);
      const results = given.map((file) => checkFile(file, notice, currentYear()));
      setChecked({ results, ofWorkbook: false });
    });
  const goTo = ({ sheet, cell }: Finding) => {
    const range = parseRange(cell);
    if (excel && range) jobs.run("select", () => excel.workbook.select(sheet, range));
  };
  return {
    results: checked?.results ?? null,
    ofWorkbook: checked?.ofWorkbook ?? false,
    checkWorkbook,
    checkFiles,
    goTo,
  };
}
