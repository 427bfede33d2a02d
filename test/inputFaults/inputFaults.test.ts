import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { inTemporaryFolder, taskMatrix } from "../support/commandLine";
import { FILE_FAULTS } from "./fileFaults";
import type { InputFault } from "./inputFault";
import { PROGRAM_FAULTS } from "./programFaults";
import { TABLE_FAULTS } from "./tableFaults";
import { VALUE_FAULTS } from "./valueFaults";
import { whatIsSeen } from "./whatIsSeen";

const FAULTS: readonly InputFault[] = [
  ...TABLE_FAULTS,
  ...PROGRAM_FAULTS,
  ...VALUE_FAULTS,
  ...FILE_FAULTS,
].sort((a, b) => a.number - b.number);

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

test("all 28 are there", () => {
  expect(FAULTS.map(({ number }) => number)).toEqual(Array.from({ length: 28 }, (_, index) => index + 1));
});

describe("what is seen of", () => {
  test.each(FAULTS.map((fault) => [fault.number, fault.title, fault] as const))(
    "%i %s",
    async (_, __, fault) => {
      const files = await fault.files();
      fault.hasFault(files);
      const seen = await whatIsSeen(files);
      const { status, findings, says, details, leftOut, figures } = fault.seen;
      expect(seen.findings).toEqual(findings);
      for (const words of says) expect(seen.sentences).toContainEqual(expect.stringContaining(words));
      expect(seen.details).toEqual(details);
      expect(seen.leftOut).toEqual(leftOut);
      expect(seen.reconciliation).toMatchObject({ ...figures, balanced: true });
      expect([seen.checkStatus, seen.consolidateStatus]).toEqual(status);
      const outcomes =
        fault.seen.outcomes ?? Object.fromEntries(Object.keys(files).map((name) => [name, "已并入"]));
      expect(seen.sources.map(({ outcome }) => outcome)).toEqual(Object.values(outcomes));
      seen.sources.forEach(({ name }, place) =>
        expect(name.endsWith(Object.keys(outcomes)[place] ?? "nothing")).toBe(true),
      );
      expect(seen.sources.map((source) => source.sha256).sort()).toEqual(
        Object.values(files).map(sha256).sort(),
      );
      fault.more?.(seen);
    },
  );
});

test("files that come close are clean", () =>
  inTemporaryFolder(async (folder) => {
    const close = FAULTS.flatMap(({ number, clean }) => (clean ? [{ number, clean }] : []));
    for (const { number, clean } of close) await writeFile(join(folder, `${number}.xlsx`), await clean());
    const { status, printed } = await taskMatrix(["check", folder]);
    expect(printed.split("\n")).toEqual(
      close.map(({ number }) => `${join(folder, `${number}.xlsx`)}\t未发现问题`),
    );
    expect(status).toBe(0);
  }));
