import { useState } from "react";
import type { Surroundings } from "../surroundings";
import type { Jobs } from "../useJobs";
import { rememberedForm, rememberForm, type DocumentForm } from "./documentForm";
import { useTemplates, type TemplatesState } from "./useTemplates";

/** What a person says about documents; the tabs share it. */
export interface DocumentsState {
  readonly form: DocumentForm;
  readonly setForm: (form: DocumentForm) => void;
  readonly templates: TemplatesState;
}

/** What may be used again is kept for the next visit. */
export function useDocuments(surroundings: Surroundings, jobs: Jobs): DocumentsState {
  const { memory } = surroundings;
  const [form, setForm] = useState(() => rememberedForm(memory));
  return {
    form,
    setForm(changed) {
      rememberForm(memory, changed);
      setForm(changed);
    },
    templates: useTemplates(surroundings, jobs),
  };
}
