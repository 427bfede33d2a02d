import type { GivenFile } from "./consolidation";
import type { SortedFile } from "./takenFile";

/** A report names the source of each row by its file, so files that are called alike get a number behind their names. */
export function distinctNames(given: readonly GivenFile[]): GivenFile[] {
  return numbered(given, (file, name) => ({ ...file, name }));
}

function numbered<File extends { readonly name: string }>(
  files: readonly File[],
  rename: (file: File, name: string) => File,
): File[] {
  const used = new Set<string>();
  return files.map((file) => {
    let name = file.name;
    for (let number = 2; used.has(name); number++) name = `${file.name}〔${number}〕`;
    used.add(name);
    return name === file.name ? file : rename(file, name);
  });
}

/** Of files that are called alike, those that came within a report get the report's name before their own. */
export function withReportNames(files: readonly SortedFile[]): SortedFile[] {
  const shared = sharedNames(files);
  const prefixed = files.map((file) => {
    const [report] = file.via;
    return report !== undefined && shared.has(file.name) ? renamed(file, `${report} › ${file.name}`) : file;
  });
  return numbered(prefixed, renamed);
}

function sharedNames(files: readonly SortedFile[]): Set<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { name } of files) (seen.has(name) ? shared : seen).add(name);
  return shared;
}

/** What stands in it says so too. */
function renamed(file: SortedFile, name: string): SortedFile {
  const withName = <Item extends { readonly file: string }>(items: readonly Item[]) =>
    items.map((item) => ({ ...item, file: name }));
  switch (file.kind) {
    case "taken":
      return {
        ...{ ...file, name, asides: withName(file.asides) },
        rows: file.rows.map((row) => ({ ...row, beside: withName(row.beside) })),
      };
    case "refused":
      return { ...file, name, leftOut: withName(file.leftOut) };
    case "report":
      return { ...file, name, asides: withName(file.asides) };
  }
}
