import { unpackContent } from "../adapters/archive/unpackContent";
import { readNoticeFile } from "../adapters/notice/readNoticeFile";
import { editWorkbook } from "../adapters/xlsx/editWorkbook";
import { readAnyWorkbook } from "../adapters/xlsx/otherFormats/readAnyWorkbook";
import { writeWorkbook } from "../adapters/xlsx/writeWorkbook";
import { zipFiles } from "../adapters/xlsx/zipFiles";
import { runCheckJob, type CheckOutcome } from "../app/checkJob";
import type { FileSource, NoticeOutcome, ReadOutcome, WorkbookFiles } from "../app/ports";
import type { NoticeTextOutcome } from "../core/notice/noticeFileProblem";
import { parseNotice } from "../core/notice/parseNotice";
import { proposeSameUnits } from "../core/notice/sameUnits";
import { Refusal } from "../core/values/refusal";
import type { CheckAgainstFiles, WorkerAnswer, WorkerRequest } from "./messages";

/** Entry of the worker: one request, one answer, in any order. An answer that cannot be sent is a failure, too. */
addEventListener("message", ({ data }: MessageEvent<WorkerRequest>) => {
  answer(data)
    .then(send)
    .catch((error: unknown) => send(failure(data.id, error)));
});

function failure(id: number, error: unknown): WorkerAnswer {
  return error instanceof Refusal
    ? { id, kind: "refused", sentence: error.sentence }
    : { id, kind: "failed", message: String(error) };
}

async function answer(request: WorkerRequest): Promise<WorkerAnswer> {
  const { id } = request;
  switch (request.kind) {
    case "read":
      return { id, kind: "read", outcome: await readAnyWorkbook(request.bytes) };
    case "unpack":
      return { id, kind: "unpacked", bytes: await unpackContent(request.content) };
    case "readNotice":
      return { id, kind: "notice", outcome: await readNotice(request.given) };
    case "check":
      return { id, kind: "checked", outcome: await check(id, request.files, request.against) };
    case "write":
      return { id, kind: "bytes", bytes: await writeWorkbook(request.plan) };
    case "edit":
      return { id, kind: "bytes", bytes: await editWorkbook(request.bytes, request.changes) };
    case "zip":
      return { id, kind: "bytes", bytes: zipFiles(request.files) };
  }
}

const files: WorkbookFiles = {
  read: readAnyWorkbook,
  unpack: unpackContent,
  write: writeWorkbook,
  edit: editWorkbook,
};

/** Parsed here, too: a long text would keep the page from answering. */
async function readNotice(given: Uint8Array | string): Promise<NoticeOutcome> {
  const read: NoticeTextOutcome =
    typeof given === "string" ? { ok: true, text: given } : await readNoticeFile(given);
  if (!read.ok) return read;
  const { text, warnings } = read;
  const notice = parseNotice(text, warnings);
  return { ok: true, text, notice, sameUnits: proposeSameUnits(notice) };
}

/** Only what was found goes back to the page. */
function check(id: number, picked: readonly File[], against: CheckAgainstFiles): Promise<CheckOutcome> {
  const { master, previous } = against;
  return runCheckJob(
    {
      files: picked.map(fileSource),
      against: {
        ...against,
        master: master instanceof File ? fileSource(master) : master,
        previous: previous && fileSource(previous),
      },
    },
    files,
    (done, total) => send({ id, kind: "progress", done, total }),
  );
}

function fileSource(file: File): FileSource {
  return { name: file.name, readBytes: async () => new Uint8Array(await file.arrayBuffer()) };
}

/** Bytes are handed over, not copied. */
function send(answered: WorkerAnswer): void {
  postMessage(answered, { transfer: buffersOf(answered) });
}

function buffersOf(answered: WorkerAnswer): ArrayBufferLike[] {
  if (answered.kind === "read") return packedBuffers(answered.outcome);
  const bytes = answered.kind === "bytes" || answered.kind === "unpacked" ? answered.bytes : null;
  return bytes ? [bytes.buffer] : [];
}

/** All files of an archive lie in the one buffer of its bytes. */
function packedBuffers(outcome: ReadOutcome): ArrayBufferLike[] {
  const holds = outcome.ok ? [] : (outcome.holds ?? []);
  return [...new Set(holds.flatMap(({ content }) => ("packed" in content ? [content.packed.buffer] : [])))];
}
