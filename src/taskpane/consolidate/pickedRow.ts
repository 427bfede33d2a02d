import type { ConsolidatedFile, GivenFile } from "../../core/report/consolidation";

/** A picked file and how far reading it is. */
export interface PickedRow {
  readonly id: number;
  readonly name: string;
  readonly content: PickedContent;
  /** A person decided that it does not count. */
  readonly excluded: boolean;
}

export type PickedContent =
  | { readonly kind: "waiting" }
  | { readonly kind: "reading" }
  | { readonly kind: "read"; readonly given: GivenFile }
  /** The browser could not get at its bytes. */
  | { readonly kind: "unreadable" };

/** What can be consolidated, with what a person excluded marked as such. */
export function givenFiles(rows: readonly PickedRow[]): GivenFile[] {
  return rows.flatMap(({ content, excluded }) => {
    if (content.kind !== "read") return [];
    return [excluded ? { ...content.given, excluded } : content.given];
  });
}

/** Picking a file again that is in the list already, unchanged, adds nothing. */
export function isKnown(rows: readonly PickedRow[], given: GivenFile): boolean {
  return givenFiles(rows).some(({ name, sha256 }) => name === given.name && sha256 === given.sha256);
}

/** What became of each row, by its id: the files that were given come out in their order. */
export function outcomesOf(
  rows: readonly PickedRow[],
  consolidated: readonly ConsolidatedFile[],
): ReadonlyMap<number, ConsolidatedFile> {
  const given = consolidated.filter(({ isGiven }) => isGiven);
  const read = rows.filter(({ content }) => content.kind === "read");
  return new Map(read.flatMap(({ id }, place) => (given[place] ? [[id, given[place]] as const] : [])));
}
