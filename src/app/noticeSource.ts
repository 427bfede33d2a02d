import type { Notice } from "../core/notice/notice";
import { noticeFileProblemSentence } from "../core/notice/noticeFileProblem";
import { proposeSameUnits, type SameUnit } from "../core/notice/sameUnits";
import { Refusal } from "../core/values/refusal";
import type { Sentence } from "../core/values/sentence";
import { masterSettings } from "./masterSettings";
import type { FileSource, NoticeFiles, NoticeOutcome, WorkbookFiles } from "./ports";
import type { MasterWorkbook } from "./readMaster";

/** A notice as a person gives it. */
export interface GivenNotice {
  readonly notice: Notice;
  /** The text that it was read from; null where a master holds the notice alone. */
  readonly source: string | null;
  /** Names that may mean one unit. */
  readonly sameUnits: readonly SameUnit[];
  /** The master that it was taken from; null: it is a text. */
  readonly master: MasterWorkbook | null;
}

/** Reads a notice that was pasted. @throws Refusal where no task is found in it */
export async function readPastedNotice(text: string, files: NoticeFiles): Promise<GivenNotice> {
  return dividing(await files.readNotice(text));
}

/**
 * Reads the file of a notice, or the notice that a person confirmed in a master.
 * @throws Refusal where it is none, or no task is found in it
 */
export async function readNoticeSource(
  source: FileSource,
  files: NoticeFiles & Pick<WorkbookFiles, "read">,
): Promise<GivenNotice> {
  const bytes = await source.readBytes();
  // The one that reads them first may keep them.
  const outcome = await files.readNotice(bytes.slice());
  const isOther = !outcome.ok && outcome.problem.code === "other-format";
  if (isOther && outcome.problem.format === "workbook") return readConfirmed(source.name, bytes, files);
  try {
    return dividing(outcome);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { zh, en } = error.sentence;
    throw new Refusal({ zh: `“${source.name}”：${zh}`, en: `${source.name}: ${en}` });
  }
}

async function readConfirmed(
  name: string,
  bytes: Uint8Array,
  files: Pick<WorkbookFiles, "read">,
): Promise<GivenNotice> {
  const outcome = await files.read(bytes);
  const settings = outcome.ok ? masterSettings(outcome.workbook) : null;
  if (!outcome.ok || !settings) {
    throw new Refusal({
      zh: `“${name}”是工作簿，但不是任务矩阵工作簿，其中没有核对过的通知；请打开通知的.docx或.txt文件，或把通知正文粘贴进来。`,
      en: `${name} is a workbook but no master, so it holds no notice; open the notice's .docx or .txt file, or paste its text.`,
    });
  }
  const { notice } = settings;
  return {
    ...{ notice, source: null, sameUnits: proposeSameUnits(notice) },
    master: { settings, workbook: outcome.workbook },
  };
}

function dividing(outcome: NoticeOutcome): GivenNotice {
  if (!outcome.ok) throw new Refusal(noticeFileProblemSentence(outcome.problem));
  const { notice, text, sameUnits } = outcome;
  if (notice.tasks.length === 0) throw new Refusal(whyNoTask(notice));
  return { notice, source: text, sameUnits, master: null };
}

/** The parser says why, and what such a notice looks like. */
function whyNoTask({ warnings }: Notice): Sentence {
  return warnings.find(({ code }) => code === "no-task")?.message ?? NO_TASK;
}

const NO_TASK: Sentence = { zh: "没有找到任务。", en: "No task was found." };
