import type { FileSource } from "../app/ports";

/** Files as a person picked or dropped them. */
export function fileSources(files: Iterable<File>): FileSource[] {
  return [...files].map(fileSource);
}

export function fileSource(file: File): FileSource {
  return { name: file.name, readBytes: async () => new Uint8Array(await file.arrayBuffer()) };
}
