import { useEffect, useMemo, useState } from "react";
import { readOpenNotice, type OpenNotice } from "../../app/openNotice";
import { readNoticeSource, readPastedNotice, type GivenNotice } from "../../app/noticeSource";
import { noticeName } from "../../core/notice/noticeName";
import { proposeSameUnits } from "../../core/notice/sameUnits";
import { Refusal } from "../../core/values/refusal";
import type { Sentence } from "../../core/values/sentence";
import { fileSource } from "../fileSources";
import type { FileWorker, Surroundings } from "../surroundings";
import type { Jobs } from "../useJobs";
import {
  bundledCurrent,
  editedCurrent,
  givenCurrent,
  openCurrent,
  isStoredIn,
  saysTheSameNotice,
  unknownNames,
  type CurrentNotice,
} from "./currentNotice";
import type { ConfirmedNotice } from "./readNotice";
import { useNoticeReview, type NoticeReviewState } from "./useNoticeReview";

/** The notice that the pane works on, and how a person gives another one. */
export interface NoticeState {
  readonly current: CurrentNotice;
  readonly review: NoticeReviewState;
  /** Opens the review of the current notice. */
  readonly edit: () => void;
  readonly confirm: (confirmed: ConfirmedNotice) => void;
  /** What was pasted stays. */
  readonly cancel: () => void;
  readonly picker: NoticePickerState;
  /** Back to the notice of the open workbook, or the bundled one; null where that is the current one. */
  readonly back: { readonly to: "workbook" | "bundled"; readonly go: () => void } | null;
  /** On again with a notice that was confirmed here and left; null without one. */
  readonly again: { readonly name: string; readonly go: () => void } | null;
}

/** Where a notice is pasted or opened. */
export interface NoticePickerState {
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Why the last one could not be read. */
  readonly problem: Sentence | null;
  readonly readText: () => void;
  readonly readFile: (file: File) => void;
}

export function useNotice({ excel }: Pick<Surroundings, "excel">, jobs: Jobs): NoticeState {
  const [chosen, setChosen] = useState<CurrentNotice | null>(null);
  const [open, setOpen] = useState<CurrentNotice | null>(null);
  /** What was confirmed in this pane, with its text, which no workbook holds. */
  const [kept, setKept] = useState<CurrentNotice | null>(null);
  /** What was confirmed and then left: no other place has it. */
  const [left, setLeft] = useState<CurrentNotice | null>(null);
  const [given, setGiven] = useState<GivenNotice | null>(null);
  const [bundled] = useState(bundledCurrent);
  const review = useNoticeReview();
  const picker = usePicker(jobs, (found) => {
    setGiven(found);
    review.begin(found);
  });
  // What was chosen has become the workbook's own: from now on the workbook tells.
  if (chosen && open && isStoredIn(chosen, open)) {
    setChosen(null);
    setKept(chosen);
  }
  const current = useMemo(
    () => withSource(chosen ?? open ?? bundled, kept ? [kept, bundled] : [bundled]),
    [chosen, open, kept, bundled],
  );

  const busy = jobs.running !== null;
  // A job that has just ended may have made or changed the workbook.
  useEffect(() => {
    if (busy || !excel) return undefined;
    let isWanted = true;
    const show = (found: OpenNotice | null) => {
      if (isWanted) setOpen((before) => sameOrNew(before, found && openCurrent(found, null)));
    };
    readOpenNotice(excel.workbook).then(show, (error: unknown) => console.warn(error));
    return () => {
      isWanted = false;
    };
  }, [busy, excel]);

  /** To another notice, or another reading of this one. */
  const turnTo = (next: CurrentNotice | null) => {
    if (chosen && !(next && saysTheSameNotice(next, chosen))) setLeft(chosen);
    else if (next === left) setLeft(null);
    setChosen(next);
  };
  const confirm = (confirmed: ConfirmedNotice) => {
    if (given) turnTo(givenCurrent(current, given, confirmed));
    else setChosen(editedCurrent(current, confirmed));
    setGiven(null);
    review.end();
    picker.finish();
  };
  const edit = () => {
    const { notice, source, unitChanges } = current;
    const chosen = unitChanges.map(({ former, present }) => ({ full: present, short: former }));
    setGiven(null);
    review.begin({ notice, source, sameUnits: unknownNames(current, proposeSameUnits(notice)), chosen });
  };
  const cancel = () => {
    setGiven(null);
    review.end();
  };
  return {
    ...{ current, review, edit, confirm, cancel, picker },
    back: chosen && { to: open ? "workbook" : "bundled", go: () => turnTo(null) },
    again: left && { name: noticeName(left.notice), go: () => turnTo(left) },
  };
}

/** The same object as long as nothing has changed: much is worked out from it. */
function sameOrNew(before: CurrentNotice | null, now: CurrentNotice | null): CurrentNotice | null {
  const isSame = before && now && JSON.stringify(before.settings) === JSON.stringify(now.settings);
  return isSame && saysTheSameNotice(before, now) ? before : now;
}

/** With the text of the notice, where this pane knows it; a notice that says the same stays the same object. */
function withSource(current: CurrentNotice, known: readonly CurrentNotice[]): CurrentNotice {
  const own = known.find((one) => saysTheSameNotice(one, current));
  return own ? { ...current, notice: own.notice, source: current.source ?? own.source } : current;
}

function usePicker(jobs: Jobs, onRead: (found: GivenNotice) => void) {
  const [isOpen, setIsOpen] = useState(false);
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<Sentence | null>(null);
  const read = (work: (worker: FileWorker) => Promise<GivenNotice>) => {
    setProblem(null);
    jobs.runWithWorker("readNotice", async (worker) => {
      try {
        onRead(await work(worker));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        setProblem(error.sentence);
      }
    });
  };
  const close = () => {
    setIsOpen(false);
    setProblem(null);
  };
  return {
    ...{ isOpen, text, problem, close },
    open: () => setIsOpen(true),
    setText: (pasted: string) => {
      setText(pasted);
      setProblem(null);
    },
    readText: () => read((worker) => readPastedNotice(text, worker)),
    readFile: (file: File) => read((worker) => readNoticeSource(fileSource(file), worker)),
    /** What was pasted is a confirmed notice by now. */
    finish: () => {
      close();
      setText("");
    },
  };
}
