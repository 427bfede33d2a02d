const bytesOf = new Map<string, readonly [number, number]>();

/** Text in the two-byte part of GB18030, as Windows in Chinese writes it. */
export function gb18030(text: string): Uint8Array {
  if (bytesOf.size === 0) {
    const decoder = new TextDecoder("gb18030");
    for (let first = 0x81; first <= 0xfe; first += 1) {
      for (let second = 0x40; second <= 0xfe; second += 1) {
        if (second !== 0x7f) bytesOf.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
      }
    }
  }
  return Uint8Array.from([...text].flatMap((letter) => bytesOf.get(letter) ?? [letter.charCodeAt(0)]));
}
