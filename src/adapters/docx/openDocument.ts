import { guardArchive } from "../archive/guardArchive";
import type { ArchiveProblem } from "../archive/archive";
import { openPackage, type Package } from "../package/openPackage";
import { ReadFailure } from "../package/readFailure";
import { Refusal } from "../../core/values/refusal";
import type { Sentence } from "../../core/values/sentence";

/** A text document from outside whose archive was found to be safe. */
export interface OpenedDocument {
  readonly parts: Package;
  /** The parts in which text stands: the document first, then its headers, footers and notes. */
  readonly stories: readonly [main: string, ...others: string[]];
}

/** @throws Refusal where the bytes are no .docx document, or one that is damaged, encrypted or not safe to unpack */
export function openDocument(bytes: Uint8Array): OpenedDocument {
  const guarded = guardArchive(bytes);
  if (!guarded.ok) throw new Refusal(problemSentence(guarded.problem));
  return readable(() => {
    const parts = openPackage(guarded.archive);
    const main = [...parts.relationships("").values()].find(({ kind }) => kind === "officeDocument")?.target;
    if (main === undefined || !parts.has(main) || parts.scan(main, {}) !== "document")
      throw new Refusal(NO_DOCUMENT);
    const related = [...parts.relationships(main).values()];
    // A document with macros keeps them only under a name of its own, and we never write programs.
    if (related.some(({ kind }) => kind === "vbaProject")) throw new Refusal(MACROS);
    const others = related.filter(({ kind, external }) => STORIES.has(kind) && !external);
    return { parts, stories: [main, ...new Set(others.map(({ target }) => target))] };
  });
}

const STORIES: ReadonlySet<string> = new Set(["header", "footer", "footnotes", "endnotes"]);

/** Does something with the parts of a document. @throws Refusal where one is missing or damaged */
export function readable<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    const { problem } = error;
    throw new Refusal(problem.code === "damaged" ? damaged(problem.detail) : NO_DOCUMENT, error);
  }
}

function problemSentence(problem: ArchiveProblem): Sentence {
  switch (problem.code) {
    case "empty-file":
      return {
        zh: "模板文件是空的（0字节）；请重新选择。",
        en: "The template is an empty file (0 bytes); choose another.",
      };
    case "not-an-archive":
      return NO_DOCUMENT;
    case "encrypted":
      return {
        zh: "模板设有密码，无法读取；请取消密码，另存为.docx后重试。",
        en: "The template is protected by a password and cannot be read; take it off, save it as .docx and try again.",
      };
    case "old-format":
      return {
        zh: "模板是旧版格式（.doc或.wps）；请用WPS或Word另存为.docx后重试。",
        en: "The template is in an old format (.doc or .wps); save it as .docx and try again.",
      };
    case "too-large":
      return {
        zh: "模板展开后过大，为安全起见没有读取；请压缩其中的图片后重试。",
        en: "The template unpacks to more than is safe to read; make its pictures smaller and try again.",
      };
    case "damaged":
      return damaged(problem.detail);
  }
}

const NO_DOCUMENT: Sentence = {
  zh: "模板不是Word文档（.docx）；请选择由本程序写出、可用Word或WPS修改的模板。",
  en: "The template is no Word document (.docx); choose one that this program wrote and that Word or WPS edited.",
};

const MACROS: Sentence = {
  zh: "模板带有宏（.docm），没有读取；请另存为不带宏的.docx后重试。",
  en: "The template holds macros (.docm) and was not read; save it as .docx without them and try again.",
};

function damaged(detail: string): Sentence {
  return {
    zh: `模板已损坏，无法读取（${detail}）；请用Word或WPS打开检查，另存为.docx后重试。`,
    en: `The template is damaged and cannot be read (${detail}); open it in Word or WPS, save it as .docx and try again.`,
  };
}
