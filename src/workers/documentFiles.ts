import { documentFiles } from "../adapters/docx/documentFiles";
import { Refusal } from "../core/values/refusal";
import type { DocumentAnswer, DocumentRequest } from "./documentMessages";

/** Entry of the worker for documents: one request, one answer, in any order. */
addEventListener("message", ({ data }: MessageEvent<DocumentRequest>) => {
  answer(data)
    .then(send)
    .catch((error: unknown) => send(failure(data.id, error)));
});

async function answer(request: DocumentRequest): Promise<DocumentAnswer> {
  const { id } = request;
  switch (request.kind) {
    case "writeTemplate":
      return { id, kind: "bytes", bytes: await documentFiles.writeTemplate(request.template) };
    case "fieldsOf":
      return { id, kind: "fields", fields: await documentFiles.fieldsOf(request.template) };
    case "fill":
      return { id, kind: "bytes", bytes: await documentFiles.fill(request.template, request.plan) };
  }
}

function failure(id: number, error: unknown): DocumentAnswer {
  return error instanceof Refusal
    ? { id, kind: "refused", sentence: error.sentence }
    : { id, kind: "failed", message: String(error) };
}

/** Bytes are handed over, not copied. */
function send(answered: DocumentAnswer): void {
  postMessage(answered, { transfer: answered.kind === "bytes" ? [answered.bytes.buffer] : [] });
}
