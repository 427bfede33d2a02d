import zlib from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { inflateInNode } from "../../../src/adapters/archive/inflateInNode";
import { inflatePortably } from "../../../src/adapters/archive/inflatePortably";
import { nodeModule } from "../../../src/adapters/archive/nodeModule";

const decoders: readonly [string, (packed: Uint8Array, size: number) => Uint8Array | null][] = [
  ["Node's", inflateInNode(zlib)],
  ["the portable", inflatePortably],
];
/** In one step, and in several: not even compressing makes it short. */
const contents = [
  new TextEncoder().encode("<b>共同团结奋斗</b>".repeat(50)),
  Uint8Array.from({ length: 100_000 }, (_, at) => (at * at * 7919) >>> 5),
];

function deflated(content: Uint8Array): Uint8Array {
  return Uint8Array.from(zlib.deflateRawSync(content));
}

/** Comparing them byte by byte is what takes time. */
function areSame(one: Uint8Array | null, other: Uint8Array): boolean {
  return one !== null && Buffer.compare(one, other) === 0;
}

test("reading uses Node's decoder where there is one", () => {
  expect(nodeModule("node:zlib")?.inflateRawSync).toBe(zlib.inflateRawSync);
});

describe.each(decoders)("%s decoder", (_, inflate) => {
  test.each(contents)("gives what was deflated", (content) => {
    expect(areSame(inflate(deflated(content), content.length), content)).toBe(true);
  });

  test.each(contents)("ignores what stands behind the end", (content) => {
    const longer = Uint8Array.from([...deflated(content), 1, 2, 3]);
    expect(areSame(inflate(longer, content.length), content)).toBe(true);
  });

  test.each(contents)("gives null where the size is another or the stream is cut short", (content) => {
    const packed = deflated(content);
    expect(inflate(packed, content.length - 1)).toBeNull();
    expect(inflate(packed, content.length + 1)).toBeNull();
    expect(inflate(packed, 0)).toBeNull();
    expect(inflate(packed.subarray(0, packed.length - 1), content.length)).toBeNull();
    expect(inflate(new Uint8Array(), 0)).toBeNull();
  });

  test("keeps no more of a bomb than was declared", () => {
    const bomb = deflated(new Uint8Array(8 * 1024 * 1024));
    const start = performance.now();
    expect(inflate(bomb, 1000)).toBeNull();
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

test("both decoders give the same, or the portable one misses that the length of a stored block is wrong", () => {
  const [[, inNode], [, portably]] = decoders as [(typeof decoders)[0], (typeof decoders)[0]];
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 300 }),
      fc.constantFrom(1, 6, 9),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 3 }),
      fc.integer({ min: -1, max: 1 }),
      (content, level, changes, longer) => {
        const packed = Uint8Array.from(zlib.deflateRawSync(content, { level }));
        for (const [at, byte] of changes) packed[at % packed.length] = byte;
        const given = inNode(packed, content.length + longer);
        const same = portably(packed, content.length + longer);
        // The checksum of the archive tells the rest.
        if (given !== null) expect(same).toEqual(given);
      },
    ),
    { numRuns: 300 },
  );
});
