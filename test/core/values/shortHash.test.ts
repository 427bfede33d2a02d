import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { shortHash } from "../../../src/core/values/shortHash";

/** FNV-1a by its definition, with big integers. */
function reference(text: string): string {
  let hash = 0x811c9dc5n;
  for (const byte of Buffer.from(text, "utf16le")) hash = ((hash ^ BigInt(byte)) * 0x01000193n) % 2n ** 32n;
  return hash.toString(16).padStart(8, "0");
}

describe("shortHash", () => {
  test("is the offset basis for nothing", () => {
    expect(shortHash("")).toBe("811c9dc5");
  });

  test("is FNV-1a over the UTF-16 bytes of any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => shortHash(text) === reference(text)));
    expect(shortHash("少数民族乡")).toBe(reference("少数民族乡"));
  });
});
