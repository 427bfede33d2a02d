import { useState } from "react";
import { generateFiles, type GeneratedFile } from "../../app/generateFiles";
import { readPrefillSource } from "../../app/readPrefillSource";
import { withMasterSettings } from "../../app/withMasterSettings";
import { generateInWorkbook, type GenerateOutcome } from "../../app/generateInWorkbook";
import { reportingRound, type ReportingRound } from "../../core/matrix/round";
import type { Notice } from "../../core/notice/notice";
import type { Sentence } from "../../core/values/sentence";
import { fileSources } from "../fileSources";
import { useTexts } from "../language";
import { parsePeriod } from "../period";
import type { FileToSave, Surroundings } from "../surroundings";
import type { Jobs } from "../useJobs";

/** The settings as typed. */
export interface GenerateForm {
  readonly period: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly deadline: string;
  readonly contact: string;
}

/** What was offered for download: one file, and the files that it holds. */
export interface OfferedFiles {
  readonly download: string;
  readonly files: readonly FileToSave[];
}

export interface GenerateState {
  readonly notice: Notice;
  readonly form: GenerateForm;
  readonly setForm: (form: GenerateForm) => void;
  readonly periodValid: boolean;
  /** What generating in the open workbook did. */
  readonly outcome: GenerateOutcome | null;
  /** The master workbook as a file. */
  readonly master: OfferedFiles | null;
  readonly returns: OfferedFiles | null;
  /** The report of an earlier period that returns are prefilled from; null: none. */
  readonly previous: File | null;
  readonly setPrevious: (file: File | null) => void;
  /** How many rows of the returns were prefilled; null where no earlier report was given. */
  readonly prefilledRows: number | null;
  /** What could not be understood of the open master's settings, or not prefilled, when the returns were made. */
  readonly returnsProblems: readonly Sentence[];
  readonly generateMatrix: () => void;
  readonly generateReturns: () => void;
}

export function useGenerate(notice: Notice, surroundings: Surroundings, jobs: Jobs): GenerateState {
  const texts = useTexts();
  const [form, setForm] = useState<GenerateForm>(() => ({
    period: surroundings.today().slice(0, 4),
    deadline: "",
    contact: "",
  }));
  const [outcome, setOutcome] = useState<GenerateOutcome | null>(null);
  const [master, setMaster] = useState<OfferedFiles | null>(null);
  const [returns, setReturns] = useState<OfferedFiles | null>(null);
  const [previous, setPrevious] = useState<File | null>(null);
  const [prefilledRows, setPrefilledRows] = useState<number | null>(null);
  const [returnsProblems, setReturnsProblems] = useState<readonly Sentence[]>([]);
  const round = roundOf(notice, form);
  const { excel, download } = surroundings;

  const generateMatrix = () => {
    if (!round) return;
    setOutcome(null);
    setMaster(null);
    if (excel) {
      jobs.run("matrix", async () => setOutcome(await generateInWorkbook(round, excel.workbook)));
      return;
    }
    jobs.runWithWorker("matrix", async (worker) => {
      const files = (await generateFiles(round, { units: [], master: true }, worker)).map(fileToSave);
      const [file] = files;
      if (!file) throw new Error("No master workbook was made.");
      download(file);
      setMaster({ download: file.name, files });
    });
  };

  const generateReturns = () => {
    if (!round) return;
    setReturns(null);
    setReturnsProblems([]);
    jobs.runWithWorker("returns", async (worker, progress) => {
      const settled = excel
        ? withMasterSettings(round, await excel.workbook.read())
        : { round, problems: [] };
      const [report] = fileSources(previous ? [previous] : []);
      const source = report && (await readPrefillSource(report, settled.round, worker));
      const wanted = { units: null, master: false, ...(source ? { prefills: source.prefills } : {}) };
      const made = await generateFiles(settled.round, wanted, worker, progress);
      const name = texts.generate.zipName(round.settings.period);
      download({ name, bytes: await worker.zip(made) });
      setReturnsProblems([...settled.problems, ...(source?.problems ?? [])]);
      setPrefilledRows(source ? made.reduce((sum, { prefilled }) => sum + prefilled, 0) : null);
      setReturns({ download: name, files: made.map(fileToSave) });
    });
  };

  const periodValid = round !== null;
  return {
    notice,
    form,
    setForm,
    periodValid,
    outcome,
    master,
    returns,
    previous,
    setPrevious,
    prefilledRows,
    returnsProblems,
    generateMatrix,
    generateReturns,
  };
}

function roundOf(notice: Notice, { period, deadline, contact }: GenerateForm): ReportingRound | null {
  const year = parsePeriod(period);
  if (year === null) return null;
  return reportingRound(notice, {
    period: year,
    deadline: deadline || null,
    contact: contact.trim() || null,
  });
}

/** Without the folder: a download has none. */
function fileToSave({ path, bytes }: GeneratedFile): FileToSave {
  return { name: path.slice(path.lastIndexOf("/") + 1), bytes };
}
