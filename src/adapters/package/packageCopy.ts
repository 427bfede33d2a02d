import { zipSync, type Zippable } from "fflate";
import { FIRST_ZIP_DAY } from "./firstZipDay";
import { partKey, type Package } from "./openPackage";
import { damaged } from "./readFailure";
import { decodeXml, encodeXml } from "./xmlText";

/** A package in the making in which parts are replaced or left out; all others keep their path, place and bytes. */
export class PackageCopy {
  private readonly changed = new Map<string, Uint8Array | null>();

  constructor(private readonly parts: Package) {}

  /**
   * The text of a part, as it is by now.
   * @throws ReadFailure where the part is missing or damaged, or its text does not hold all its bytes.
   */
  text(path: string): string {
    const bytes = this.changed.get(partKey(path)) ?? this.parts.bytes(path);
    const text = decodeXml(bytes);
    if (!areEqual(encodeXml(text, bytes), bytes)) throw damaged(path);
    return text;
  }

  /** Puts another text in the place of a part that is there, in the encoding of the part. */
  replace(path: string, text: string): void {
    this.changed.set(partKey(path), encodeXml(text, this.parts.bytes(path)));
  }

  leaveOut(path: string): void {
    this.changed.set(partKey(path), null);
  }

  /** @throws ReadFailure where any part is damaged, or two have paths that differ in case only. */
  zip(): Uint8Array {
    const entries = new Map<string, Uint8Array>();
    const keys = new Set<string>();
    for (const path of this.parts.paths) {
      const key = partKey(path);
      if (keys.has(key)) throw damaged(path);
      keys.add(key);
      const changed = this.changed.get(key);
      if (changed !== null) entries.set(path, changed ?? this.parts.bytes(path));
    }
    const files: Zippable = Object.fromEntries(entries);
    return zipSync(files, { level: 6, mtime: FIRST_ZIP_DAY });
  }
}

function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
