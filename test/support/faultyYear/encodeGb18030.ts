/** A text in GB18030, as Excel saves it in Chinese: what TextDecoder reads, the other way round. */
export function encodeGb18030(text: string): Uint8Array {
  const codes = bmpCodes();
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) bytes.push(point);
    else
      bytes.push(
        ...(point > 0xffff ? fourBytes(FIRST_BEYOND_BMP + point - 0x10000) : (codes.get(character) ?? [])),
      );
  }
  return Uint8Array.from(bytes);
}

/** Where the characters beyond the BMP begin among the codes of four bytes. */
const FIRST_BEYOND_BMP = 189_000;
/** So many codes of four bytes are for characters of the BMP. */
const FOUR_BYTES_IN_BMP = 39_420;

let known: ReadonlyMap<string, readonly number[]> | null = null;

function bmpCodes(): ReadonlyMap<string, readonly number[]> {
  if (known) return known;
  const all: (readonly number[])[] = [];
  for (let index = 0; index < FOUR_BYTES_IN_BMP; index += 1) all.push(fourBytes(index));
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) all.push([lead, trail]);
  }
  const decoder = new TextDecoder("gb18030");
  known = new Map(all.map((code) => [decoder.decode(Uint8Array.from(code)), code]));
  return known;
}

function fourBytes(index: number): number[] {
  const fourth = index % 10;
  const third = Math.floor(index / 10) % 126;
  const second = Math.floor(index / 1260) % 10;
  return [0x81 + Math.floor(index / 12600), 0x30 + second, 0x81 + third, 0x30 + fourth];
}
