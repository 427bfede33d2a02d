import type { DocumentFiles } from "../app/ports";
import type { CommonAnswer } from "../workers/messages";
import type { DocumentAnswer, DocumentJob } from "../workers/documentMessages";
import { connectWorker } from "./workerConnection";

type OwnAnswer = Exclude<DocumentAnswer, CommonAnswer>;

/** Makes documents off the page's thread; `stop` ends it in the middle of one. */
export interface DocumentWorker extends DocumentFiles {
  /** What is still under way fails with `Stopped`. */
  stop(): void;
}

/**
 * Starts a worker for documents. Its script, which is large, is loaded only now. It is for one job: `stop` ends it for
 * good.
 */
export function startDocumentWorker(): DocumentWorker {
  const { ask, stop } = connectWorker<DocumentJob, OwnAnswer>(
    new Worker(/* webpackChunkName: "documents" */ new URL("../workers/documentFiles.ts", import.meta.url)),
  );
  return {
    writeTemplate: async (template) => bytesOf(await ask({ kind: "writeTemplate", template })),
    // Templates are copied, not handed over: one is filled in for many units.
    async fieldsOf(template) {
      const answer = await ask({ kind: "fieldsOf", template });
      if (answer.kind !== "fields") throw unexpected(answer);
      return answer.fields;
    },
    fill: async (template, plan) => bytesOf(await ask({ kind: "fill", template, plan })),
    stop,
  };
}

function bytesOf(answer: OwnAnswer): Uint8Array {
  if (answer.kind !== "bytes") throw unexpected(answer);
  return answer.bytes;
}

function unexpected({ kind }: OwnAnswer): Error {
  return new Error(`The worker answered with ${kind}.`);
}
