import type { ReportDocument } from "../../app/makeDocuments";
import type { DocumentOptions } from "../../core/documents/documentOptions";
import type { DocumentKind } from "../../core/documents/documentPlan";
import type { Memory } from "../surroundings";

/** The documents that are made of a report, in the order of the pane. */
export const REPORT_DOCUMENTS = [
  "progressReport",
  "circular",
  "reminder",
] as const satisfies readonly ReportDocument[];

/** What a person says about the documents, as typed; empty: nothing. */
export interface DocumentForm {
  readonly issuer: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly contact: string;
  /** By when a reminded unit reports, `YYYY-MM-DD`. */
  readonly due: string;
  /** 签发人 of the report to the leading group. */
  readonly signer: string;
  /** Each document has a number of its own. */
  readonly docNumbers: Readonly<Partial<Record<DocumentKind, string>>>;
  readonly addressees: Readonly<Partial<Record<DocumentKind, string>>>;
}

const EMPTY: DocumentForm = {
  ...{ issuer: "", date: "", contact: "", due: "", signer: "" },
  ...{ docNumbers: {}, addressees: {} },
};

/** What stays the same from one document to the next; numbers and days do not. */
const KEPT = ["issuer", "contact", "signer", "addressees"] as const;

/** The form as it was left, as far as it may be used again. */
export function rememberedForm(memory: Memory): DocumentForm {
  const kept = parsed(memory.get("documents"));
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  const addressees = Object.entries(record(kept["addressees"])).map(([kind, value]) => [kind, text(value)]);
  return {
    ...EMPTY,
    issuer: text(kept["issuer"]),
    contact: text(kept["contact"]),
    signer: text(kept["signer"]),
    addressees: Object.fromEntries(addressees) as DocumentForm["addressees"],
  };
}

export function rememberForm(memory: Memory, form: DocumentForm): void {
  memory.set("documents", JSON.stringify(Object.fromEntries(KEPT.map((name) => [name, form[name]]))));
}

/**
 * The form as a document takes it: what was left empty is decided there.
 * @param confirmed units of which a person made sure
 */
export function documentOptions(
  form: DocumentForm,
  kind: DocumentKind,
  { asOf, confirmed }: Pick<DocumentOptions, "asOf" | "confirmed">,
): DocumentOptions {
  const said = {
    issuer: form.issuer.trim(),
    date: form.date,
    contact: form.contact.trim(),
    due: kind === "reminder" ? form.due : "",
    signer: kind === "progressReport" ? form.signer.trim() : "",
    docNumber: (form.docNumbers[kind] ?? "").trim(),
    addressee: (form.addressees[kind] ?? "").trim(),
  };
  const given = Object.entries(said).filter(([, text]) => text !== "");
  return { asOf, ...(confirmed ? { confirmed } : {}), ...Object.fromEntries(given) };
}

function parsed(json: string | null): Readonly<Record<string, unknown>> {
  try {
    return record(JSON.parse(json ?? "{}"));
  } catch {
    // Another version may have kept something else.
    return {};
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
