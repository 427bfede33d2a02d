import type { Assignment } from "../notice/units";
import type { RowMatch } from "./matchRows";

/**
 * Gives rows of a merged unit, which may be about several assignments of their task, one each: the first that no row of
 * their file has, before all those that no row of any file certainly has. Further rows are about the first again.
 * @param matches what the rows of one file match, in their order
 * @param certain assignments that rows of some file name as their own
 */
export function shareRows(
  matches: readonly (RowMatch | null)[],
  certain: ReadonlySet<Assignment>,
): (RowMatch | null)[] {
  const taken = new Set(matches.flatMap((match) => (match && !match.among ? [match.assignment] : [])));
  return matches.map((match) => {
    if (!match?.among) return match;
    const left = match.among.filter(({ assignment }) => !taken.has(assignment));
    const chosen = left.find(({ assignment }) => !certain.has(assignment)) ?? left[0] ?? match.among[0];
    if (!chosen) return match;
    taken.add(chosen.assignment);
    return chosen;
  });
}
