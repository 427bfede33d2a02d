import { readFile } from "node:fs/promises";
import { masterSettings } from "../app/masterSettings";
import { bundledNotice } from "../core/notice/bundled";
import type { Notice } from "../core/notice/notice";
import {
  noticeFileProblemSentence,
  type NoticeFileProblem,
  type OtherFormat,
} from "../core/notice/noticeFileProblem";
import { parseNotice } from "../core/notice/parseNotice";
import { Refusal } from "../core/values/refusal";
import type { Surroundings } from "./commandLine";

/** The notice in a file, or the bundled one. @throws Refusal where the file cannot be read as a notice */
export async function readNotice(path: string | null, surroundings: Surroundings): Promise<Notice> {
  if (path === null) return bundledNotice();
  const outcome = await surroundings.readNoticeFile(await readInput(path));
  if (outcome.ok) return parseNotice(outcome.text, outcome.warnings);
  throw unreadable(path, outcome.problem);
}

/**
 * The notice in a file, or the one that was confirmed in a master, whose file it may be as well.
 * @throws Refusal where it is neither
 */
export async function readNoticeOrMaster(path: string, surroundings: Surroundings): Promise<Notice> {
  const bytes = await readInput(path);
  const outcome = await surroundings.readNoticeFile(bytes);
  if (outcome.ok) return parseNotice(outcome.text, outcome.warnings);
  const { problem } = outcome;
  const isOffice = problem.code === "other-format" && MAY_BE_MASTER.has(problem.format);
  const read = isOffice ? await surroundings.workbooks.read(bytes) : null;
  const master = read?.ok ? masterSettings(read.workbook) : null;
  if (master) return master.notice;
  throw unreadable(path, problem);
}

/** A master comes back in other formats too. */
const MAY_BE_MASTER: ReadonlySet<OtherFormat> = new Set<OtherFormat>(["workbook", "old-office", "odt"]);

function unreadable(path: string, problem: NoticeFileProblem): Refusal {
  const { zh, en } = noticeFileProblemSentence(problem);
  const isWorkbook = problem.code === "other-format" && problem.format === "workbook";
  return new Refusal({
    zh: `${path}：${zh}${isWorkbook ? "任务矩阵工作簿请用 --master 给出。" : ""}`,
    en: `${path}: ${en}${isWorkbook ? " Give a master workbook with --master." : ""}`,
  });
}

/** The same, for commands that need tasks. @throws Refusal where the notice has none */
export async function readDividingNotice(path: string | null, surroundings: Surroundings): Promise<Notice> {
  const notice = await readNotice(path, surroundings);
  if (notice.tasks.length > 0) return notice;
  const reason = notice.warnings.find(({ code }) => code === "no-task")?.message;
  throw new Refusal({
    zh: `${path ?? ""}：通知中没有识别到任务。${reason?.zh ?? ""}`,
    en: `${path ?? ""}: no task was found in the notice. ${reason?.en ?? ""}`,
  });
}

async function readInput(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new Refusal({
      zh: `无法读取文件“${path}”；请检查路径（${reasonOf(error)}）。`,
      en: `The file ${path} cannot be read; check the path (${reasonOf(error)}).`,
    });
  }
}

/** The operating system's word for what went wrong: ENOENT. */
export function reasonOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : String(error);
}
