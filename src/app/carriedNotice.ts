import { noticeHash } from "../core/notice/noticeHash";
import type { Notice } from "../core/notice/notice";
import type { GivenFile } from "../core/report/consolidation";

/**
 * The notice that most files carry in their stamps; of two that equally many do, the usual one, else the first.
 * @returns null where none carries one
 */
export function carriedNotice(files: readonly GivenFile[], usual: Notice): Notice | null {
  const carried = new Map<string, { readonly notice: Notice; count: number }>();
  for (const { content, excluded } of files) {
    const stamp = "returned" in content ? content.returned.stamp : null;
    if (!stamp?.notice || excluded) continue;
    const known = carried.get(stamp.noticeHash);
    if (known) known.count += 1;
    else carried.set(stamp.noticeHash, { notice: stamp.notice, count: 1 });
  }
  const most = Math.max(...[...carried.values()].map(({ count }) => count));
  const candidates = [...carried].filter(([, { count }]) => count === most);
  const own = candidates.find(([hash]) => hash === noticeHash(usual)) ?? candidates[0];
  return own ? own[1].notice : null;
}
