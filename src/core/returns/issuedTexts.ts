import { parseKey } from "../matrix/assignmentRow";
import { planReturnGuide } from "../matrix/planGuide";
import { progressHead } from "../matrix/planProgress";
import { planSignOff } from "../matrix/planSignOff";
import { presentUnits } from "../matrix/presentUnits";
import { reportingRound, type ReportingRound } from "../matrix/round";
import type { Assignment } from "../notice/units";
import type { PlanRow } from "../sheet/plan";
import { comparableText } from "../values/text";
import { rowsOf } from "./identify";
import type { Return } from "./readReturn";

/**
 * The texts that the product wrote outside the table of such a workbook, with the settings that its stamp tells, each in
 * its comparable form.
 */
export function issuedTexts(round: ReportingRound, returned: Return): Set<string> {
  const { stamp } = returned;
  const same = reportingRound(stamp?.notice ?? round.notice, { ...round.settings, ...stamp?.settings });
  const units = new Set<string>();
  for (const { issued, key } of rowsOf(returned)) {
    const named = issued.get("责任单位") ?? "";
    units.add(named);
    if (!key.endsWith(`|${named}`)) units.add(parseKey(key)?.unit ?? "");
  }
  if (stamp?.unit) units.add(stamp.unit);
  // Of a master only the sheets with a progress table are looked at, and there only what stands around the table.
  const rows =
    stamp?.kind === "master"
      ? progressHead(same, same.assignments, null, false)
      : rowsAroundEach(same, units);
  const written = rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell?.formula === undefined ? (cell?.value ?? []) : [])),
  );
  return new Set(written.map((value) => comparableText(String(value))));
}

/**
 * What each unit's workbook holds beside its assignments. Status words and the like, which stand in the table, are a
 * person's words elsewhere; the sign-off sheet shows assignments by formulas only.
 */
function rowsAroundEach(round: ReportingRound, units: ReadonlySet<string>): PlanRow[] {
  const { nameFor } = presentUnits(round);
  const owned = new Map<string, Assignment[]>([...units].map((unit) => [unit, []]));
  owned.delete("");
  for (const assignment of round.assignments)
    for (const unit of new Set([assignment.unit.name, nameFor(assignment)]))
      owned.get(unit)?.push(assignment);
  return [...owned].flatMap(([unit, own]) => [
    // What is said of prefilled texts alone is no person's words where there are none.
    ...planReturnGuide(round, unit, own.length, true).rows,
    ...progressHead(round, own, unit, true),
    ...planSignOff(round, [], unit).rows,
  ]);
}
