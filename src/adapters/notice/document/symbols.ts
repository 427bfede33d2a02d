/** Signs of symbol fonts that stand for text, by their place in the font (Microsoft's charts of Wingdings). */
const WINGDINGS: ReadonlyMap<number, string> = new Map([
  ...row(0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩"),
  ...row(0x8b, "⓿❶❷❸❹❺❻❼❽❾❿"),
  ...([
    [0x6c, "●"],
    [0x6e, "■"],
    [0x6f, "□"],
    [0x71, "❑"],
    [0x75, "◆"],
    [0x76, "❖"],
    [0x9f, "•"],
    [0xa1, "○"],
    [0xa7, "▪"],
    [0xa8, "□"],
    [0xab, "★"],
    [0xd8, "➢"],
    [0xfb, "×"],
    [0xfc, "√"],
    [0xfd, "☒"],
    [0xfe, "☑"],
  ] as const),
]);

const WINGDINGS_2: ReadonlyMap<number, string> = new Map([
  ...row(0x69, "⓪①②③④⑤⑥⑦⑧⑨⑩"),
  ...row(0x74, "⓿❶❷❸❹❺❻❼❽❾❿"),
  ...([
    [0x50, "√"],
    [0x52, "☑"],
    [0x53, "☒"],
    [0xa3, "□"],
  ] as const),
]);

const SYMBOL: ReadonlyMap<number, string> = new Map([
  [0xb1, "±"],
  [0xb2, "″"],
  [0xb3, "≥"],
  [0xa3, "≤"],
  [0xb4, "×"],
  [0xb7, "•"],
  [0xb8, "÷"],
  [0xb9, "≠"],
]);

const FONTS: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map([
  ["wingdings", WINGDINGS],
  ["wingdings 2", WINGDINGS_2],
  ["symbol", SYMBOL],
]);

/**
 * What a sign that was inserted from a font's table says (w:sym); empty for an ornament that says nothing.
 * @param code its place, in hexadecimal: `F081`
 */
export function symbolText(font: string, code: string): string {
  if (!/^[0-9a-f]{1,5}$/i.test(code)) return "";
  const place = parseInt(code, 16);
  const signs = FONTS.get(font.toLowerCase());
  // Symbol fonts have their signs at F000 and above, so that they are taken for no letters.
  const isOfFont = signs !== undefined || (place >= 0xf000 && place <= 0xf8ff);
  if (isOfFont) return signs?.get(place & 0xff) ?? "";
  return place >= 0x20 ? String.fromCodePoint(place) : "";
}

function row(first: number, signs: string): (readonly [number, string])[] {
  return [...signs].map((sign, index) => [first + index, sign]);
}
