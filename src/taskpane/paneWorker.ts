import type { DocumentFiles } from "../app/ports";
import { startDocumentWorker, type DocumentWorker } from "./documentFilesWorker";
import type { FileWorker } from "./surroundings";
import { startFileWorker } from "./workbookFilesWorker";

/** Starts the worker of a job; the one for documents, whose script is large, only once a document is wanted. */
export function startPaneWorker(): FileWorker {
  const workbooks = startFileWorker();
  let started: DocumentWorker | null = null;
  const documents = () => (started ??= startDocumentWorker());
  const lazily: DocumentFiles = {
    writeTemplate: (template) => documents().writeTemplate(template),
    fieldsOf: (template) => documents().fieldsOf(template),
    fill: (template, plan) => documents().fill(template, plan),
  };
  return {
    ...workbooks,
    documents: lazily,
    stop() {
      workbooks.stop();
      started?.stop();
    },
  };
}
