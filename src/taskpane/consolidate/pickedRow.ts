import type { GivenFile } from "../../core/report/consolidation";

/** A picked file and how far reading it is. */
export interface PickedRow {
  readonly id: number;
  readonly name: string;
  readonly content: PickedContent;
}

export type PickedContent =
  | { readonly kind: "waiting" }
  | { readonly kind: "reading" }
  | { readonly kind: "read"; readonly given: GivenFile }
  /** The browser could not get at its bytes. */
  | { readonly kind: "unreadable" };

/** What can be consolidated. */
export function givenFiles(rows: readonly PickedRow[]): GivenFile[] {
  return rows.flatMap(({ content }) => (content.kind === "read" ? [content.given] : []));
}

/** Picking a file again that is in the list already, unchanged, adds nothing. */
export function isKnown(rows: readonly PickedRow[], given: GivenFile): boolean {
  return givenFiles(rows).some(({ name, sha256 }) => name === given.name && sha256 === given.sha256);
}
