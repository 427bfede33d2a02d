import { noticeFileTag } from "../core/notice/noticeFileTag";
import { ownAssignments, planMaster, planReturn, returnUnits } from "../core/matrix/planWorkbooks";
import { NO_PREFILLS, type Prefills } from "../core/matrix/prefills";
import { assignmentKey, type ReportingRound } from "../core/matrix/round";
import type { WorkbookPlan } from "../core/sheet/plan";
import { fileNamePart } from "./fileNamePart";
import type { Progress, WorkbookFiles } from "./ports";

/** A workbook that is ready to be saved. */
export interface GeneratedFile {
  /** With `/` between folders: `填报表/2017-区教委-填报表.xlsx`. */
  readonly path: string;
  readonly kind: "master" | "return";
  readonly unit: string | null;
  /** Rows of its progress sheet. */
  readonly rows: number;
  /** How many of them are sent out with texts of an earlier period. */
  readonly prefilled: number;
  readonly bytes: Uint8Array;
}

/** The folder of the returns, beside the master workbook. */
const RETURNS_FOLDER = "填报表";

/**
 * Makes the units' workbooks, and the master workbook before them where it is wanted.
 * @param units the units that get one, by their present names; null: all
 * @param prefills what the returns' rows are sent out with. The master's are not: there they would pass for what a unit
 * has reported
 */
export async function generateFiles(
  round: ReportingRound,
  wanted: {
    readonly units: readonly string[] | null;
    readonly master: boolean;
    readonly prefills?: Prefills;
    /** The master where it is not a blank one: with what was filled into the one that the round comes from. */
    readonly masterPlan?: WorkbookPlan;
  },
  files: WorkbookFiles,
  progress: Progress = () => {},
): Promise<GeneratedFile[]> {
  const { units, master, prefills = NO_PREFILLS, masterPlan } = wanted;
  const ofUnits = returnUnits(round).filter((unit) => units === null || units.includes(unit));
  const jobs = withOwnPaths([
    ...(master ? [masterJob(round, masterPlan)] : []),
    ...ofUnits.map((unit) => returnJob(round, unit, prefills)),
  ]);
  const made: GeneratedFile[] = [];
  for (const { plan, ...file } of jobs) {
    made.push({ ...file, bytes: await files.write(plan()) });
    progress(made.length, jobs.length);
  }
  return made;
}

interface Job extends Omit<GeneratedFile, "bytes"> {
  readonly plan: () => WorkbookPlan;
}

function masterJob(round: ReportingRound, given: WorkbookPlan | undefined): Job {
  const path = `${noticeFileTag(round.notice)}任务矩阵-${round.settings.period}.xlsx`;
  const rows = round.assignments.length;
  return {
    path,
    kind: "master",
    unit: null,
    rows,
    prefilled: 0,
    plan: () => given ?? planMaster(round),
  };
}

function returnJob(round: ReportingRound, unit: string, prefills: Prefills): Job {
  const own = ownAssignments(round, unit);
  const prefilled = own.filter((row) => prefills.has(assignmentKey(round, row.task.id, row.unit.name)));
  const name = `${noticeFileTag(round.notice)}${round.settings.period}-${fileNamePart(unit)}-填报表.xlsx`;
  return {
    path: `${RETURNS_FOLDER}/${name}`,
    kind: "return",
    unit,
    rows: own.length,
    prefilled: prefilled.length,
    plan: () => planReturn(round, unit, prefills),
  };
}

/** Two units whose names differ only in what a file name cannot hold still get a file each. */
function withOwnPaths(jobs: readonly Job[]): Job[] {
  const taken = new Set<string>();
  return jobs.map((job) => {
    let path = job.path;
    for (let number = 2; taken.has(path.toLowerCase()); number++) {
      path = job.path.replace(/\.xlsx$/, `(${number}).xlsx`);
    }
    taken.add(path.toLowerCase());
    return { ...job, path };
  });
}
