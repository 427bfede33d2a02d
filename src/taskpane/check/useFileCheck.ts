import { useState } from "react";
import type { CheckResult } from "../../app/check";
import { correctionNotices } from "../../app/correctionNotices";
import { editedCopy } from "../../app/fixFile";
import { changeOf, type FixableFinding } from "../../app/fixes";
import { masterSettings } from "../../app/masterSettings";
import { bytesWithin } from "../../app/readWithin";
import type { Sentence } from "../../core/values/sentence";
import { fileSource } from "../fileSources";
import type { CurrentNotice } from "../notice/currentNotice";
import type { FileToSave, Surroundings } from "../surroundings";
import { useChanged } from "../useChanged";
import type { Jobs } from "../useJobs";

/** A file that was checked. */
export interface CheckedFile {
  /** Itself, or the archive that holds it. */
  readonly file: File;
  readonly result: CheckResult;
  /** The corrected copy that was offered last. */
  readonly copy: FileToSave | null;
  /** The notice that was made last. */
  readonly notice: MadeNotice | null;
}

/** 退回修改通知单, as a workbook and as the text of a mail. */
export interface MadeNotice {
  readonly workbook: FileToSave;
  readonly mail: string;
}

export interface FileCheckState {
  /** null until files were checked. */
  readonly files: readonly CheckedFile[] | null;
  /** What could not be understood of the coordinating office's settings. */
  readonly problems: readonly Sentence[];
  readonly master: File | null;
  readonly setMaster: (file: File | null) => void;
  readonly previous: File | null;
  readonly setPrevious: (file: File | null) => void;
  readonly check: (files: readonly File[]) => void;
  /** Makes a corrected copy and offers it; the file itself stays as it is. */
  readonly fix: (index: number, chosen: readonly FixableFinding[]) => void;
  /** Makes the notice that sends a file back, and offers it. */
  readonly makeNotice: (index: number) => void;
  /** By when to correct: `YYYY-MM-DD`, or empty. */
  readonly due: string;
  readonly setDue: (due: string) => void;
}

/** The check of files that a person picks; the notice and settings of a master count, where one was picked, is open, or brought the notice. */
export function useFileCheck(current: CurrentNotice, surroundings: Surroundings, jobs: Jobs): FileCheckState {
  const { excel, today, download } = surroundings;
  const [files, setFiles] = useState<readonly CheckedFile[] | null>(null);
  const [problems, setProblems] = useState<readonly Sentence[]>([]);
  const [master, setMaster] = useState<File | null>(null);
  const [previous, setPrevious] = useState<File | null>(null);
  const [due, setDue] = useState("");

  // They were held against another notice.
  useChanged(current.notice, () => {
    setFiles(null);
    setProblems([]);
  });

  const check = (picked: readonly File[]) =>
    jobs.runWithWorker("checkFiles", async (worker, progress) => {
      const open = excel && master === null ? masterSettings(await excel.workbook.read()) : null;
      const given = master ?? open ?? current.master?.settings ?? null;
      const against = { notice: current.notice, master: given, previous, today: today() };
      const outcome = await worker.check(picked, against, progress);
      setProblems(outcome.problems);
      setFiles(
        outcome.results.flatMap((result, index) => {
          const file = picked[outcome.origins[index] ?? 0];
          return file ? [{ file, result, copy: null, notice: null }] : [];
        }),
      );
    });

  const change = (index: number, news: Partial<CheckedFile>) =>
    setFiles((all) => all && all.map((one, place) => (place === index ? { ...one, ...news } : one)));

  const fix = (index: number, chosen: readonly FixableFinding[]) =>
    jobs.runWithWorker("fixFile", async (worker) => {
      const checked = files?.[index];
      if (!checked) return;
      const bytes = await bytesWithin(fileSource(checked.file), checked.result.file, worker);
      const copy = {
        name: checked.result.file.split("/").at(-1) ?? checked.file.name,
        bytes: await editedCopy(bytes, chosen.map(changeOf), worker),
      };
      download(copy);
      change(index, { copy });
    });

  const makeNotice = (index: number) =>
    jobs.runWithWorker("notice", async (worker) => {
      const checked = files?.[index];
      const [made] = checked ? correctionNotices([checked.result], { due: due || null, today: today() }) : [];
      if (!made) return;
      const workbook = { name: made.workbook.name, bytes: await worker.write(made.workbook.plan) };
      download(workbook);
      change(index, { notice: { workbook, mail: made.mail.text } });
    });

  return {
    ...{ files, problems, master, setMaster, previous, setPrevious },
    ...{ check, fix, makeNotice, due, setDue },
  };
}
