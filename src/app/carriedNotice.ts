import { isSameNotice } from "../core/notice/isSameNotice";
import type { NoticeEdition } from "../core/notice/noticeEdition";
import { noticeHash } from "../core/notice/noticeHash";
import type { Notice } from "../core/notice/notice";
import type { GivenFile } from "../core/report/consolidation";

/** A notice that files carry in their stamps. */
interface Carried {
  readonly hash: string;
  readonly notice: Notice;
  readonly editions: readonly NoticeEdition[];
  count: number;
}

/**
 * The notice that most files carry in their stamps; of two that equally many do, the usual one, else the first. Of its
 * editions the latest counts, and the usual one where it does not say that it comes after that.
 * @returns null where none carries one
 */
export function carriedNotice(files: readonly GivenFile[], usual: Notice): Notice | null {
  const carried = new Map<string, Carried>();
  for (const { content, excluded } of files) {
    const stamp = "returned" in content ? content.returned.stamp : null;
    if (!stamp?.notice || excluded) continue;
    const { noticeHash: hash, notice, settings } = stamp;
    const known = carried.get(hash) ?? { hash, notice, editions: settings.editions ?? [], count: 0 };
    carried.set(hash, { ...known, count: known.count + 1 });
  }
  const all = [...carried.values()];
  const most = Math.max(...all.map(({ count }) => count));
  const candidates = all.filter(({ count }) => count === most);
  const usualHash = noticeHash(usual);
  const own = candidates.find(({ hash }) => hash === usualHash) ?? candidates[0];
  if (!own) return null;
  const latest = all.filter(follows(own.hash)).find((one) => !all.some(follows(one.hash))) ?? own;
  return isSameNotice(latest.notice, usual) && !follows(usualHash)(latest) ? usual : latest.notice;
}

function follows(hash: string): (one: Carried) => boolean {
  return ({ hash: own, editions }) =>
    own !== hash && editions.some(({ noticeHash: earlier }) => earlier === hash);
}
