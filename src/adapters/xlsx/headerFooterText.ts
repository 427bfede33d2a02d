/** A page number or their count with what stands around it: `第 &P 页，共 &N 页`. */
const PAGE_NUMBER = /(?:第|共|总|之|page|of|[\s，,、/·.-]){0,12}&[PN](?:[+-]\d+)?(?:\s*[页頁])?/gi;

/** A code of a header or footer: where it stands, its font, or what is filled in (ECMA-376 18.3.1.39). */
const CODE = /&(?:&|"[^"]*"|K(?:[0-9A-F]{6}|\d\d[+-]\d{3})|\d{1,3}|[A-Z])/gi;

/**
 * The words of a header or footer, a line for each of its sections. Page numbers, dates, names of files and sheets are
 * filled in by the program and nobody's words.
 */
export function headerFooterText(codes: string): string {
  return codes
    .replace(PAGE_NUMBER, "")
    .replace(CODE, (code) => {
      if (code === "&&") return "&";
      return /^&[LCR]$/i.test(code) ? "\n" : "";
    })
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
    .join("\n");
}
