import { dateRemark } from "../core/documents/dateRemark";
import type { DocumentOptions } from "../core/documents/documentOptions";
import { DOCUMENT_NAMES, type DocumentKind, type DocumentPlan } from "../core/documents/documentPlan";
import { DOCUMENT_TEMPLATES } from "../core/documents/documentTemplates";
import { planCircular } from "../core/documents/circular/planCircular";
import { planProgressReport } from "../core/documents/progressReport/planProgressReport";
import { planReminders } from "../core/documents/reminders/planReminders";
import { planReportingNotice } from "../core/documents/reportingNotice/planReportingNotice";
import type { ReportingRound } from "../core/matrix/round";
import { noticeFileTag } from "../core/notice/noticeFileTag";
import type { Consolidation } from "../core/report/consolidation";
import type { Sentence } from "../core/values/sentence";
import { fileNamePart } from "./fileNamePart";
import { named, type OfficeTemplates } from "./officeTemplates";
import type { DocumentFiles, Progress } from "./ports";

/** A document that is going to be made. */
export interface DocumentDraft {
  /** `通报-2017.docx` */
  readonly name: string;
  readonly kind: DocumentKind;
  /** To whom a reminder goes; else null. */
  readonly unit: string | null;
  readonly plan: DocumentPlan;
  /** How many pages it has without attachments, estimated; null where it is a single one. */
  readonly pages: number | null;
  /** The same in plain text, to be sent as a mail; null where there is none. */
  readonly mail: { readonly name: string; readonly text: string } | null;
}

/** Drafts, and what a person should know before they are signed. */
export interface DocumentDrafts {
  readonly drafts: readonly DocumentDraft[];
  readonly remarks: readonly Sentence[];
}

/** A document that is ready to be saved. */
export interface MadeDocument extends Omit<DocumentDraft, "plan"> {
  readonly bytes: Uint8Array;
}

/** The documents about what came in. */
export type ReportDocument = Exclude<DocumentKind, "reportingNotice">;

/** Drafts documents from a consolidation, in the order of their kinds; reminders one for each unit that is due. */
export function draftDocuments(
  consolidation: Consolidation,
  kinds: ReadonlySet<ReportDocument>,
  options: DocumentOptions,
): DocumentDrafts {
  const { round } = consolidation;
  const drafts: DocumentDraft[] = [];
  const remarks: Sentence[] = [...dateRemark(options)];
  for (const [kind, plan] of [
    ["progressReport", planProgressReport],
    ["circular", planCircular],
  ] as const) {
    if (!kinds.has(kind)) continue;
    const drafted = plan(consolidation, options);
    drafts.push(draftOf(round, drafted.plan, drafted.pages));
    remarks.push(...drafted.remarks.map((remark) => about(kind, remark)));
  }
  if (kinds.has("reminder")) {
    const { reminders, remarks: own } = planReminders(consolidation, options);
    drafts.push(...reminders.map(({ unit, plan, mail }) => draftOf(round, plan, null, { unit, mail })));
    remarks.push(...own.map((remark) => about("reminder", remark)));
  }
  return { drafts, remarks };
}

/** Drafts 报送通知, which goes out with the workbooks. */
export function draftReportingNotice(round: ReportingRound, options: DocumentOptions): DocumentDrafts {
  const { plan, pages, remarks } = planReportingNotice(round, options);
  return {
    drafts: [draftOf(round, plan, pages)],
    remarks: remarks.map((remark) => about("reportingNotice", remark)),
  };
}

/**
 * Makes the documents: from the office's own templates where there are some, else from the product's.
 * @throws Refusal that names the template where it cannot be filled in
 */
export async function makeDocuments(
  drafts: readonly DocumentDraft[],
  templates: OfficeTemplates,
  files: DocumentFiles,
  progress: Progress = () => {},
): Promise<MadeDocument[]> {
  const own = new Map<DocumentKind, Uint8Array>();
  const made: MadeDocument[] = [];
  for (const { plan, ...draft } of drafts) {
    const { kind } = draft;
    const given = templates.get(kind);
    const template = given?.bytes ?? own.get(kind) ?? (await files.writeTemplate(DOCUMENT_TEMPLATES[kind]));
    if (!given) own.set(kind, template);
    const fill = () => files.fill(template, plan);
    made.push({ ...draft, bytes: given ? await named(given.name, fill) : await fill() });
    progress(made.length, drafts.length);
  }
  return made;
}

function draftOf(
  { notice, settings }: ReportingRound,
  plan: DocumentPlan,
  pages: number | null,
  to: { readonly unit: string; readonly mail: string } | null = null,
): DocumentDraft {
  const unit = to === null ? "" : `-${fileNamePart(to.unit)}`;
  const name = `${noticeFileTag(notice)}${DOCUMENT_NAMES[plan.kind]}-${settings.period}${unit}`;
  return {
    ...{ name: `${name}.docx`, kind: plan.kind, unit: to?.unit ?? null, plan, pages },
    mail: to && { name: `${name}.txt`, text: to.mail },
  };
}

/** The remark with the document that it is about. */
function about(kind: DocumentKind, { zh, en }: Sentence): Sentence {
  return { zh: `${DOCUMENT_NAMES[kind]}：${zh}`, en: `${DOCUMENT_NAMES[kind]}: ${en}` };
}
