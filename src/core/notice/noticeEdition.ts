import { isSameNotice } from "./isSameNotice";
import type { Notice } from "./notice";
import { noticeHash } from "./noticeHash";

/** By what an earlier edition of a notice is known: workbooks that were made from it are still about. */
export interface NoticeEdition {
  readonly noticeHash: string;
  readonly docNumber: string;
  readonly title: string;
}

/** A notice and the earlier editions of it, before a person corrected them. */
export interface EditedNotice {
  readonly notice: Notice;
  readonly editions: readonly NoticeEdition[];
}

/** Whether one of the two is the other, or an earlier edition of it; number and title may have been corrected, too. */
export function isEditionOf(a: EditedNotice, b: EditedNotice): boolean {
  if (isSameNotice(a.notice, b.notice)) return true;
  if (a.editions.length === 0 && b.editions.length === 0) return false;
  const [one, two] = [noticeHash(a.notice), noticeHash(b.notice)];
  return one === two || a.editions.some(hasHash(two)) || b.editions.some(hasHash(one));
}

/** The earlier editions of a notice, where it follows another one: that one and those before it. */
export function editionsAfter(notice: Notice, earlier: EditedNotice): NoticeEdition[] {
  const own = textOf(editionOf(notice));
  const all = [...earlier.editions, editionOf(earlier.notice)];
  const others = all.map((edition) => [textOf(edition), edition] as const).filter(([text]) => text !== own);
  return [...new Map(others).values()];
}

/** Editions as a stamp holds them; what does not read as one is left out. */
export function editionsFrom(value: unknown): NoticeEdition[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown): NoticeEdition[] => {
    const { noticeHash: hash, docNumber, title } = recordOf(item);
    if (typeof hash !== "string" || typeof docNumber !== "string" || typeof title !== "string") return [];
    return [{ noticeHash: hash, docNumber, title }];
  });
}

function editionOf(notice: Notice): NoticeEdition {
  return { noticeHash: noticeHash(notice), docNumber: notice.docNumber, title: notice.title };
}

function textOf({ noticeHash: hash, docNumber, title }: NoticeEdition): string {
  return JSON.stringify([hash, docNumber, title]);
}

function hasHash(hash: string): (edition: NoticeEdition) => boolean {
  return (edition) => edition.noticeHash === hash;
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
