// Draws the add-in's icon, a small matrix, at the sizes that Office and browsers ask for:
// `node scripts/draw-icons.mjs` writes assets/icon-*.png and assets/favicon.ico.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";

const ASSETS = join(import.meta.dirname, "../assets");
const SIZES = [16, 32, 64, 80];

const GREEN = [15, 115, 80, 1];
const HEADING = [152, 214, 187, 1];
const MARK = [255, 255, 255, 1];
const EMPTY = [255, 255, 255, 0.28];

/** Three units over two tasks: headings, then who has a part in what. */
const CELLS = [
  [HEADING, HEADING, HEADING],
  [MARK, EMPTY, MARK],
  [EMPTY, MARK, MARK],
];

/** In units of the icon's size / 16: the smallest icon has whole pixels and no room to spare. */
function geometry(size) {
  return size === 16
    ? { margin: 1, cell: 4, gap: 1, corner: 2, round: 0.5 }
    : { margin: 2.6, cell: 3, gap: 0.9, corner: 3.2, round: 0.7 };
}

/** The shapes from back to front: [left, top, width, corner radius, colour]. */
function shapes(size) {
  const { margin, cell, gap, corner, round } = geometry(size);
  const cells = CELLS.flatMap((row, y) =>
    row.map((color, x) => [margin + x * (cell + gap), margin + y * (cell + gap), cell, round, color]),
  );
  return [[0, 0, 16, corner, GREEN], ...cells];
}

function inside([left, top, width, radius], x, y) {
  const beyond = (at, start) => Math.max(start + radius - at, at - (start + width - radius), 0);
  return Math.hypot(beyond(x, left), beyond(y, top)) <= radius;
}

const SAMPLES = 8;

/** The colour at a point: shapes laid over each other; premultiplied by opacity. */
function colorAt(all, x, y) {
  let result = [0, 0, 0, 0];
  for (const shape of all) {
    if (!inside(shape, x, y)) continue;
    const [red, green, blue, alpha] = shape[4];
    const over = [red * alpha, green * alpha, blue * alpha, alpha];
    result = result.map((below, channel) => over[channel] + below * (1 - alpha));
  }
  return result;
}

/** RGBA rows, each behind a filter byte of 0, as PNG wants them. */
function rasterize(size) {
  const all = shapes(size);
  const bytes = Buffer.alloc(size * (1 + size * 4));
  const step = 16 / size / SAMPLES;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const sum = [0, 0, 0, 0];
      for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
        const dx = (sample % SAMPLES) + 0.5;
        const dy = Math.floor(sample / SAMPLES) + 0.5;
        const color = colorAt(all, x * SAMPLES * step + dx * step, y * SAMPLES * step + dy * step);
        color.forEach((value, channel) => (sum[channel] += value));
      }
      const [red, green, blue, alpha] = sum;
      const pixel =
        alpha === 0 ? [0, 0, 0, 0] : [red / alpha, green / alpha, blue / alpha, (alpha / SAMPLES ** 2) * 255];
      bytes.set(pixel.map(Math.round), y * (1 + size * 4) + 1 + x * 4);
    }
  }
  return bytes;
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function png(size) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rasterize(size), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** An .ico may hold a PNG as it is. */
function ico(size) {
  const image = png(size);
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.set([size, size, 0, 0, 1, 0, 32, 0], 6);
  head.writeUInt32LE(image.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, image]);
}

for (const size of SIZES) writeFileSync(join(ASSETS, `icon-${size}.png`), png(size));
writeFileSync(join(ASSETS, "favicon.ico"), ico(32));
