import { useState } from "react";
import { readTemplate, templateFileName, type OfficeTemplates } from "../../app/officeTemplates";
import type { DocumentKind } from "../../core/documents/documentPlan";
import { DOCUMENT_TEMPLATES } from "../../core/documents/documentTemplates";
import { fileSource } from "../fileSources";
import type { FileToSave, Surroundings } from "../surroundings";
import type { Jobs } from "../useJobs";

/** Which templates documents are made by. */
export interface TemplatesState {
  /** Those of the office; the product's own count for the others. */
  readonly own: OfficeTemplates;
  /** Takes a file that can be filled in; null: the product's own again. */
  readonly choose: (kind: DocumentKind, file: File | null) => void;
  /** Offers the product's own, for the office to edit. */
  readonly download: (kind: DocumentKind) => void;
  /** What was offered last, since nobody can tell whether a download arrived. */
  readonly offered: { readonly kind: DocumentKind; readonly file: FileToSave } | null;
}

export function useTemplates({ download }: Pick<Surroundings, "download">, jobs: Jobs): TemplatesState {
  const [own, setOwn] = useState<OfficeTemplates>(new Map());
  const [offered, setOffered] = useState<TemplatesState["offered"]>(null);
  return {
    own,
    choose(kind, file) {
      setOwn((old) => new Map([...old].filter(([known]) => known !== kind)));
      if (!file) return;
      jobs.runWithWorker("template", async (worker) => {
        const template = await readTemplate(kind, fileSource(file), worker.documents);
        setOwn((old) => new Map([...old, [kind, template]]));
      });
    },
    download: (kind) =>
      jobs.runWithWorker("template", async (worker) => {
        const bytes = await worker.documents.writeTemplate(DOCUMENT_TEMPLATES[kind]);
        const file = { name: templateFileName(kind), bytes };
        download(file);
        setOffered({ kind, file });
      }),
    offered,
  };
}
