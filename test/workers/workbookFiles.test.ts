import { MessageChannel, type MessagePort, type Transferable } from "node:worker_threads";
import { afterEach, beforeAll, expect, test } from "@jest/globals";
import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import type { WorkbookPlan } from "../../src/core/sheet/plan";
import { readFiles } from "../../src/app/readFiles";
import { Refusal } from "../../src/core/values/refusal";
import type { WorkbookWorker } from "../../src/taskpane/surroundings";
import { fileSources } from "../../src/taskpane/fileSources";
import { startFileWorker } from "../../src/taskpane/workbookFilesWorker";
import type { WorkerRequest } from "../../src/workers/messages";
import { complete, filledReturnPlan, ROUND } from "../support/filledReturn";
import { rawArchive } from "../support/rawArchive";
import { samplePlan } from "../support/samplePlan";

/** Both ends of the worker, with Node's channel between them: it clones and hands over as a browser does. */
let workerEnd: MessagePort;
const pageEnds: MessagePort[] = [];
let worker: WorkbookWorker;

interface Sent {
  readonly request: WorkerRequest;
  /** Of picked files, in the order of `picked`. */
  readonly names: readonly (string | null)[];
}

function picked(request: WorkerRequest): (File | null)[] {
  if (request.kind !== "check") return [];
  const { master, previous } = request.against;
  return [master instanceof Blob ? master : null, previous, ...request.files];
}

/** Unlike a browser, Node's channel takes a file's name away. */
function withNames(request: WorkerRequest, names: readonly (string | null)[]): WorkerRequest {
  if (request.kind !== "check") return request;
  const [master, previous, ...files] = picked(request).map((blob, index) =>
    blob ? new File([blob], names[index] ?? "") : null,
  );
  return {
    ...request,
    files: files.filter((file) => file instanceof File),
    against: { ...request.against, master: master ?? request.against.master, previous: previous ?? null },
  };
}

class ChannelWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  private readonly port: MessagePort;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    workerEnd = port2;
    pageEnds.push(port1);
    port1.on("message", (data: unknown) => this.onmessage?.({ data }));
    port2.on("message", ({ request, names }: Sent) => listener?.({ data: withNames(request, names) }));
  }

  postMessage(request: WorkerRequest, transfer: readonly Transferable[]): void {
    const sent: Sent = { request, names: picked(request).map((file) => file?.name ?? null) };
    this.port.postMessage(sent, transfer);
  }

  terminate(): void {
    this.port.close();
  }
}

let listener: ((event: { data: unknown }) => void) | null = null;

beforeAll(async () => {
  Object.assign(globalThis, {
    Worker: ChannelWorker,
    addEventListener: (_: string, added: typeof listener) => {
      listener = added;
    },
    postMessage: (message: unknown, { transfer }: { transfer: readonly Transferable[] }) =>
      workerEnd.postMessage(message, transfer),
  });
  await import("../../src/workers/workbookFiles");
});

afterEach(() => worker.stop());

const DONE = () => {};
const against = { notice: ROUND.notice, master: null, previous: null, today: "2017-12-25" };
const UNIT = "区教委";

test("bytes go over to the worker and come back, without a copy staying behind", async () => {
  worker = startFileWorker();
  const bytes = await worker.write(samplePlan);
  expect(bytes).toEqual(await writeWorkbook(samplePlan));
  const [first] = samplePlan.sheets;
  const changes = [{ sheet: first?.name ?? "", address: "Z99", value: "甲", numberFormat: null }];
  const copy = await worker.edit(bytes, changes);
  expect(bytes.byteLength).toBe(0);
  const outcome = await worker.read(copy);
  expect(copy.byteLength).toBe(0);
  expect(outcome.ok && outcome.workbook.sheets[0]?.cells.get(98)?.get(25)?.value).toBe("甲");
});

test("several questions at once each get their own answer", async () => {
  worker = startFileWorker();
  const [one, other, none] = await Promise.all([
    worker.write(samplePlan),
    worker.write(filledReturnPlan(UNIT, {})),
    worker.read(Uint8Array.of(1)),
  ]);
  expect(other.length).not.toBe(one.length);
  expect(none).toMatchObject({ ok: false, problem: { code: "not-a-workbook" } });
});

test("the files of an archive are unpacked there one by one, and checked there as files of their own", async () => {
  worker = startFileWorker();
  const entries = [
    { name: "1.csv", content: "a,b\n1,2\n".repeat(9) },
    { name: "2.csv", content: "a,b\n3,4\n", stored: true },
    { name: "3.csv", content: "a,b", says: { crc32: 1 } },
    { name: "4.csv", content: "a,b", says: { flags: 1 } },
  ];
  const problems = [
    ["教育组.zip/1.csv", "no-table"],
    ["教育组.zip/2.csv", "no-table"],
    ["教育组.zip/3.csv", "damaged"],
    ["教育组.zip/4.csv", "encrypted"],
  ];
  const zip = new File([rawArchive(entries).slice().buffer], "教育组.zip");
  const read = await readFiles(fileSources([zip]), worker);
  expect(
    read.map(({ name, content }) => [name, "problem" in content ? content.problem.code : "no-table"]),
  ).toEqual(problems);
  const { results, origins } = await worker.check([new File(["文本"], "0.txt"), zip], against, DONE);
  expect(results.slice(1).map(({ file, problem }) => [file, problem?.code])).toEqual(problems);
  expect(origins).toEqual([0, 1, 1, 1, 1]);
});

test("a refusal comes through as one, in both languages", async () => {
  worker = startFileWorker();
  const error: unknown = await worker.edit(Uint8Array.of(1), []).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Refusal);
  expect(error).toMatchObject({
    sentence: { zh: expect.stringContaining("不是Excel工作簿"), en: expect.stringContaining("not an Excel") },
  });
});

test("any other failure is told, and the worker goes on", async () => {
  worker = startFileWorker();
  const bytes = await worker.write(samplePlan);
  const change = { sheet: "没有这张表", address: "A1", value: 1, numberFormat: null };
  await expect(worker.edit(bytes, [change])).rejects.toThrow(/no sheet 没有这张表/);
  await expect(worker.write(samplePlan)).resolves.toBeInstanceOf(Uint8Array);
});

test("many files are checked there, and how far it is is told after each", async () => {
  worker = startFileWorker();
  const good = await fileOf("1.xlsx", filledReturnPlan(UNIT, { "3.1.1": complete("乱写") }));
  const steps: string[] = [];
  const { results } = await worker.check([good, new File(["文本"], "2.xlsx")], against, (done, total) =>
    steps.push(`${done}/${total}`),
  );
  expect(steps).toEqual(["1/2", "2/2"]);
  expect(results.map(({ file, problem }) => [file, problem?.code ?? null])).toEqual([
    ["1.xlsx", null],
    ["2.xlsx", "not-a-workbook"],
  ]);
  expect(results[0]?.findings.map(({ rule }) => rule)).toContain("status-unknown");
  expect(good.size).toBeGreaterThan(0);
});

test("a master that is none is refused by its name", async () => {
  worker = startFileWorker();
  const master = await fileOf("回.xlsx", filledReturnPlan(UNIT, {}));
  await expect(worker.check([], { ...against, master }, DONE)).rejects.toMatchObject({
    sentence: { zh: expect.stringContaining("“回.xlsx”不是任务矩阵工作簿") },
  });
});

test("what is under way when it is stopped fails, and so does what is asked later", async () => {
  worker = startFileWorker();
  const under = worker.write(samplePlan);
  worker.stop();
  await expect(under).rejects.toThrow(/stopped/);
  await expect(worker.write(samplePlan)).rejects.toThrow(/stopped/);
});

async function fileOf(name: string, plan: WorkbookPlan): Promise<File> {
  const bytes = await writeWorkbook(plan);
  return new File([bytes.slice().buffer], name);
}

test("reads a notice that was pasted or opened, with its text and the names that may mean one unit", async () => {
  worker = startFileWorker();
  const text = "一、新建学校。（责任单位：区发展和改革委员会）\n二、改造小区。（责任单位：区发改委）";
  const opened = await worker.readNotice(new TextEncoder().encode(text));
  expect(opened).toEqual(await worker.readNotice(text));
  expect(opened).toMatchObject({
    ...{ ok: true, text },
    notice: { tasks: [{ id: "1" }, { id: "2" }] },
    sameUnits: [{ full: "区发展和改革委员会", short: "区发改委" }],
  });
  expect(await worker.readNotice(new Uint8Array())).toEqual({ ok: false, problem: { code: "empty-file" } });
});
