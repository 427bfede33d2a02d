import type { CurrentNotice } from "../notice/currentNotice";
import type { Surroundings } from "../surroundings";
import type { Jobs } from "../useJobs";
import { useFileCheck, type FileCheckState } from "./useFileCheck";
import { useOpenCheck, type OpenCheckState } from "./useOpenCheck";

/** What the tab holds: the open workbook's check, and that of files. */
export interface CheckState {
  readonly open: OpenCheckState;
  readonly files: FileCheckState;
}

export function useCheck(notice: CurrentNotice, surroundings: Surroundings, jobs: Jobs): CheckState {
  return {
    open: useOpenCheck(notice, surroundings, jobs),
    files: useFileCheck(notice, surroundings, jobs),
  };
}
