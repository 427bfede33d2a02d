import { MessageChannel, type MessagePort, type Transferable } from "node:worker_threads";
import { afterEach, beforeAll, expect, test } from "@jest/globals";
import { documentFiles } from "../../src/adapters/docx/documentFiles";
import { startDocumentWorker, type DocumentWorker } from "../../src/taskpane/documentFilesWorker";
import { Refusal } from "../../src/core/values/refusal";
import { SAMPLE_PLAN, SAMPLE_TEMPLATE } from "../support/sampleDocument";

/** Both ends of the worker, with Node's channel between them: it clones and hands over as a browser does. */
let workerEnd: MessagePort;
let worker: DocumentWorker;
let listener: ((event: { data: unknown }) => void) | null = null;

class ChannelWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  private readonly port: MessagePort;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    workerEnd = port2;
    port1.on("message", (data: unknown) => this.onmessage?.({ data }));
    port2.on("message", (data: unknown) => listener?.({ data }));
  }

  postMessage(request: unknown, transfer: readonly Transferable[]): void {
    this.port.postMessage(request, transfer);
  }

  terminate(): void {
    this.port.close();
  }
}

beforeAll(async () => {
  Object.assign(globalThis, {
    Worker: ChannelWorker,
    addEventListener: (_: string, added: typeof listener) => {
      listener = added;
    },
    postMessage: (message: unknown, { transfer }: { transfer: readonly Transferable[] }) =>
      workerEnd.postMessage(message, transfer),
  });
  await import("../../src/workers/documentFiles");
});

afterEach(() => worker.stop());

test("templates are written, looked through and filled in there, and stay with the page", async () => {
  worker = startDocumentWorker();
  const template = await worker.writeTemplate(SAMPLE_TEMPLATE);
  expect(template).toEqual(await documentFiles.writeTemplate(SAMPLE_TEMPLATE));
  expect(await worker.fieldsOf(template)).toContain("应报单位数");
  const [one, other] = await Promise.all([
    worker.fill(template, SAMPLE_PLAN),
    worker.fill(template, { ...SAMPLE_PLAN, title: "另一份" }),
  ]);
  expect(one).toEqual(await documentFiles.fill(template, SAMPLE_PLAN));
  expect(other).not.toEqual(one);
});

test("a refusal comes through as one, and the worker goes on", async () => {
  worker = startDocumentWorker();
  const refused = worker.fill(Uint8Array.of(1), SAMPLE_PLAN);
  await expect(refused).rejects.toThrow(Refusal);
  await expect(worker.fieldsOf(Uint8Array.of(1))).rejects.toThrow(/no Word document/);
  expect((await worker.writeTemplate(SAMPLE_TEMPLATE)).length).toBeGreaterThan(1000);
});

test("what is under way when it is stopped fails, and so does what is asked later", async () => {
  worker = startDocumentWorker();
  const asked = worker.writeTemplate(SAMPLE_TEMPLATE);
  worker.stop();
  await expect(asked).rejects.toThrow("stopped");
  await expect(worker.fieldsOf(Uint8Array.of(1))).rejects.toThrow("stopped");
});
