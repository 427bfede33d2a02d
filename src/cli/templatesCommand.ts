import { join } from "node:path";
import { ownTemplates } from "../app/officeTemplates";
import { Refusal } from "../core/values/refusal";
import { readArguments, type ExitStatus, type Surroundings } from "./commandLine";
import { tellKept } from "./documentOutput";
import { writeOutputs } from "./writeOutputs";

/** Writes the templates of the documents, for an office to edit. */
export async function templatesCommand(
  given: readonly string[],
  surroundings: Surroundings,
): Promise<ExitStatus> {
  const options = readArguments(given, { out: "value" });
  const out = options.value("out");
  if (out === null || options.paths.length > 0) {
    throw new Refusal({
      zh: "请用 --out 指定写出模板的目录，例如：task-matrix templates --out 模板",
      en: "Name the folder to write the templates into with --out, as in: task-matrix templates --out templates",
    });
  }
  const templates = await ownTemplates(surroundings.documents);
  const outputs = templates.map(({ name, bytes }) => ({ path: join(out, name), bytes }));
  tellKept(await writeOutputs(outputs), surroundings);
  for (const { path } of outputs) surroundings.print(path);
  return 0;
}
