/** Why a zip archive is not opened. */
export type ArchiveProblem =
  | { readonly code: "empty-file" }
  | { readonly code: "not-an-archive" }
  | { readonly code: "encrypted" }
  /** A file of Office 97 to 2003 or of WPS: a workbook, or a text document. */
  | { readonly code: "old-format"; readonly holds: "workbook" | "document" }
  | { readonly code: "too-large" }
  | { readonly code: "damaged"; readonly detail: string };

/** One file of the archive. Its bytes lie at `start`, and inflate to `size` bytes or are refused. */
export interface ArchiveEntry {
  readonly name: string;
  readonly start: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly crc32: number;
  readonly deflated: boolean;
}

export interface Archive {
  readonly bytes: Uint8Array;
  readonly entries: readonly ArchiveEntry[];
}
