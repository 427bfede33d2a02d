import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { Refusal } from "../../src/core/values/refusal";
import { writeOutputs } from "../../src/cli/writeOutputs";
import { filesIn, inTemporaryFolder } from "../support/commandLine";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("writeOutputs", () => {
  test("writes all, makes folders, and keeps what stood there", async () => {
    await inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, "b.xlsx"), "filled in");
      const kept = await writeOutputs([
        { path: join(folder, "new", "deep", "a.xlsx"), bytes: bytes("a") },
        { path: join(folder, "b.xlsx"), bytes: bytes("b") },
      ]);
      expect(kept).toEqual([join(folder, "b(旧).xlsx")]);
      expect(await filesIn(folder)).toEqual(["b(旧).xlsx", "b.xlsx", "new/deep/a.xlsx"]);
      expect(await readFile(join(folder, "b(旧).xlsx"), "utf8")).toBe("filled in");
      expect(await readFile(join(folder, "b.xlsx"), "utf8")).toBe("b");
    });
  });

  test("leaves a file alone that holds the same already", async () => {
    await inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, "a.xlsx"), "same");
      expect(await writeOutputs([{ path: join(folder, "a.xlsx"), bytes: bytes("same") }])).toEqual([]);
      expect(await filesIn(folder)).toEqual(["a.xlsx"]);
    });
  });

  test("takes everything back where a later file cannot be put in its place", async () => {
    await inTemporaryFolder(async (folder) => {
      // A name so long that no older version of it can be kept beside it.
      const longest = `${"x".repeat(248)}.xlsx`;
      await writeFile(join(folder, "a.xlsx"), "filled in");
      await writeFile(join(folder, longest), "filled in too");
      const writing = writeOutputs([
        { path: join(folder, "new", "deep", "c.xlsx"), bytes: bytes("c") },
        { path: join(folder, "a.xlsx"), bytes: bytes("a") },
        { path: join(folder, longest), bytes: bytes("b") },
      ]);
      await expect(writing).rejects.toThrow(Refusal);
      expect(await filesIn(folder)).toEqual(["a.xlsx", longest].sort());
      expect(await readFile(join(folder, "a.xlsx"), "utf8")).toBe("filled in");
      expect(await readFile(join(folder, longest), "utf8")).toBe("filled in too");
      await expect(readFile(join(folder, "new"))).rejects.toThrow(/ENOENT/);
    });
  });

  test("removes no folder that somebody put something into", async () => {
    await inTemporaryFolder(async (folder) => {
      await mkdir(join(folder, "there"));
      await mkdir(join(folder, "there", "a.xlsx"));
      await expect(
        writeOutputs([
          { path: join(folder, "there", "new", "b.xlsx"), bytes: bytes("b") },
          { path: join(folder, "there", "a.xlsx"), bytes: bytes("a") },
        ]),
      ).rejects.toThrow(Refusal);
      await expect(readFile(join(folder, "there", "new"))).rejects.toThrow(/ENOENT/);
      await expect(readFile(join(folder, "there"))).rejects.toThrow(/EISDIR/);
    });
  });
});
