import type { Notice } from "./notice";

/** By what a person recognises a notice: its number, else its title. */
export function noticeName({ docNumber, title }: Pick<Notice, "docNumber" | "title">): string {
  return docNumber || title || UNNAMED;
}

/** The same in full: 《关于……的通知》（某府办发〔2025〕7号）. */
export function noticeReference({ docNumber, title }: Pick<Notice, "docNumber" | "title">): string {
  if (title === "") return docNumber || UNNAMED;
  return `《${title}》${docNumber === "" ? "" : `（${docNumber}）`}`;
}

const UNNAMED = "未标明文号和标题的通知";
