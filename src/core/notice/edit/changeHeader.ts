import type { Notice } from "../notice";

/** What the head of a notice says of it. */
export type NoticeHeader = Pick<Notice, "docNumber" | "title" | "issuer">;

/** The notice with another number, title or issuer; spaces around them are dropped. */
export function changeHeader(notice: Notice, header: NoticeHeader): Notice {
  return {
    ...notice,
    docNumber: header.docNumber.trim(),
    title: header.title.trim(),
    issuer: header.issuer.trim(),
  };
}
