import { checkTemplate } from "../core/documents/checkTemplate";
import { DOCUMENT_KINDS, DOCUMENT_NAMES, type DocumentKind } from "../core/documents/documentPlan";
import { DOCUMENT_TEMPLATES } from "../core/documents/documentTemplates";
import { Refusal } from "../core/values/refusal";
import type { DocumentFiles, FileSource } from "./ports";

/** A template that an office edited: how the file is called, and its bytes. */
export interface OfficeTemplate {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The templates that an office edited; for other documents the product's own are used. */
export type OfficeTemplates = ReadonlyMap<DocumentKind, OfficeTemplate>;

/** `通报模板.docx`: by this name a template is known. */
export function templateFileName(kind: DocumentKind): string {
  return `${DOCUMENT_NAMES[kind]}模板.docx`;
}

/** The product's own templates as files, for the office to edit. */
export async function ownTemplates(files: DocumentFiles): Promise<OfficeTemplate[]> {
  const made: OfficeTemplate[] = [];
  for (const kind of DOCUMENT_KINDS) {
    const bytes = await files.writeTemplate(DOCUMENT_TEMPLATES[kind]);
    made.push({ name: templateFileName(kind), bytes });
  }
  return made;
}

/**
 * The templates among files, by their names.
 * @throws Refusal where one is no document, or has a field that is not known or lacks one that it needs
 */
export async function readTemplates(
  sources: readonly FileSource[],
  files: DocumentFiles,
): Promise<OfficeTemplates> {
  const templates = new Map<DocumentKind, OfficeTemplate>();
  for (const kind of DOCUMENT_KINDS) {
    const source = sources.find(({ name }) => fileName(name) === templateFileName(kind));
    if (source) templates.set(kind, await readTemplate(kind, source, files));
  }
  return templates;
}

/**
 * A template for a kind of document, whatever its file is called.
 * @throws Refusal where it is no document, or has a field that is not known or lacks one that it needs
 */
export async function readTemplate(
  kind: DocumentKind,
  source: FileSource,
  files: Pick<DocumentFiles, "fieldsOf">,
): Promise<OfficeTemplate> {
  const { name } = source;
  const bytes = await source.readBytes();
  const problem = await named(name, async () => checkTemplate(kind, await files.fieldsOf(bytes)));
  if (problem) throw refusalOf(name, problem);
  return { name, bytes };
}

/** Does something with a file, so that a refusal names it. */
export async function named<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Refusal ? refusalOf(name, error.sentence) : error;
  }
}

function refusalOf(name: string, { zh, en }: Refusal["sentence"]): Refusal {
  return new Refusal({ zh: `${name}：${zh}`, en: `${name}: ${en}` });
}

/** Without its folders; some systems compose characters that others take apart. */
function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1).normalize("NFC");
}
