/** The three texts of a header or footer. */
export interface EdgeTexts {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

/** Takes a header or footer apart: `&L`, `&C` and `&R` begin its parts (ECMA-376 18.3.1.46). */
export function splitEdge(text: string): EdgeTexts {
  const texts = { left: "", center: "", right: "" };
  const names = { L: "left", C: "center", R: "right" } as const;
  let part: keyof EdgeTexts = "center";
  // A font's name stands in quotes, and && is a plain ampersand: neither begins a part.
  for (const [piece] of text.matchAll(/&"[^"]*"|&[\s\S]|[^&]+|&/g)) {
    const marker = /^&([LCR])$/i.exec(piece)?.[1]?.toUpperCase();
    if (marker === "L" || marker === "C" || marker === "R") part = names[marker];
    else texts[part] += piece;
  }
  return texts;
}

/** The opposite: empty parts are left out. */
export function joinEdge({ left, center, right }: EdgeTexts): string {
  const parts = [
    ["&L", left],
    ["&C", center],
    ["&R", right],
  ] as const;
  return parts.map(([marker, text]) => (text === "" ? "" : marker + text)).join("");
}
