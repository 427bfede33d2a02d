import { presentUnits } from "../core/matrix/presentUnits";
import type { ReportingRound } from "../core/matrix/round";
import type { DocumentOptions } from "../core/documents/documentOptions";
import { Refusal } from "../core/values/refusal";
import type { Arguments, OptionTable, Surroundings } from "./commandLine";
import { readDay } from "./optionValues";

/** What a person decides about documents, whichever command makes them. */
export const DOCUMENT_OPTIONS = {
  issuer: "value",
  "doc-number": "value",
  addressee: "value",
  "copy-to": "value",
  date: "value",
  consent: "value",
  templates: "value",
} as const satisfies OptionTable;

/** Those that only documents about what came in need. */
export const REPORT_DOCUMENT_OPTIONS = {
  ...DOCUMENT_OPTIONS,
  signer: "value",
  contact: "value",
  due: "value",
  confirm: "value",
} as const satisfies OptionTable;

/**
 * What the options say of documents; days that are put in other words are told.
 * @throws Refusal where a day is none, or a unit to confirm is not known
 */
export function readDocumentOptions(
  options: Arguments,
  round: ReportingRound,
  asOf: string,
  surroundings: Surroundings,
): DocumentOptions {
  const { period } = round.settings;
  const date = readDay("date", options.value("date"), period, surroundings);
  const texts = {
    issuer: options.value("issuer"),
    docNumber: options.value("doc-number"),
    addressee: options.value("addressee"),
    copyTo: options.value("copy-to"),
    consent: options.value("consent"),
    signer: options.value("signer"),
    contact: options.value("contact"),
    due: options.value("due"),
    date,
  };
  const given = Object.entries(texts).filter(([, value]) => value !== null);
  return {
    asOf,
    ...(Object.fromEntries(given) as Omit<DocumentOptions, "asOf" | "confirmed">),
    ...confirmedUnits(options.value("confirm"), round),
  };
}

function confirmedUnits(text: string | null, round: ReportingRound): Pick<DocumentOptions, "confirmed"> {
  if (text === null) return {};
  const names = text
    .split(/[,，、]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const { namesFor } = presentUnits(round);
  const unknown = names.filter((name) => namesFor(name).length === 0);
  if (unknown.length === 0) return { confirmed: new Set(names.flatMap(namesFor)) };
  throw new Refusal({
    zh: `--confirm 中的“${unknown.join("、")}”不是通知中的责任单位；用 task-matrix notice 查看单位名称。`,
    en: `--confirm names ${unknown.join(", ")}, which the notice does not; see task-matrix notice.`,
  });
}

/** @throws Refusal where an option is about documents and none is asked for */
export function refuseIdleOptions(options: Arguments, table: OptionTable, outputs: readonly string[]): void {
  if (outputs.some((name) => options.value(name) !== null)) return;
  const idle = Object.keys(table).filter((name) => options.value(name) !== null);
  if (idle.length === 0) return;
  const shown = idle.map((name) => `--${name}`).join("、");
  const asked = outputs.map((name) => `--${name}`);
  throw new Refusal({
    zh: `${shown} 是公文的选项，要与 ${asked.join("、")} 一起使用。`,
    en: `${shown.replaceAll("、", ", ")} ${idle.length === 1 ? "is" : "are"} about documents; use with ${asked.join(", ")}.`,
  });
}
