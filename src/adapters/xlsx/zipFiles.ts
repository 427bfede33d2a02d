import { zipSync, type Zippable } from "fflate";

/** The first day that a zip entry can carry; fflate takes the local parts of the date, so it is the same everywhere. */
const FIXED_DAY = new Date(1980, 0, 1);

/**
 * Puts files into one .zip, in their order, uncompressed since .xlsx files are compressed already. Names are
 * written in UTF-8 and marked as such. Equal files give equal bytes.
 * @throws Error where two files have the same path.
 */
export function zipFiles(
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
): Uint8Array {
  const entries: Zippable = Object.create(null) as Zippable;
  for (const file of files) {
    if (file.path in entries) throw new Error(`Two files are called ${file.path}.`);
    entries[file.path] = [file.bytes, { level: 0 }];
  }
  return zipSync(entries, { mtime: FIXED_DAY });
}
