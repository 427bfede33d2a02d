import type { FileProblem } from "../../core/returns/problem";
import type { ArchiveProblem } from "../archive/archive";
import { guardArchive } from "../archive/guardArchive";
import { openPackage, type Package } from "../package/openPackage";
import { ReadFailure } from "../package/readFailure";

/**
 * The parts of a file from outside, once its archive has been found to be safe.
 * @throws ReadFailure where it is no archive, encrypted, too large or damaged.
 */
export function openGuarded(bytes: Uint8Array): Package {
  const guarded = guardArchive(bytes);
  if (!guarded.ok) throw new ReadFailure(archiveProblem(guarded.problem));
  return openPackage(guarded.archive);
}

function archiveProblem(problem: ArchiveProblem): FileProblem {
  switch (problem.code) {
    case "not-an-archive":
      return { code: "not-a-workbook" };
    case "old-format":
      return { code: problem.holds === "workbook" ? "old-format" : "not-a-workbook" };
    case "empty-file":
    case "encrypted":
    case "too-large":
    case "damaged":
      return problem;
  }
}

/** The part that everything else hangs on; null where the package has none in XML, as a binary workbook has not. */
export function mainPart(parts: Package): string | null {
  const main = [...parts.relationships("").values()].find(({ kind }) => kind === "officeDocument")?.target;
  return main?.toLowerCase().endsWith(".xml") ? main : null;
}
