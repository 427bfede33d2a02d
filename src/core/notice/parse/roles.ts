import type { TaskUnit } from "../notice";
import type { Clause } from "./clause";
import { isCollective, readUnitList } from "./unitList";

/** The units of a clause with their roles, in the order named. */
export interface ClauseUnits {
  readonly units: readonly TaskUnit[];
  readonly openEnded: boolean;
}

/**
 * Gives the units of a clause their roles. Where one leads, those called merely responsible support it; where the
 * notice says that the first leads, it does unless it is collective; else nobody leads.
 */
export function unitsOfClause(clause: Clause, firstLeads: boolean): ClauseUnits {
  const named: TaskUnit[] = [];
  let openEnded = false;
  for (const part of clause.parts) {
    const list = readUnitList(part.units);
    openEnded ||= list.openEnded;
    for (const name of list.names) named.push({ name, role: part.role, collective: isCollective(name) });
  }
  return { units: withLead(named, firstLeads), openEnded };
}

function withLead(units: readonly TaskUnit[], firstLeads: boolean): TaskUnit[] {
  const led = units.some((unit) => unit.role === "lead");
  const [first] = units;
  if (!led && firstLeads && first?.role === "responsible" && !first.collective) {
    return units.map((unit, index) => ({ ...unit, role: index === 0 ? "lead" : "support" }));
  }
  return units.map((unit) =>
    led && unit.role === "responsible" ? { ...unit, role: "support" } : { ...unit },
  );
}

/** One entry for each unit: the first, unless a later one says that it leads. */
export function mergeUnits(units: readonly TaskUnit[]): TaskUnit[] {
  const merged = new Map<string, TaskUnit>();
  for (const unit of units) {
    const known = merged.get(unit.name);
    if (!known || (unit.role === "lead" && known.role !== "lead")) merged.set(unit.name, unit);
  }
  return [...merged.values()];
}
