const QUOTE = '"';

/**
 * The fields of each record (RFC 4180), line feeds within a field as `\n`. A quote within a field that does not begin
 * with one stands for itself, and so does what follows a closing quote. Takes linear time.
 */
export function csvRecords(
  text: string,
  delimiter: string,
): {
  readonly records: readonly (readonly string[])[];
  /** No quote is left open. */ readonly isClosed: boolean;
} {
  const records: string[][] = [];
  let fields: string[] = [];
  let field = "";
  /** What is not yet in the field begins here. */
  let start = 0;
  let isQuoted = false;

  const take = (end: number): void => {
    field += text.slice(start, end);
  };
  const endField = (end: number): void => {
    take(end);
    fields.push(field.replace(/\r\n?/g, "\n"));
    field = "";
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (isQuoted) {
      if (character !== QUOTE) continue;
      take(at);
      if (text.charAt(at + 1) === QUOTE) at += 1;
      else isQuoted = false;
      // Of two quotes the second one stands for itself.
      start = isQuoted ? at : at + 1;
    } else if (character === QUOTE && start === at && field === "") {
      isQuoted = true;
      start = at + 1;
    } else if (character === delimiter) {
      endField(at);
      start = at + 1;
    } else if (character === "\n" || character === "\r") {
      endField(at);
      records.push(fields);
      fields = [];
      if (character === "\r" && text.charAt(at + 1) === "\n") at += 1;
      start = at + 1;
    }
  }
  if (start < text.length || field !== "" || fields.length > 0) {
    endField(text.length);
    records.push(fields);
  }
  return { records, isClosed: !isQuoted };
}
