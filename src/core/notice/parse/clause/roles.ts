import type { Role, TaskUnit } from "../../notice";
import type { Clause } from "./clause";
import { isCollective } from "../units/unitNames";
import { readUnitList } from "../units/unitList";
import type { ListedUnit } from "../units/unitList";

/** The units of a clause with their roles, in the order named. */
export interface ClauseUnits {
  readonly units: readonly TaskUnit[];
  readonly openEnded: boolean;
  /** Names that their list wrote without their level, and as they are read. */
  readonly completed: readonly CompletedName[];
}

/** 工业和信息化厅 behind 省科技厅 is read as 省工业和信息化厅. */
export interface CompletedName {
  readonly written: string;
  readonly name: string;
}

/**
 * Gives the units of a clause their roles. Where one leads, those called merely responsible support it; where the
 * notice says that the first leads, it does unless it is collective; else nobody leads.
 * @param leadMark what the notice marks the leading units with (`*`); null where it does not
 */
export function unitsOfClause(
  clause: Clause,
  firstLeads: boolean,
  leadMark: string | null = null,
): ClauseUnits {
  const named: TaskUnit[] = [];
  const completed: CompletedName[] = [];
  let openEnded = false;
  for (const part of clause.parts) {
    const list = readUnitList(part.units);
    openEnded ||= list.openEnded;
    for (const unit of list.units) {
      named.push({
        name: unit.name,
        role: roleOf(unit, part.role, leadMark),
        collective: isCollective(unit.name),
      });
      if (unit.written !== null) completed.push({ written: unit.written, name: unit.name });
    }
  }
  return { units: withLead(named, firstLeads), openEnded, completed };
}

function roleOf(unit: ListedUnit, said: Role, leadMark: string | null): Role {
  return leadMark !== null && unit.mark === leadMark ? "lead" : (unit.role ?? said);
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
