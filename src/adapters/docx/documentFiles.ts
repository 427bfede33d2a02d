import type { DocumentFiles } from "../../app/ports";
import { fieldsOf } from "./fieldsOf";
import { fillTemplate } from "./fillTemplate";
import { writeTemplate } from "./writeTemplate";

/** Documents as .docx files. */
export const documentFiles: DocumentFiles = {
  writeTemplate,
  // Asynchronous, so that a file that is no document is refused like everywhere else.
  fieldsOf: async (template) => Promise.resolve(fieldsOf(template)),
  fill: fillTemplate,
};
