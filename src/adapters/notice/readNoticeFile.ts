import type { NoticeFileProblem, NoticeTextOutcome } from "../../core/notice/noticeFileProblem";
import type { ArchiveProblem } from "../archive/archive";
import { guardArchive } from "../archive/guardArchive";
import { openPackage, type Package } from "../package/openPackage";
import { problemOf, ReadFailure } from "../package/readFailure";
import { readDocument } from "./document/readDocument";
import { otherFormat, packageFormat } from "./fileFormat";
import { readPlainText } from "./readPlainText";

/**
 * The text of a notice's file, .txt or .docx, told by its content and not by its name. Never throws: what is wrong with a
 * file is a value.
 */
export async function readNoticeFile(bytes: Uint8Array): Promise<NoticeTextOutcome> {
  return Promise.resolve(readBytes(bytes));
}

function readBytes(bytes: Uint8Array): NoticeTextOutcome {
  const guarded = guardArchive(bytes);
  if (guarded.ok) return readPackage(openPackage(guarded.archive));
  if (guarded.problem.code !== "not-an-archive") return refuse(archiveProblem(guarded.problem));
  const format = otherFormat(bytes);
  if (format !== null) return refuse({ code: "other-format", format });
  const outcome = readPlainText(bytes);
  return outcome.ok && outcome.text.trim() === ""
    ? refuse({ code: "no-text", holdsPictures: false })
    : outcome;
}

function readPackage(parts: Package): NoticeTextOutcome {
  try {
    const main = mainPart(parts);
    const element = main === null ? null : parts.scan(main, {});
    if (main === null || element !== "document") {
      return refuse({ code: "other-format", format: packageFormat(parts.paths, element) });
    }
    const { text, warnings, holdsPictures, holdsFiles } = readDocument(parts, main);
    if (holdsFiles) return refuse({ code: "not-unfolded" });
    if (text.trim() === "") return refuse({ code: "no-text", holdsPictures });
    return warnings.length === 0 ? { ok: true, text } : { ok: true, text, warnings };
  } catch (error) {
    if (!(error instanceof ReadFailure) && !(error instanceof RangeError)) throw error;
    const problem = problemOf(error);
    return refuse(
      problem.code === "too-large"
        ? problem
        : { code: "damaged", detail: "detail" in problem ? problem.detail : "" },
    );
  }
}

/** The part that everything else hangs on; null where the package is none of Office's, or its part is no XML. */
function mainPart(parts: Package): string | null {
  const main = [...parts.relationships("").values()].find(({ kind }) => kind === "officeDocument")?.target;
  return main !== undefined && /\.xml$/i.test(main) ? main : null;
}

function archiveProblem(problem: Exclude<ArchiveProblem, { code: "not-an-archive" }>): NoticeFileProblem {
  return problem.code === "old-format"
    ? { code: "other-format", format: problem.holds === "document" ? "doc" : "old-office" }
    : problem;
}

function refuse(problem: NoticeFileProblem): NoticeTextOutcome {
  return { ok: false, problem };
}
