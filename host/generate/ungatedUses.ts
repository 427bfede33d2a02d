import { supports } from "../protocol/library";
import type { AddInSources } from "./usedMembers";

/**
 * Uses of members that are above the level which the add-in needs in any case, in files that do not ask
 * `isSetSupported` for the member's level: as `file: Class.member 1.16`.
 */
export function ungatedUses({ uses, gates }: AddInSources, needed: string): string[] {
  return uses.flatMap(({ member, level, files }) => {
    if (supports(needed, level)) return [];
    const isGated = (file: string) => (gates.get(file) ?? []).some((gate) => supports(gate, level));
    return files.filter((file) => !isGated(file)).map((file) => `${file}: ${member} ${level ?? ""}`);
  });
}
