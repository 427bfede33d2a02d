import { readWorkbook } from "../adapters/xlsx/readWorkbook";
import { writeWorkbook } from "../adapters/xlsx/writeWorkbook";
import { zipFiles } from "../adapters/xlsx/zipFiles";
import type { WorkerAnswer, WorkerRequest } from "./messages";

/** Entry of the worker: one request, one answer, in any order. */
addEventListener("message", ({ data }: MessageEvent<WorkerRequest>) => {
  answer(data).then(
    (answered) => send(answered),
    (error: unknown) => send({ id: data.id, kind: "failed", message: String(error) }),
  );
});

async function answer(request: WorkerRequest): Promise<WorkerAnswer> {
  const { id } = request;
  switch (request.kind) {
    case "read":
      return { id, kind: "read", outcome: await readWorkbook(request.bytes) };
    case "write":
      return { id, kind: "bytes", bytes: await writeWorkbook(request.plan) };
    case "zip":
      return { id, kind: "bytes", bytes: zipFiles(request.files) };
  }
}

/** Bytes are handed over, not copied. */
function send(answered: WorkerAnswer): void {
  postMessage(answered, { transfer: answered.kind === "bytes" ? [answered.bytes.buffer] : [] });
}
