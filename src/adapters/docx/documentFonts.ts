/**
 * The fonts of official documents (GB/T 9704-2012), with what Word takes in their place where they are missing. LibreOffice
 * passes over these names and has a table of its own.
 */
export interface DocumentFont {
  readonly name: string;
  /** In the order in which they are tried. */
  readonly instead: readonly string[];
  /** How the font looks, in ten numbers, for programs that know none of the names. */
  readonly panose: string;
  readonly family: "roman" | "modern" | "script" | "auto";
  readonly pitch: "fixed" | "variable";
}

export const FONTS = {
  /** Text. Windows has 仿宋; the older name is what documents carry. */
  fangsong: {
    name: "仿宋_GB2312",
    instead: ["仿宋", "FangSong", "华文仿宋", "STFangsong"],
    panose: "02010609030101010101",
    family: "modern",
    pitch: "fixed",
  },
  kaiti: {
    name: "楷体_GB2312",
    instead: ["楷体", "KaiTi", "华文楷体", "STKaiti"],
    panose: "02010609030101010101",
    family: "modern",
    pitch: "fixed",
  },
  heiti: {
    name: "黑体",
    instead: ["SimHei", "华文黑体", "STHeiti", "Heiti SC"],
    panose: "02010609060101010101",
    family: "modern",
    pitch: "fixed",
  },
  /** 小标宋, which no system brings along. */
  xiaobiaosong: {
    name: "方正小标宋简体",
    instead: ["方正小标宋_GBK", "小标宋体", "华文中宋", "STZhongsong", "宋体", "SimSun"],
    panose: "03000509000000000000",
    family: "script",
    pitch: "fixed",
  },
  songti: {
    name: "宋体",
    instead: ["SimSun", "华文宋体", "STSong", "Songti SC"],
    panose: "02010600030101010101",
    family: "auto",
    pitch: "variable",
  },
} as const satisfies Record<string, DocumentFont>;

/** The table of fonts as it stands in a document (ECMA-376 part 1, 17.8.3). */
export function fontTableXml(): string {
  const fonts = Object.values<DocumentFont>(FONTS).map(
    ({ name, instead, panose, family, pitch }) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead.join(",")}"/><w:panose1 w:val="${panose}"/>` +
      `<w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="${pitch}"/></w:font>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
    `<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join("")}</w:fonts>`
  );
}
