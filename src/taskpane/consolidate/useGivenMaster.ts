import { useCallback, useState } from "react";
import { readOpenMaster, readOpenSettings } from "../../app/openMaster";
import { readMasterWorkbook, type MasterWorkbook } from "../../app/readMaster";
import type { GivenSettings } from "../../core/matrix/settings";
import type { Sentence } from "../../core/values/sentence";
import { fileSources } from "../fileSources";
import type { CurrentNotice } from "../notice/currentNotice";
import type { Surroundings } from "../surroundings";
import type { Jobs } from "../useJobs";

/** The coordinating office's workbook whose settings and register count. */
export interface GivenMasterState {
  /** The file that was picked; null: the open workbook counts where it is a master, else the file that brought the notice. */
  readonly file: File | null;
  readonly setFile: (file: File | null) => void;
  /** It is the file that brought the notice. */
  readonly isOfNotice: boolean;
  /** What the master that counts was last seen to say; null where there is none. */
  readonly settings: GivenSettings | null;
  /** Looks whether a master is open. */
  readonly look: () => void;
  /** The master that counts, as it is now. */
  readonly read: () => Promise<MasterWorkbook | null>;
}

const NOT_USED: Sentence = { zh: "没有采用", en: "it is not used" };

export function useGivenMaster(
  notice: CurrentNotice,
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
    const opened = excel ? await readOpenMaster(excel.workbook, notice) : null;
    return opened ?? notice.master;
  }, [picked, excel, notice]);

  return {
    file: picked?.file ?? null,
    setFile,
    isOfNotice: picked === null && open === null && notice.master !== null,
    settings: picked?.master.settings.settings ?? open ?? notice.master?.settings.settings ?? null,
    look,
    read,
  };
}
