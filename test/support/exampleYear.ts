import { consolidate, type ConsolidationGivens } from "../../src/core/report/consolidate";
import type { Consolidation } from "../../src/core/report/consolidation";
import { readContent } from "../../src/core/report/readContent";
import { returnUnits } from "../../src/core/matrix/planWorkbooks";
import { calculateSignOff } from "../../workbench/exampleYear/edits/calculateSignOff";
import { inTurn } from "../../workbench/exampleYear/edits/planEdit";
import { exampleFaults } from "../../workbench/exampleYear/exampleFaults";
import { exampleRound } from "../../workbench/exampleYear/exampleRound";
import { planExampleReturn } from "../../workbench/exampleYear/planExampleReturn";
import { reporterOf } from "../../workbench/exampleYear/reporter";
import { gridOfPlan } from "./gridOfPlan";

/** The day of the example year's report. */
export const EXAMPLE_AS_OF = "2017-12-21";

/** The example year of the workbench, consolidated: 37 returns with the usual mistakes, without files. */
export function exampleConsolidation(givens: Partial<ConsolidationGivens> = {}): Consolidation {
  const round = exampleRound();
  const files = returnUnits(round).map((unit, place) => {
    const edits = exampleFaults.filter((fault) => fault.unit === unit).map(({ edit }) => edit);
    const plan = inTurn(...edits, calculateSignOff)(planExampleReturn(round, unit, reporterOf(place)));
    const name = `示例-2017-${unit}-填报表.xlsx`;
    return { name, sha256: `sha-${name}`, content: readContent(gridOfPlan(plan)) };
  });
  return consolidate(round, files, { asOf: EXAMPLE_AS_OF, ...givens });
}
