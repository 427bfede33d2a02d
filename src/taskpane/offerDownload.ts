import type { FileToSave } from "./surroundings";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** Long enough for the browser to have taken the content over. */
const KEPT_MS = 60_000;

/** Begins a download. Excel on the Mac ignores it without a word, so nobody may claim that the file was saved. */
export function offerDownload({ name, bytes }: FileToSave): void {
  const type = name.endsWith(".zip") ? "application/zip" : XLSX;
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
