import { useRef, useState } from "react";
import type { FileSource } from "../../app/ports";
import { givenFile } from "../../app/readFiles";
import { readWithin } from "../../app/readWithin";
import type { GivenFile } from "../../core/report/consolidation";
import { explainError } from "../explainError";
import { fileSources } from "../fileSources";
import type { Jobs } from "../useJobs";
import { isKnown, type PickedContent, type PickedRow } from "./pickedRow";

/** The list of files that were picked. */
export interface PickedFilesState {
  readonly rows: readonly PickedRow[];
  /** Reads files one after the other and adds them; what was read stays when the rest is cancelled. */
  readonly addFiles: (files: readonly File[]) => void;
  readonly remove: (id: number) => void;
  /** Leaves a file out of the next report, or brings it back; it stays in the list. */
  readonly exclude: (id: number, excluded: boolean) => void;
  readonly clear: () => void;
}

/** @param onRead told when files are about to be read */
export function usePickedFiles(jobs: Jobs, onRead: () => void): PickedFilesState {
  const [rows, setRows] = useState<readonly PickedRow[]>([]);
  const lastId = useRef(0);

  const setContent = (id: number, content: PickedContent) =>
    setRows((old) => old.map((row) => (row.id === id ? { ...row, content } : row)));

  const addFiles = (files: readonly File[]) =>
    jobs.runWithWorker("readFiles", async (worker, progress) => {
      onRead();
      const added = fileSources(files).map((source) => ({ source, id: ++lastId.current }));
      const waiting = added.map(({ source, id }) => ({
        id,
        name: source.name,
        content: WAITING,
        excluded: false,
      }));
      setRows((old) => [...old, ...waiting]);
      let done = 0;
      let total = added.length;
      const read = async (source: FileSource, id: number) => {
        for await (const found of readWithin(source, worker, (count) => (total += count - 1))) {
          const row = { id: ++lastId.current, given: givenFile(found) };
          setRows((old) => withRead(old, id, row));
          progress(++done, total);
        }
        setRows((old) => old.filter((row) => row.id !== id));
      };
      try {
        // One at a time, so that what was read stays when the rest is cancelled.
        for (const { source, id } of added) {
          setContent(id, { kind: "reading" });
          await read(source, id).catch((error: unknown) => {
            if (explainError(error) !== "fileUnreadable") throw error;
            console.error(error);
            setContent(id, { kind: "unreadable" });
          });
        }
      } finally {
        // What was cancelled before its turn is not in the list.
        setRows((old) =>
          old.filter(({ content }) => content.kind === "read" || content.kind === "unreadable"),
        );
      }
    });

  return {
    rows,
    addFiles,
    remove: (id) => setRows((old) => old.filter((row) => row.id !== id)),
    exclude: (id, excluded) =>
      setRows((old) => old.map((row) => (row.id === id ? { ...row, excluded } : row))),
    clear: () => setRows([]),
  };
}

const WAITING: PickedContent = { kind: "waiting" };

/** Adds a file that was read before the row that it comes from; an archive's row gives way to many. */
function withRead(
  rows: readonly PickedRow[],
  from: number,
  { id, given }: { readonly id: number; readonly given: GivenFile },
): readonly PickedRow[] {
  if (isKnown(rows, given)) return rows;
  const read: PickedRow = { id, name: given.name, content: { kind: "read", given }, excluded: false };
  return rows.flatMap((row) => (row.id === from ? [read, row] : [row]));
}
