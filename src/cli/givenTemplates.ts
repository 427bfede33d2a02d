import { DOCUMENT_KINDS } from "../core/documents/documentPlan";
import { readTemplates, templateFileName, type OfficeTemplates } from "../app/officeTemplates";
import { Refusal } from "../core/values/refusal";
import type { Arguments, Surroundings } from "./commandLine";
import { inputFiles, isFolder } from "./inputFiles";

/**
 * The templates in the folder behind `--templates`; none where it is not given.
 * @throws Refusal where it is no folder, holds no template by its name, or one of them cannot be filled in
 */
export async function givenTemplates(
  options: Arguments,
  { documents }: Pick<Surroundings, "documents">,
): Promise<OfficeTemplates> {
  const folder = options.value("templates");
  if (folder === null) return new Map();
  const names = DOCUMENT_KINDS.map(templateFileName);
  if (!(await isFolder(folder))) {
    throw new Refusal({
      zh: `--templates 指定的“${folder}”不是目录；请指定模板所在的目录，模板用 task-matrix templates 写出。`,
      en: `${folder} is no folder; name the one that the templates are in with --templates. task-matrix templates writes them.`,
    });
  }
  const templates = await readTemplates(await inputFiles([folder]), documents);
  if (templates.size > 0) return templates;
  throw new Refusal({
    zh: `“${folder}”中没有模板；模板的文件名应为${names.join("、")}，可用 task-matrix templates 写出后修改。`,
    en: `There are no templates in ${folder}; they are called ${names.join(", ")}, and task-matrix templates writes them.`,
  });
}
