import { readUnitList } from "../parse/units/unitList";
import type { Role } from "../notice";
import type { NamedUnit } from "./taskFields";

/**
 * The units that somebody typed as a list, 区教委、区财政局等: split as the parser splits lists.
 * @param role of all of them
 */
export function typedUnits(
  text: string,
  role: Role,
): { readonly units: readonly NamedUnit[]; readonly openEnded: boolean } {
  const { names, openEnded } = readUnitList(text);
  return { units: names.map((name) => ({ name, role })), openEnded };
}
