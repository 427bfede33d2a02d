import { useCallback, useState } from "react";
import { readOpenMaster, readOpenSettings } from "../../app/openMaster";
import { readMasterWorkbook, type MasterWorkbook } from "../../app/readMaster";
import type { GivenSettings } from "../../core/matrix/settings";
import type { Notice } from "../../core/notice/notice";
import type { Sentence } from "../../core/values/sentence";
import { fileSources } from "../fileSources";
import type { Surroundings } from "../surroundings";
import type { Jobs } from "../useJobs";

/** The coordinating office's workbook whose settings and register count. */
export interface GivenMasterState {
  /** The file that was picked; null: the open workbook counts where it is a master. */
  readonly file: File | null;
  readonly setFile: (file: File | null) => void;
  /** What the master that counts was last seen to say; null where there is none. */
  readonly settings: GivenSettings | null;
  /** Looks whether a master is open. */
  readonly look: () => void;
  /** The master that counts, as it is now. */
  readonly read: () => Promise<MasterWorkbook | null>;
}

const NOT_USED: Sentence = { zh: "没有采用", en: "it is not used" };

export function useGivenMaster(
  notice: Notice,
  { excel }: Pick<Surroundings, "excel">,
  jobs: Jobs,
  onChange: () => void,
): GivenMasterState {
  const [picked, setPicked] = useState<{ readonly file: File; readonly master: MasterWorkbook } | null>(null);
  const [open, setOpen] = useState<GivenSettings | null>(null);

  const setFile = (file: File | null) => {
    onChange();
    setPicked(null);
    const [source] = file ? fileSources([file]) : [];
    if (!file || !source) return;
    jobs.runWithWorker("readFiles", async (worker) =>
      setPicked({ file, master: await readMasterWorkbook(source, worker, NOT_USED) }),
    );
  };

  const look = useCallback(() => {
    if (!excel) return;
    readOpenSettings(excel.workbook, notice).then(setOpen, (error: unknown) => {
      // Making the report reads it again, and says what is wrong.
      console.warn(error);
      setOpen(null);
    });
  }, [excel, notice]);

  const read = useCallback(async () => {
    if (picked) return picked.master;
    return excel ? await readOpenMaster(excel.workbook, notice) : null;
  }, [picked, excel, notice]);

  return {
    file: picked?.file ?? null,
    setFile,
    settings: picked?.master.settings.settings ?? open,
    look,
    read,
  };
}
