import type { DocumentKind } from "../core/documents/documentPlan";
import type { MadeDocument } from "../app/makeDocuments";
import type { Surroundings } from "./commandLine";
import type { Output } from "./writeOutputs";

/** A document, with the place where it is going to stand. */
export interface PlacedDocument {
  readonly path: string;
  readonly document: MadeDocument;
}

/** The files of documents; the text of a mail lies beside its document. */
export function outputsOf(placed: readonly PlacedDocument[]): Output[] {
  return placed.flatMap(({ path, document: { bytes, mail } }) => [
    { path, bytes },
    ...(mail ? [{ path: mailPath(path), bytes: new TextEncoder().encode(mail.text) }] : []),
  ]);
}

function mailPath(path: string): string {
  return path.replace(/\.docx$/i, ".txt");
}

/** What `--json` says of documents. */
export function documentsJson(
  placed: readonly PlacedDocument[],
): { path: string; kind: DocumentKind; unit: string | null }[] {
  return placed.map(({ path, document: { kind, unit } }) => ({ path, kind, unit }));
}

/** Which documents were written. */
export function tellDocuments(
  placed: readonly PlacedDocument[],
  { tell, language }: Pick<Surroundings, "tell" | "language">,
): void {
  for (const { path } of placed)
    tell(language === "zh" ? `已写出公文：${path}` : `Wrote the document ${path}`);
}

/** Which files stood in the way, and are kept under other names. */
export function tellKept(
  kept: readonly string[],
  { tell, language }: Pick<Surroundings, "tell" | "language">,
): void {
  for (const path of kept) {
    tell(
      language === "zh"
        ? `原有文件内容不同，已保留为：${path}`
        : `A file of that name with other content was kept as ${path}`,
    );
  }
}
