import type { GivenSettings } from "../core/matrix/settings";
import { readStamp } from "../core/matrix/stamp";
import type { Notice } from "../core/notice/notice";
import { noticeHash } from "../core/notice/noticeHash";
import type { WorkbookGrid } from "../core/sheet/grid";
import type { Sentence } from "../core/values/sentence";

/** What the coordinating office's workbook says about a round of reporting. */
export interface MasterSettings {
  readonly notice: Notice;
  readonly settings: GivenSettings;
  /** What could not be understood, each with what is taken instead. */
  readonly problems: readonly Sentence[];
}

/** Reads notice and settings from the coordinating office's workbook. @returns null where it is none of ours */
export function masterSettings(workbook: WorkbookGrid): MasterSettings | null {
  const stamp = readStamp(workbook);
  if (stamp?.kind !== "master" || !stamp.notice || noticeHash(stamp.notice) !== stamp.noticeHash) return null;
  return { notice: stamp.notice, settings: stamp.settings, problems: [] };
}
