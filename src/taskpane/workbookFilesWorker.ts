import type { Progress } from "../app/ports";
import { heldPlan } from "../core/sheet/itemRows";
import { Refusal } from "../core/values/refusal";
import type { WorkerAnswer, WorkerJob, WorkerRequest } from "../workers/messages";
import { Stopped, type FileWorker } from "./surroundings";

interface Waiting {
  readonly resolve: (answer: WorkerAnswer) => void;
  readonly reject: (error: Error) => void;
  readonly progress: Progress;
}

/** Starts a worker for workbook files. It is for one job: `stop` ends it for good. */
export function startFileWorker(): FileWorker {
  const worker = new Worker(
    /* webpackChunkName: "worker" */ new URL("../workers/workbookFiles.ts", import.meta.url),
  );
  const waiting = new Map<number, Waiting>();
  let count = 0;
  let stopped = false;

  const failAll = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
    const job = waiting.get(data.id);
    if (data.kind === "progress") {
      job?.progress(data.done, data.total);
      return;
    }
    if (data.kind === "refused") job?.reject(new Refusal(data.sentence));
    else job?.resolve(data);
    waiting.delete(data.id);
  };
  // The worker's script could not be loaded, or it ended by a fault of its own.
  worker.onerror = ({ message }) => failAll(new Error(`The worker failed: ${message || "not loaded"}`));
  worker.onmessageerror = () => failAll(new Error("The worker's answer could not be read."));

  const ask = (job: WorkerJob, transfer: Transferable[] = [], progress: Progress = () => {}) =>
    new Promise<WorkerAnswer>((resolve, reject) => {
      // A worker that was ended never answers.
      if (stopped) {
        reject(new Stopped());
        return;
      }
      const request: WorkerRequest = { id: ++count, ...job };
      waiting.set(request.id, { resolve, reject, progress });
      worker.postMessage(request, transfer);
    });

  return {
    async read(bytes) {
      const answer = await ask({ kind: "read", bytes }, [bytes.buffer]);
      if (answer.kind !== "read") throw unexpected(answer);
      return answer.outcome;
    },
    async unpack(content) {
      // Copied out of the archive, whose other files are still to come.
      const packed = content.packed.slice();
      const answer = await ask({ kind: "unpack", content: { ...content, packed } }, [packed.buffer]);
      if (answer.kind !== "unpacked") throw unexpected(answer);
      return answer.bytes;
    },
    write: async (plan) => bytesOf(await ask({ kind: "write", plan: heldPlan(plan) })),
    edit: async (bytes, changes) => bytesOf(await ask({ kind: "edit", bytes, changes }, [bytes.buffer])),
    async check(files, against, progress) {
      const answer = await ask({ kind: "check", files, against }, [], progress);
      if (answer.kind !== "checked") throw unexpected(answer);
      return answer.outcome;
    },
    // Copied, not handed over: the files are offered one by one, too.
    zip: async (files) =>
      bytesOf(await ask({ kind: "zip", files: files.map(({ path, bytes }) => ({ path, bytes })) })),
    stop() {
      stopped = true;
      worker.terminate();
      failAll(new Stopped());
    },
  };
}

function bytesOf(answer: WorkerAnswer): Uint8Array {
  if (answer.kind !== "bytes") throw unexpected(answer);
  return answer.bytes;
}

function unexpected(answer: WorkerAnswer): Error {
  return new Error(answer.kind === "failed" ? answer.message : `The worker answered with ${answer.kind}.`);
}
