import { useState } from "react";
import { carryMaster, followingRound, type CarriedMaster } from "../../app/carryMaster";
import { draftReportingNotice, makeDocuments } from "../../app/makeDocuments";
import { generateFiles, type GeneratedFile } from "../../app/generateFiles";
import { readPrefillSource } from "../../app/readPrefillSource";
import { withMasterSettings } from "../../app/withMasterSettings";
import { generateInWorkbook, type GenerateOutcome } from "../../app/generateInWorkbook";
import { reportingRound, type ReportingRound } from "../../core/matrix/round";
import { noticeFileTag } from "../../core/notice/noticeFileTag";
import type { Sentence } from "../../core/values/sentence";
import { documentOptions } from "../documents/documentForm";
import type { DocumentsState } from "../documents/useDocuments";
import { fileSources } from "../fileSources";
import { useTexts } from "../language";
import type { CurrentNotice } from "../notice/currentNotice";
import type { OfferedFiles } from "../parts/FileOffers";
import { parsePeriod } from "../period";
import type { FileToSave, FileWorker, Surroundings } from "../surroundings";
import { useChanged } from "../useChanged";
import type { Jobs } from "../useJobs";

/** The settings as typed. */
export interface GenerateForm {
  readonly period: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly deadline: string;
  readonly contact: string;
}

export interface GenerateState {
  readonly current: CurrentNotice;
  /** As typed, else as the workbook says that the notice comes from. */
  readonly form: GenerateForm;
  readonly setForm: (form: GenerateForm) => void;
  readonly periodValid: boolean;
  /** What generating in the open workbook did. */
  readonly outcome: GenerateOutcome | null;
  /** The master workbook as a file. */
  readonly master: OfferedFiles | null;
  /** What of the master, as a file, a person should look at. */
  readonly masterRemarks: readonly Sentence[];
  readonly returns: OfferedFiles | null;
  /** The report of an earlier period that returns are prefilled from; null: none. */
  readonly previous: File | null;
  readonly setPrevious: (file: File | null) => void;
  /** How many rows of the returns were prefilled; null where no earlier report was given. */
  readonly prefilledRows: number | null;
  /** What could not be understood of the open master's settings, or not prefilled, when the returns were made. */
  readonly returnsProblems: readonly Sentence[];
  /** 报送通知 with what to look at in it; null: none was made. */
  readonly reportingNotice: { readonly offered: OfferedFiles; readonly remarks: readonly Sentence[] } | null;
  /** It needs a deadline and somebody to report to. */
  readonly canNotify: boolean;
  readonly documents: DocumentsState;
  readonly generateMatrix: () => void;
  readonly generateReturns: () => void;
  readonly makeReportingNotice: () => void;
}

export function useGenerate(
  current: CurrentNotice,
  surroundings: Surroundings,
  jobs: Jobs,
  documents: DocumentsState,
): GenerateState {
  const texts = useTexts();
  const [typed, setTyped] = useState<Partial<GenerateForm>>({});
  const form = { ...suggestedForm(current, typed.period, surroundings.today()), ...typed };
  const setForm = (news: GenerateForm) => setTyped((before) => ({ ...before, ...changesOf(form, news) }));
  const [outcome, setOutcome] = useState<GenerateOutcome | null>(null);
  const [master, setMaster] = useState<OfferedFiles | null>(null);
  const [masterRemarks, setMasterRemarks] = useState<readonly Sentence[]>([]);
  const [returns, setReturns] = useState<OfferedFiles | null>(null);
  const [previous, setPrevious] = useState<File | null>(null);
  const [prefilledRows, setPrefilledRows] = useState<number | null>(null);
  const [returnsProblems, setReturnsProblems] = useState<readonly Sentence[]>([]);
  const [reportingNotice, setReportingNotice] = useState<GenerateState["reportingNotice"]>(null);
  const round = roundOf(current, form);
  useChanged(current.notice, () => {
    // What was made of another notice would pass for made of this one.
    setOutcome(null);
    setMaster(null);
    setMasterRemarks([]);
    setReturns(null);
    setReturnsProblems([]);
    setReportingNotice(null);
  });
  const { excel, download, today } = surroundings;
  const settings = round?.settings;
  const canNotify = Boolean(settings?.deadline && settings.contact);

  const makeMaster = async (made: ReportingRound, worker: FileWorker) => {
    const carried = current.master && carryMaster(made, current.master);
    const wanted = { units: [], master: true, ...(carried ? { masterPlan: carried.plan } : {}) };
    const files = (await generateFiles(made, wanted, worker)).map(fileToSave);
    const [file] = files;
    if (!file) throw new Error("No master workbook was made.");
    download(file);
    setMaster({ download: file.name, files });
    setMasterRemarks(carried ? remarksOn(carried) : []);
  };

  const generateMatrix = () => {
    if (!round) return;
    setOutcome(null);
    setMaster(null);
    setMasterRemarks([]);
    if (!excel) {
      jobs.runWithWorker("matrix", (worker) => makeMaster(round, worker));
      return;
    }
    jobs.run("matrix", async () => {
      const made = await generateInWorkbook(round, excel.workbook);
      setOutcome(made);
      if (made.done) return;
      // Two notices are two workbooks: it can be opened as one of its own.
      const worker = surroundings.startWorker();
      try {
        await makeMaster(round, worker);
      } finally {
        worker.stop();
      }
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
      const name = noticeFileTag(round.notice) + texts.generate.zipName(round.settings.period);
      download({ name, bytes: await worker.zip(made) });
      setReturnsProblems([...settled.problems, ...(source?.problems ?? [])]);
      setPrefilledRows(source ? made.reduce((sum, { prefilled }) => sum + prefilled, 0) : null);
      setReturns({ download: name, files: made.map(fileToSave) });
    });
  };

  const makeReportingNotice = () => {
    if (!round) return;
    setReportingNotice(null);
    jobs.runWithWorker("reportingNotice", async (worker) => {
      const { round: settled } = excel ? withMasterSettings(round, await excel.workbook.read()) : { round };
      // Whom to report to stands in the round already.
      const options = documentOptions({ ...documents.form, contact: "" }, "reportingNotice", {
        asOf: today(),
      });
      const { drafts, remarks } = draftReportingNotice(settled, options);
      const [made] = await makeDocuments(drafts, documents.templates.own, worker.documents);
      if (!made) throw new Error("No notice was made.");
      const file = { name: made.name, bytes: made.bytes };
      download(file);
      setReportingNotice({ offered: { download: file.name, files: [file] }, remarks });
    });
  };

  const periodValid = round !== null;
  return {
    current,
    form,
    setForm,
    periodValid,
    outcome,
    master,
    masterRemarks,
    returns,
    previous,
    setPrevious,
    prefilledRows,
    returnsProblems,
    ...{ reportingNotice, canNotify, documents },
    generateMatrix,
    generateReturns,
    makeReportingNotice,
  };
}

/** What the workbook says that the notice comes from; a deadline of another year's round would be a wrong one. */
function suggestedForm(
  { settings }: CurrentNotice,
  typedPeriod: string | undefined,
  today: string,
): GenerateForm {
  const period = typedPeriod ?? String(settings?.period ?? today.slice(0, 4));
  const isSameYear = settings !== null && parsePeriod(period) === settings.period;
  return {
    period,
    deadline: (isSameYear ? settings.deadline : null) ?? "",
    contact: settings?.contact ?? "",
  };
}

/** What a person did not touch follows the workbook further on. */
function changesOf(before: GenerateForm, now: GenerateForm): Partial<GenerateForm> {
  return {
    ...(now.period === before.period ? {} : { period: now.period }),
    ...(now.deadline === before.deadline ? {} : { deadline: now.deadline }),
    ...(now.contact === before.contact ? {} : { contact: now.contact }),
  };
}

function roundOf(
  { notice, editions, unitChanges, master }: CurrentNotice,
  { period, deadline, contact }: GenerateForm,
): ReportingRound | null {
  const year = parsePeriod(period);
  if (year === null) return null;
  const { check, report } = master?.settings.settings ?? {};
  const round = reportingRound(notice, {
    ...{ period: year, deadline: deadline || null, contact: contact.trim() || null, editions, unitChanges },
    ...{ ...(check ? { check } : {}), ...(report ? { report } : {}) },
  });
  return master ? followingRound(round, master) : round;
}

function remarksOn({ carried, leftBehind, remarks }: CarriedMaster): Sentence[] {
  const taken: Sentence = {
    zh: `原任务矩阵工作簿中填写的${carried}个单元格已带入。`,
    en: `Took over ${carried} entries of the master that was opened.`,
  };
  const places = leftBehind.slice(0, 10).join("、");
  const left: Sentence = {
    zh: `有${leftBehind.length}个填写的单元格没有对应位置，未带入（${places}等），仍在原文件中，请核对后手工补填。`,
    en: `${leftBehind.length} entries found no place (${places}); they stand in the file that was opened, please enter them by hand.`,
  };
  return [...(carried > 0 ? [taken] : []), ...(leftBehind.length > 0 ? [left] : []), ...remarks];
}

/** Without the folder: a download has none. */
function fileToSave({ path, bytes }: GeneratedFile): FileToSave {
  return { name: path.slice(path.lastIndexOf("/") + 1), bytes };
}
