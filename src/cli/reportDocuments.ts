import { join } from "node:path";
import { draftDocuments, makeDocuments, type ReportDocument } from "../app/makeDocuments";
import type { OfficeTemplates } from "../app/officeTemplates";
import type { DocumentKind } from "../core/documents/documentPlan";
import type { Consolidation } from "../core/report/consolidation";
import type { Sentence } from "../core/values/sentence";
import type { Arguments, Surroundings } from "./commandLine";
import { readDocumentOptions } from "./documentOptions";
import type { PlacedDocument } from "./documentOutput";

/** By which options documents about what came in are asked for. */
const PLACES = {
  progressReport: "progress-report",
  circular: "circular",
  reminder: "reminders",
} as const satisfies Record<ReportDocument, string>;

export const REPORT_DOCUMENTS = Object.values(PLACES);

/**
 * The documents that were asked for, with what to know of them.
 * @throws Refusal where an option says nothing that is known, or a template cannot be filled in
 */
export async function reportDocuments(
  consolidation: Consolidation,
  options: Arguments,
  asOf: string,
  templates: OfficeTemplates,
  surroundings: Surroundings,
): Promise<PlacedDocument[]> {
  const kinds = (Object.keys(PLACES) as ReportDocument[]).filter(
    (kind) => options.value(PLACES[kind]) !== null,
  );
  if (kinds.length === 0) return [];
  const decided = readDocumentOptions(options, consolidation.round, asOf, surroundings);
  const { drafts, remarks } = draftDocuments(consolidation, new Set(kinds), decided);
  const made = await makeDocuments(drafts, templates, surroundings.documents);
  for (const remark of remarks) surroundings.tell(remark[surroundings.language]);
  if (kinds.includes("reminder") && !drafts.some(({ kind }) => kind === "reminder")) {
    surroundings.tell(NOBODY_DUE[surroundings.language]);
  }
  return made.map((document) => ({ document, path: pathOf(document.kind, document.name, options) }));
}

const NOBODY_DUE: Sentence = {
  zh: "没有应催报的单位，没有写出催报通知。",
  en: "No unit is due, so no reminder was written.",
};

/** Reminders lie in a folder, under names of their own. */
function pathOf(kind: DocumentKind, name: string, options: Arguments): string {
  const place = kind === "reportingNotice" ? null : options.value(PLACES[kind]);
  if (place === null) return name;
  return kind === "reminder" ? join(place, name) : place;
}
