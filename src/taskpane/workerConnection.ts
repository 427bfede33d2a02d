import type { Progress } from "../app/ports";
import { Refusal } from "../core/values/refusal";
import type { CommonAnswer } from "../workers/messages";
import { Stopped } from "./surroundings";

interface Waiting<Answer> {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
  readonly progress: Progress;
}

/** A worker that answers each job by its number. It is for one job of a person: `stop` ends it for good. */
export interface WorkerConnection<Job, Answer> {
  /** @throws Refusal as the worker refused; Error where it failed; Stopped where it was ended */
  readonly ask: (job: Job, transfer?: Transferable[], progress?: Progress) => Promise<Answer>;
  readonly stop: () => void;
}

/** Numbers the jobs and brings each the answer that belongs to it. */
export function connectWorker<Job extends object, Answer extends { readonly id: number }>(
  worker: Worker,
): WorkerConnection<Job, Answer> {
  const waiting = new Map<number, Waiting<Answer>>();
  let count = 0;
  let stopped = false;

  const failAll = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.onmessage = ({ data }: MessageEvent<CommonAnswer | Answer>) => {
    const job = waiting.get(data.id);
    if (isCommon(data)) {
      if (data.kind === "progress") {
        job?.progress(data.done, data.total);
        return;
      }
      job?.reject(data.kind === "refused" ? new Refusal(data.sentence) : new Error(data.message));
    } else job?.resolve(data);
    waiting.delete(data.id);
  };
  // The worker's script could not be loaded, or it ended by a fault of its own.
  worker.onerror = ({ message }) => failAll(new Error(`The worker failed: ${message || "not loaded"}`));
  worker.onmessageerror = () => failAll(new Error("The worker's answer could not be read."));

  return {
    ask: (job, transfer = [], progress = () => {}) =>
      new Promise<Answer>((resolve, reject) => {
        // A worker that was ended never answers.
        if (stopped) {
          reject(new Stopped());
          return;
        }
        const id = ++count;
        waiting.set(id, { resolve, reject, progress });
        worker.postMessage({ id, ...job }, transfer);
      }),
    stop() {
      stopped = true;
      worker.terminate();
      failAll(new Stopped());
    },
  };
}

function isCommon(answer: object): answer is CommonAnswer {
  return "kind" in answer && COMMON.has(answer.kind);
}

const COMMON: ReadonlySet<unknown> = new Set<CommonAnswer["kind"]>(["progress", "refused", "failed"]);
