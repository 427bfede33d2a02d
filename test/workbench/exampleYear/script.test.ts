import { expect, test } from "@jest/globals";
import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { makeExampleYear } from "../../../workbench/exampleYear/makeExampleYear";

const run = promisify(execFile);
const SCRIPT = join(__dirname, "../../../scripts/make-example-year.mjs");

test("the script writes the example year, the same as in the workbench, into a folder that it makes", async () => {
  const folder = await mkdtemp(join(tmpdir(), "example-year-test-"));
  try {
    const out = join(folder, "示例年度");
    await run(process.execPath, [SCRIPT, "--out", out]);
    const files = await makeExampleYear();
    expect((await readdir(out)).sort()).toEqual(files.map(({ name }) => name).sort());
    for (const { name, bytes } of files) {
      expect(Buffer.compare(await readFile(join(out, name)), bytes)).toBe(0);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("without a folder it says how it is called and writes nothing", async () => {
  await expect(run(process.execPath, [SCRIPT])).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining("--out DIR"),
  });
});
