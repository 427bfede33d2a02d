import { useCallback, useRef, useState } from "react";
import type { Progress } from "../app/ports";
import { Refusal } from "../core/values/refusal";
import type { Sentence } from "../core/values/sentence";
import { errorDetail, explainError, type FailureKind } from "./explainError";
import { Stopped, type FileWorker, type Surroundings } from "./surroundings";

export type JobKind =
  | "matrix"
  | "returns"
  | "checkWorkbook"
  | "clearMarks"
  | "fix"
  | "checkFiles"
  | "fixFile"
  | "notice"
  | "readNotice"
  | "readFiles"
  | "report"
  | "readReport"
  | "template"
  | "reportingNotice"
  | "select"
  | "open";

export interface RunningJob {
  readonly kind: JobKind;
  readonly done: number;
  /** null: how long it takes cannot be told. */
  readonly total: number | null;
  readonly cancel: (() => void) | null;
}

export interface Failure {
  readonly job: JobKind;
  /** What the job itself says is wrong, and what was kept; null: `kind` tells. */
  readonly said: Sentence | null;
  readonly kind: FailureKind;
  readonly detail: string;
}

/** The pane does one job at a time; whatever fails is caught here and shown. */
export interface Jobs {
  readonly running: RunningJob | null;
  readonly failure: Failure | null;
  /** Does nothing while another job runs. */
  readonly run: (kind: JobKind, work: (progress: Progress) => Promise<void>) => void;
  /** The same with a worker of its own, which makes the job one that can be cancelled. */
  readonly runWithWorker: (
    kind: JobKind,
    work: (worker: FileWorker, progress: Progress) => Promise<void>,
  ) => void;
  readonly dismiss: () => void;
}

type Work = (progress: Progress, onCancel: (cancel: () => void) => void) => Promise<void>;

export function useJobs({ startWorker }: Pick<Surroundings, "startWorker">): Jobs {
  const [running, setRunning] = useState<RunningJob | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const busy = useRef(false);

  const begin = useCallback(async (kind: JobKind, work: Work) => {
    if (busy.current) return;
    busy.current = true;
    setFailure(null);
    setRunning({ kind, done: 0, total: null, cancel: null });
    const change = (news: Partial<RunningJob>) => setRunning((job) => job && { ...job, ...news });
    try {
      await work(
        (done, total) => change({ done, total }),
        (cancel) => change({ cancel }),
      );
    } catch (error) {
      if (!(error instanceof Stopped)) {
        console.error(error);
        const said = error instanceof Refusal ? error.sentence : null;
        setFailure({ job: kind, said, kind: explainError(error), detail: errorDetail(error) });
      }
    } finally {
      busy.current = false;
      setRunning(null);
    }
  }, []);

  const run = useCallback<Jobs["run"]>((kind, work) => void begin(kind, work), [begin]);
  const runWithWorker = useCallback<Jobs["runWithWorker"]>(
    (kind, work) =>
      void begin(kind, async (progress, onCancel) => {
        const worker = startWorker();
        onCancel(() => worker.stop());
        try {
          await work(worker, progress);
        } finally {
          worker.stop();
        }
      }),
    [begin, startWorker],
  );
  const dismiss = useCallback(() => setFailure(null), []);
  return { running, failure, run, runWithWorker, dismiss };
}
