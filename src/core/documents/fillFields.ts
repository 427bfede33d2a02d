/** A field in a text: `{{应报单位数}}`. */
const FIELD = /\{\{([^{}]+)\}\}/g;

/** A text with its fields filled in; one that is not known stays as it is. */
export function fillFields(text: string, texts: ReadonlyMap<string, string>): string {
  return text.replace(FIELD, (field, name: string) => texts.get(name.trim()) ?? field);
}

/** The names of the fields in a text, in their order. */
export function fieldsIn(text: string): string[] {
  return [...text.matchAll(FIELD)].map(([, name = ""]) => name.trim());
}
