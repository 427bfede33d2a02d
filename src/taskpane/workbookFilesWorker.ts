import type { CommonAnswer, WorkerAnswer, WorkerJob } from "../workers/messages";
import type { WorkbookWorker } from "./surroundings";
import { connectWorker } from "./workerConnection";

type FileAnswer = Exclude<WorkerAnswer, CommonAnswer>;

/** Starts a worker for workbook files. It is for one job: `stop` ends it for good. */
export function startFileWorker(): WorkbookWorker {
  const { ask, stop } = connectWorker<WorkerJob, FileAnswer>(
    new Worker(/* webpackChunkName: "worker" */ new URL("../workers/workbookFiles.ts", import.meta.url)),
  );
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
    async readNotice(given) {
      const transfer = typeof given === "string" ? [] : [given.buffer];
      const answer = await ask({ kind: "readNotice", given }, transfer);
      if (answer.kind !== "notice") throw unexpected(answer);
      return answer.outcome;
    },
    write: async (plan) => bytesOf(await ask({ kind: "write", plan })),
    edit: async (bytes, changes) => bytesOf(await ask({ kind: "edit", bytes, changes }, [bytes.buffer])),
    async check(files, against, progress) {
      const answer = await ask({ kind: "check", files, against }, [], progress);
      if (answer.kind !== "checked") throw unexpected(answer);
      return answer.outcome;
    },
    // Copied, not handed over: the files are offered one by one, too.
    zip: async (files) =>
      bytesOf(await ask({ kind: "zip", files: files.map(({ path, bytes }) => ({ path, bytes })) })),
    stop,
  };
}

function bytesOf(answer: FileAnswer): Uint8Array {
  if (answer.kind !== "bytes") throw unexpected(answer);
  return answer.bytes;
}

function unexpected({ kind }: FileAnswer): Error {
  return new Error(`The worker answered with ${kind}.`);
}
