import { readFile } from "node:fs/promises";
import { bundledNotice } from "../core/notice/bundled";
import type { Notice } from "../core/notice/notice";
import { noticeFileProblemSentence } from "../core/notice/noticeFileProblem";
import { parseNotice } from "../core/notice/parseNotice";
import { Refusal } from "../core/values/refusal";
import type { Surroundings } from "./commandLine";

/** The notice in a file, or the bundled one. @throws Refusal where the file cannot be read as a notice */
export async function readNotice(path: string | null, { readNoticeFile }: Surroundings): Promise<Notice> {
  if (path === null) return bundledNotice();
  const outcome = await readNoticeFile(await readInput(path));
  if (!outcome.ok) {
    const problem = noticeFileProblemSentence(outcome.problem);
    throw new Refusal({ zh: `${path}：${problem.zh}`, en: `${path}: ${problem.en}` });
  }
  return parseNotice(outcome.text);
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
