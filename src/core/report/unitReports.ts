import type { PresentUnits } from "../matrix/presentUnits";
import type { Register } from "../returns/readRegister";
import type { TakenFile, TakenRow } from "./takenFile";
import type { UnitReport } from "./unitStandings";

/** What unit reports are made from. */
interface UnitFacts {
  readonly units: PresentUnits;
  readonly taken: readonly TakenFile[];
  /** The units of which rows stand in the details. */
  readonly filled: ReadonlySet<string>;
  readonly register: Register;
  /** The units that had sent nothing when the report was made that this one takes the place of. */
  readonly missedBefore: ReadonlySet<string>;
}

/**
 * What is known of each unit, as it is called by now. A unit has sent something where a file holds its rows. Blank rows of
 * a master, or of another unit in a return, are nobody's return.
 */
export function unitReportsOf({ units, taken, filled, register, missedBefore }: UnitFacts): UnitReport[] {
  const sent = new Set<string>();
  const declared = new Set<string>();
  for (const file of taken) {
    const own = file.rows.filter((row) => isSent(units, file, row));
    const inRows = own.flatMap(({ match }) => (match ? [units.nameFor(match.assignment)] : []));
    for (const unit of file.madeAs?.unit ? [...inRows, ...units.namesFor(file.madeAs.unit)] : inRows) {
      sent.add(unit);
      if (file.declaredNothing) declared.add(unit);
    }
  }
  const report = (name: string, isOpen: boolean): UnitReport => ({
    ...{ name, isOpen, sent: sent.has(name), missedBefore: missedBefore.has(name) },
    declaredNothing: declared.has(name) && !filled.has(name),
    entry: register.entries.get(name) ?? null,
  });
  return units.units.map(({ name, isOpen }) => report(name, isOpen));
}

/** Something stands in the row, or it is a row of the unit whose return it is. */
export function isSent(
  { nameFor, namesFor }: PresentUnits,
  { madeAs }: TakenFile,
  { row, match }: TakenRow,
): boolean {
  if (row.entries.size > 0 || madeAs === null) return true;
  if (madeAs.kind === "master" || madeAs.unit === null || !match) return false;
  return namesFor(madeAs.unit).includes(nameFor(match.assignment));
}
