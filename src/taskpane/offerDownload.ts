import type { FileToSave } from "./surroundings";

const TYPES: Readonly<Record<string, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  zip: "application/zip",
  txt: "text/plain;charset=utf-8",
};
/** Long enough for the browser to have taken the content over. */
const KEPT_MS = 60_000;

/** Begins a download. Excel on the Mac ignores it without a word, so nobody may claim that the file was saved. */
export function offerDownload({ name, bytes }: FileToSave): void {
  const type = TYPES[name.slice(name.lastIndexOf(".") + 1)] ?? "application/octet-stream";
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
