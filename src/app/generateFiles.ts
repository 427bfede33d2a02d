import { noticeFileTag } from "../core/notice/noticeFileTag";
import { planMaster, planReturn, returnUnits } from "../core/matrix/planWorkbooks";
import type { ReportingRound } from "../core/matrix/round";
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
  readonly bytes: Uint8Array;
}

/** The folder of the returns, beside the master workbook. */
const RETURNS_FOLDER = "填报表";

/**
 * Makes the units' workbooks, and the master workbook before them where it is wanted.
 * @param units the units that get one; null: all
 */
export async function generateFiles(
  round: ReportingRound,
  { units, master }: { readonly units: readonly string[] | null; readonly master: boolean },
  files: WorkbookFiles,
  progress: Progress = () => {},
): Promise<GeneratedFile[]> {
  const wanted = returnUnits(round).filter((unit) => units === null || units.includes(unit));
  const jobs = withOwnPaths([
    ...(master ? [masterJob(round)] : []),
    ...wanted.map((unit) => returnJob(round, unit)),
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

function masterJob(round: ReportingRound): Job {
  const path = `${noticeFileTag(round.notice)}任务矩阵-${round.settings.period}.xlsx`;
  return { path, kind: "master", unit: null, rows: round.assignments.length, plan: () => planMaster(round) };
}

function returnJob(round: ReportingRound, unit: string): Job {
  const rows = round.assignments.filter((assignment) => assignment.unit.name === unit).length;
  const name = `${noticeFileTag(round.notice)}${round.settings.period}-${fileNamePart(unit)}-填报表.xlsx`;
  return {
    path: `${RETURNS_FOLDER}/${name}`,
    kind: "return",
    unit,
    rows,
    plan: () => planReturn(round, unit),
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
