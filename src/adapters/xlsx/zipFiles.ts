import { zipSync, type Zippable } from "fflate";
import { FIRST_ZIP_DAY } from "../package/firstZipDay";

/** A file to put into a .zip; its path has `/` between folders. */
export interface ZippedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Puts files into one .zip, uncompressed since .xlsx files are compressed already. Names are written in UTF-8 and
 * marked as such. Equal files give equal bytes.
 * @throws Error where two files have the same path.
 */
export function zipFiles(files: readonly ZippedFile[]): Uint8Array {
  const entries: Zippable = Object.fromEntries(files.map(({ path, bytes }) => [path, bytes]));
  if (Object.keys(entries).length < files.length) throw new Error("Two files have the same path.");
  return zipSync(entries, { level: 0, mtime: FIRST_ZIP_DAY });
}
