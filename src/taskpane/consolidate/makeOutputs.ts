import type { KeptSheet } from "../../app/generateInWorkbook";
import { reportFileName } from "../../app/consolidateFiles";
import { draftDocuments, makeDocuments, type ReportDocument } from "../../app/makeDocuments";
import type { OfficeTemplates } from "../../app/officeTemplates";
import type { OpenWorkbook, Progress } from "../../app/ports";
import { reportInWorkbook } from "../../app/reportInWorkbook";
import type { Consolidation } from "../../core/report/consolidation";
import type { Sentence } from "../../core/values/sentence";
import { documentOptions, type DocumentForm } from "../documents/documentForm";
import type { OfferedFiles } from "../parts/FileOffers";
import type { FileToSave, FileWorker } from "../surroundings";
import type { ReadyReport } from "./consolidateInputs";

/** What is wanted of a consolidation. */
export interface WantedOutputs {
  /** The report workbook: in the open workbook, if that is empty or a report already, or as a file; null: not wanted. */
  readonly report: "workbook" | "file" | null;
  readonly documents: readonly ReportDocument[];
  readonly form: DocumentForm;
  readonly templates: OfficeTemplates;
  readonly confirmed: ReadonlySet<string>;
}

/** What was made, and where it is. */
export interface MadeOutputs {
  /** The report in the open workbook; null: it is not there. */
  readonly placed: { readonly sheets: readonly string[]; readonly kept: readonly KeptSheet[] } | null;
  /** The report's file; null: there is none. */
  readonly reportFile: string | null;
  /** The open workbook was wanted for it, and holds something else. */
  readonly isInstead: boolean;
  /** The documents' files. */
  readonly documents: readonly string[];
  /** Reminders were wanted, and no unit is due. */
  readonly nobodyDue: boolean;
  /** What a person should know of the documents before they are signed. */
  readonly remarks: readonly Sentence[];
  /** All files, offered for download as one; null: there are none. */
  readonly offered: OfferedFiles | null;
}

interface Means {
  readonly worker: FileWorker;
  /** null outside Excel. */
  readonly workbook: OpenWorkbook | null;
  readonly download: (file: FileToSave) => void;
}

/** Makes all that is wanted. Documents come first: where one cannot be made, nothing was written anywhere. */
export async function makeOutputs(
  { consolidation, plan, asOf }: ReadyReport,
  { report, documents: kinds, form, templates, confirmed }: WantedOutputs,
  { worker, workbook, download }: Means,
  progress: Progress,
): Promise<MadeOutputs> {
  const drafted = kinds.map((kind) =>
    draftDocuments(consolidation, new Set([kind]), documentOptions(form, kind, { asOf, confirmed })),
  );
  const drafts = drafted.flatMap((one) => one.drafts);
  const total = drafts.length + (report === null ? 0 : 1);
  const made = await makeDocuments(drafts, templates, worker.documents, (done) => progress(done, total));
  const documents = made.map(({ name, bytes }): FileToSave => ({ name, bytes }));
  const mails = made.flatMap(({ mail }) =>
    mail ? [{ name: mail.name, bytes: new TextEncoder().encode(mail.text) }] : [],
  );
  const placement =
    report === "workbook" && workbook ? await reportInWorkbook(plan, workbook) : { placed: false as const };
  const needsFile = report !== null && !placement.placed;
  const reportFile = needsFile
    ? { name: reportFileName(consolidation), bytes: await worker.write(plan) }
    : null;
  progress(total, total);
  const files = [...(reportFile ? [reportFile] : []), ...documents, ...mails];
  return {
    placed: placement.placed ? { sheets: plan.sheets.flatMap(visibleName), kept: placement.kept } : null,
    reportFile: reportFile?.name ?? null,
    isInstead: needsFile && report === "workbook",
    documents: documents.map(({ name }) => name),
    nobodyDue: kinds.includes("reminder") && drafts.every(({ kind }) => kind !== "reminder"),
    remarks: drafted.flatMap(({ remarks }) => remarks),
    offered:
      files.length === 0 ? null : await offer(files, archiveName(consolidation, needsFile), worker, download),
  };
}

function visibleName({ name, visibility }: ReadyReport["plan"]["sheets"][number]): string[] {
  return visibility === "visible" ? [name] : [];
}

/** A single file by itself, more of them as one archive. */
async function offer(
  files: readonly FileToSave[],
  archive: string,
  worker: FileWorker,
  download: Means["download"],
): Promise<OfferedFiles> {
  const [first] = files;
  const offered =
    files.length === 1 && first
      ? first
      : { name: archive, bytes: await worker.zip(files.map(({ name, bytes }) => ({ path: name, bytes }))) };
  download(offered);
  return { download: offered.name, files };
}

/** `汇总报告-2017.zip`, or `文书-2017.zip` where the report is not in it. */
function archiveName(consolidation: Consolidation, hasReport: boolean): string {
  const name = reportFileName(consolidation).replace(/\.xlsx$/, ".zip");
  return hasReport ? name : name.replace("汇总报告", "文书");
}
