import type { Sentence } from "../values/sentence";

/**
 * The official documents (公文) around a report.
 * progressReport 任务落实情况报告, circular 通报, reportingNotice 报送通知, reminder 催报通知.
 */
export const DOCUMENT_KINDS = ["progressReport", "circular", "reportingNotice", "reminder"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const DOCUMENT_NAMES: Readonly<Record<DocumentKind, string>> = {
  progressReport: "任务落实情况报告",
  circular: "通报",
  reportingNotice: "报送通知",
  reminder: "催报通知",
};

/**
 * What a document says. How it is put is a template's: the product's own, or one that the office edited. It names places as
 * `{{应报单位数}}`: within a line a text takes the place, in a paragraph of its own blocks may. A line break in a text is one
 * in its paragraph.
 */
export interface DocumentPlan {
  readonly kind: DocumentKind;
  /** For the file's properties; the title in the text is a field like others. */
  readonly title: string;
  /** The text of each field. A paragraph that holds nothing but fields that are empty is left out. */
  readonly texts: ReadonlyMap<string, string>;
  /** What takes the place of a paragraph that holds one such field and nothing else; it may be nothing. */
  readonly blocks: ReadonlyMap<string, readonly DocumentBlock[]>;
}

/** A document with what a person should know before it is signed. */
export interface DraftedDocument {
  readonly plan: DocumentPlan;
  /** How many pages its text fills in the product's own template, without attachments: an estimate. */
  readonly pages: number;
  /** What was chosen though nobody had decided it, what was left out and what is open. */
  readonly remarks: readonly Sentence[];
}

/**
 * A template as the product makes it: pages in portrait or landscape with their paragraphs, in which fields stand.
 */
export interface DocumentTemplate {
  readonly kind: DocumentKind;
  readonly sections: readonly DocumentSection[];
}

export interface DocumentSection {
  readonly orientation: "portrait" | "landscape";
  readonly blocks: readonly DocumentBlock[];
}

export type DocumentBlock =
  | { readonly kind: "paragraph"; readonly style: ParagraphStyle; readonly text: string }
  | DocumentTable
  | { readonly kind: "field"; readonly name: string };

/**
 * The parts of an official document, by GB/T 9704-2012. `heading1` is 一、 in 黑体, `heading2` （一） in 楷体, `heading3` 1. and
 * `heading4` （1） in 仿宋; numbers are part of the text. A line with 签发人 has 发文字号 before it, parted by a tab.
 */
export type ParagraphStyle =
  | "issuerMark"
  | "docNumber"
  | "docNumberAndSigner"
  | "title"
  | "addressee"
  | "heading1"
  | "heading2"
  | "heading3"
  | "heading4"
  | "body"
  | "attachments"
  | "signature"
  | "date"
  | "attachmentLabel"
  | "attachmentTitle"
  | "tableNote"
  | "copyTo";

/** A table whose first row is repeated on each page. */
export interface DocumentTable {
  readonly kind: "table";
  readonly columns: readonly {
    readonly heading: string;
    /** In characters of the table's font; the table is as wide as the page's type area, in these proportions. */
    readonly width: number;
    readonly align: "left" | "center";
  }[];
  /** As many texts as columns; a line break begins a new paragraph in the cell. */
  readonly rows: readonly (readonly string[])[];
}
