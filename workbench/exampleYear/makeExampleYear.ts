import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import { returnUnits } from "../../src/core/matrix/planWorkbooks";
import type { ReportingRound } from "../../src/core/matrix/round";
import { calculateSignOff } from "./edits/calculateSignOff";
import { inTurn } from "./edits/planEdit";
import { exampleFaults } from "./exampleFaults";
import { EXAMPLE_PERIOD, exampleRound } from "./exampleRound";
import { extraFiles } from "./extraFiles";
import { planExampleReturn } from "./planExampleReturn";
import { reporterOf } from "./reporter";

/** A file of the example year. */
export interface ExampleFile {
  /** `示例-2017-区教委-填报表.xlsx` */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Makes a filled year of the bundled notice as it comes back to the coordinating office: the returns of all 37 units
 * with the usual mistakes, and a few files that came with them. Everything in it is made up and marked as an example.
 * Pure: each call gives the same bytes.
 * @param progress told after each file
 */
export async function makeExampleYear(
  progress: (done: number, total: number) => void = () => {},
): Promise<readonly ExampleFile[]> {
  const round = exampleRound();
  const jobs = [
    ...returnUnits(round).map((unit, place) => ({
      name: `示例-${EXAMPLE_PERIOD}-${unit}-填报表.xlsx`,
      write: () => writeReturn(round, unit, place),
    })),
    ...extraFiles,
  ];
  const files: ExampleFile[] = [];
  for (const { name, write } of jobs) {
    files.push({ name, bytes: await write() });
    progress(files.length, jobs.length);
  }
  return files;
}

function writeReturn(round: ReportingRound, unit: string, place: number): Promise<Uint8Array> {
  const reporter = reporterOf(place);
  const mistakes = exampleFaults.filter((fault) => fault.unit === unit).map(({ edit }) => edit);
  const plan = inTurn(...mistakes, calculateSignOff)(planExampleReturn(round, unit, reporter));
  return writeWorkbook(plan, { modified: savedOn(reporter.day, place) });
}

/** Saved in office hours of the day on which the unit reports. */
function savedOn(day: number, place: number): string {
  const hour = 1 + (place % 8);
  const minute = (place * 7) % 60;
  return new Date(Date.UTC(EXAMPLE_PERIOD, 11, day, hour, minute)).toISOString();
}
