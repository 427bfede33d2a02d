import { crc32, deflateSync } from "node:zlib";

const MOST_COLORS = 256;
/** So many of them are the most frequent ones, however much they are alike. */
const FREQUENT_COLORS = 128;

/**
 * A picture as a PNG with a palette, a third as large as with full colours: the most frequent colours are kept, and some
 * of every hue; the others become the nearest of them. Equal pictures give equal bytes.
 * @param ppm bytes of a portable pixmap (P6, 8 bits a channel), as pdftoppm writes it
 */
export function indexedPng(ppm) {
  const { width, height, pixels } = readPixmap(ppm);
  const colors = Array.from({ length: width * height }, (_, at) => pixels.readUIntBE(at * 3, 3));
  const counts = new Map();
  for (const color of colors) counts.set(color, (counts.get(color) ?? 0) + 1);
  const palette = paletteOf(counts);
  const places = new Map(palette.map((color, place) => [color, place]));
  const lines = Buffer.alloc((width + 1) * height);
  colors.forEach((color, at) => {
    let place = places.get(color);
    if (place === undefined) {
      place = nearest(palette, color);
      places.set(color, place);
    }
    // Each line begins with the number of its filter, 0: none.
    lines[at + Math.floor(at / width) + 1] = place;
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const table = Buffer.alloc(palette.length * 3);
  palette.forEach((color, place) => table.writeUIntBE(color, place * 3, 3));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    chunk("PLTE", table),
    chunk("IDAT", deflateSync(lines, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Fills are frequent; of the shades at the edges of letters one of each kind has to do. */
function paletteOf(counts) {
  const sorted = [...counts]
    .sort(([one, often], [other, seldom]) => seldom - often || one - other)
    .map(([color]) => color);
  const palette = sorted.slice(0, FREQUENT_COLORS);
  const kinds = new Set(palette.map((color) => color & 0xf0f0f0));
  for (const color of sorted.slice(FREQUENT_COLORS)) {
    if (palette.length === MOST_COLORS) break;
    if (kinds.has(color & 0xf0f0f0)) continue;
    kinds.add(color & 0xf0f0f0);
    palette.push(color);
  }
  return palette;
}

function readPixmap(ppm) {
  const [head, width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.toString("latin1", 0, 64)) ?? [];
  if (head === undefined) throw new Error("This is no pixmap of 8 bits a channel.");
  return { width: Number(width), height: Number(height), pixels: ppm.subarray(head.length) };
}

function nearest(palette, color) {
  let [best, least] = [0, Infinity];
  palette.forEach((candidate, place) => {
    const distance = [16, 8, 0].reduce((sum, shift) => {
      const difference = ((candidate >> shift) & 255) - ((color >> shift) & 255);
      return sum + difference * difference;
    }, 0);
    if (distance < least) [best, least] = [place, distance];
  });
  return best;
}

function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
