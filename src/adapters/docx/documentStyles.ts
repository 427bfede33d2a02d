import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  type IParagraphPropertiesOptions,
  type IRunStylePropertiesOptions,
} from "docx";
import type { ParagraphStyle } from "../../core/documents/documentPlan";
import { FONTS, type DocumentFont } from "./documentFonts";
import { CHARACTER_PITCH, LINE_PITCH, PAGE_LAYOUTS, typeWidth } from "./pageLayout";

/** The paragraphs of a document, and those that only the program makes. */
export type StyleKey = ParagraphStyle | "tableHead" | "tableText" | "pageNumber";

/**
 * Styles as a document has them. A template that an office edited is looked through for these names: Word and WPS keep
 * them, ids they change.
 */
export const STYLE_NAMES: Readonly<Record<StyleKey, string>> = {
  issuerMark: "公文发文机关标志",
  docNumber: "公文发文字号",
  docNumberAndSigner: "公文发文字号和签发人",
  title: "公文标题",
  addressee: "公文主送机关",
  heading1: "公文一级标题",
  heading2: "公文二级标题",
  heading3: "公文三级标题",
  heading4: "公文四级标题",
  body: "公文正文",
  attachments: "公文附件说明",
  signature: "公文署名",
  date: "公文成文日期",
  attachmentLabel: "公文附件",
  attachmentTitle: "公文附件标题",
  tableNote: "公文表注",
  copyTo: "公文抄送机关",
  tableHead: "公文表头",
  tableText: "公文表格",
  pageNumber: "公文页码",
};

/** The character style of a signer's name, which follows 签发人：. */
export const SIGNER_STYLE = { id: "OfficialSigner", name: "公文签发人姓名" } as const;

/** Sizes in half points. */
const SIZE = { yi: 52, er: 44, san: 32, si: 28, xiaosi: 24, wu: 21 };

/** @returns the id by which a document that the program makes knows a style */
export function styleIdOf(key: StyleKey): string {
  return `Official${key.charAt(0).toUpperCase()}${key.slice(1)}`;
}

/** A distance of some characters of the body. */
function characters(count: number): number {
  return Math.round(count * CHARACTER_PITCH);
}

/**
 * Off the grid of characters, which larger and smaller ones do not fit and LibreOffice cannot make narrower than they are:
 * the body is spaced by itself, so that 28 characters fill a line in any program.
 */
function lettering(font: DocumentFont, size: number, color = "auto"): IRunStylePropertiesOptions {
  const { name } = font;
  return {
    font: { ascii: name, hAnsi: name, eastAsia: name, cs: name },
    ...{ size, color, bold: false, italics: false, snapToGrid: false },
    characterSpacing: size === SIZE.san ? BODY_SPACING : 0,
  };
}

/** In twips; rounded away from nothing, or the last character of a line would not fit. */
const BODY_SPACING = Math.floor(CHARACTER_PITCH - 10 * SIZE.san);

/** The library writes all of these into a style, though its types name some for paragraphs only. */
type ParagraphForm = Pick<
  IParagraphPropertiesOptions,
  | "alignment"
  | "spacing"
  | "indent"
  | "border"
  | "rightTabStop"
  | "keepNext"
  | "keepLines"
  | "widowControl"
  | "pageBreakBefore"
  | "outlineLevel"
>;

/** Lines of the grid, with so many free ones before. */
function lines(before = 0): NonNullable<ParagraphForm["spacing"]> {
  return { before: before * LINE_PITCH, after: 0, line: LINE_PITCH, lineRule: LineRuleType.EXACT };
}

/** Lines for letters that the grid is too narrow for, or in tables: they grow with their font. */
function atLeast(line: number, before = 0, after = 0): NonNullable<ParagraphForm["spacing"]> {
  return { before, after, line, lineRule: LineRuleType.AT_LEAST };
}

const NO_INDENT = { left: 0, right: 0, firstLine: 0, firstLineChars: 0 };
/** Both ways to say it: programs that do not know characters read twips. */
const TWO_CHARACTERS = { ...NO_INDENT, firstLine: characters(2), firstLineChars: 200 };
const RED = "FF0000";

const BODY: ParagraphForm = {
  alignment: AlignmentType.JUSTIFIED,
  spacing: lines(),
  indent: TWO_CHARACTERS,
  widowControl: true,
};

/** How a paragraph stands and with which letters. */
export interface StyleForm {
  readonly paragraph: ParagraphForm;
  readonly run: IRunStylePropertiesOptions;
  /** For headings: the level, from 0. */
  readonly level?: number;
}

/** Red line below the number (7.2.8): 4 mm away, as wide as the type area. */
const RED_LINE = { bottom: { style: BorderStyle.SINGLE, size: 12, space: 11, color: RED } };
const BLACK_LINE = { style: BorderStyle.SINGLE, size: 8, space: 1, color: "auto" };

/** The forms by GB/T 9704-2012, 7.2 to 7.4; whole in themselves, so that they hold in any template. */
export const STYLE_FORMS: Readonly<Record<StyleKey, StyleForm>> = {
  issuerMark: {
    paragraph: { alignment: AlignmentType.CENTER, spacing: atLeast(240, 0, LINE_PITCH), indent: NO_INDENT },
    run: lettering(FONTS.xiaobiaosong, SIZE.yi, RED),
  },
  docNumber: {
    paragraph: {
      ...{ alignment: AlignmentType.CENTER, spacing: lines(), indent: NO_INDENT, border: RED_LINE },
      keepNext: true,
    },
    run: lettering(FONTS.fangsong, SIZE.san),
  },
  docNumberAndSigner: {
    paragraph: {
      ...{ alignment: AlignmentType.LEFT, spacing: lines(), border: RED_LINE, keepNext: true },
      // The first line's alone, or the line below would begin there, too.
      indent: { ...NO_INDENT, firstLine: characters(1), firstLineChars: 100 },
      rightTabStop: typeWidth(PAGE_LAYOUTS.portrait) - characters(1),
    },
    run: lettering(FONTS.fangsong, SIZE.san),
  },
  title: {
    paragraph: {
      ...{ alignment: AlignmentType.CENTER, spacing: atLeast(700, 2 * LINE_PITCH), indent: NO_INDENT },
      ...{ keepNext: true, keepLines: true },
    },
    run: lettering(FONTS.xiaobiaosong, SIZE.er),
  },
  addressee: {
    paragraph: { ...BODY, alignment: AlignmentType.LEFT, spacing: lines(1), indent: NO_INDENT },
    run: lettering(FONTS.fangsong, SIZE.san),
  },
  heading1: {
    paragraph: { ...BODY, keepNext: true, outlineLevel: 0 },
    run: lettering(FONTS.heiti, SIZE.san),
    level: 0,
  },
  heading2: {
    paragraph: { ...BODY, keepNext: true, outlineLevel: 1 },
    run: lettering(FONTS.kaiti, SIZE.san),
    level: 1,
  },
  heading3: {
    paragraph: { ...BODY, outlineLevel: 2 },
    run: lettering(FONTS.fangsong, SIZE.san),
    level: 2,
  },
  heading4: {
    paragraph: { ...BODY, outlineLevel: 3 },
    run: lettering(FONTS.fangsong, SIZE.san),
    level: 3,
  },
  body: { paragraph: BODY, run: lettering(FONTS.fangsong, SIZE.san) },
  attachments: {
    paragraph: {
      ...{ ...BODY, alignment: AlignmentType.LEFT, spacing: lines(1) },
      // Two characters free (7.3.4); names of further attachments are put below the first one's by their text.
      indent: { ...NO_INDENT, left: characters(2) },
    },
    run: lettering(FONTS.fangsong, SIZE.san),
  },
  signature: {
    paragraph: {
      ...{ alignment: AlignmentType.CENTER, spacing: lines(2), keepNext: true, keepLines: true },
      // Centred over the date (7.3.5.1), which is seven characters wide and four from the edge; long names reach beyond it.
      indent: { ...NO_INDENT, left: characters(12), right: -characters(1) },
    },
    run: lettering(FONTS.fangsong, SIZE.san),
  },
  date: {
    paragraph: {
      alignment: AlignmentType.RIGHT,
      spacing: lines(),
      indent: { ...NO_INDENT, right: characters(4) },
    },
    run: lettering(FONTS.fangsong, SIZE.san),
  },
  attachmentLabel: {
    paragraph: {
      ...{ alignment: AlignmentType.LEFT, spacing: lines(), indent: NO_INDENT },
      ...{ keepNext: true, pageBreakBefore: true },
    },
    run: lettering(FONTS.heiti, SIZE.san),
  },
  attachmentTitle: {
    paragraph: {
      ...{ alignment: AlignmentType.CENTER, indent: NO_INDENT, keepNext: true, keepLines: true },
      spacing: atLeast(700, LINE_PITCH, LINE_PITCH),
    },
    run: lettering(FONTS.xiaobiaosong, SIZE.er),
  },
  tableNote: {
    paragraph: {
      ...{ alignment: AlignmentType.LEFT, spacing: atLeast(360, 60, 60), indent: NO_INDENT },
    },
    run: lettering(FONTS.fangsong, SIZE.xiaosi),
  },
  copyTo: {
    paragraph: {
      ...{ alignment: AlignmentType.JUSTIFIED, spacing: atLeast(LINE_PITCH, LINE_PITCH) },
      indent: { left: characters(1) + 840, hanging: 840, right: characters(1), firstLineChars: 0 },
      border: { top: BLACK_LINE, bottom: BLACK_LINE },
      keepLines: true,
    },
    run: lettering(FONTS.fangsong, SIZE.si),
  },
  tableHead: {
    paragraph: { alignment: AlignmentType.CENTER, spacing: atLeast(360, 20, 20), indent: NO_INDENT },
    run: lettering(FONTS.heiti, SIZE.xiaosi),
  },
  tableText: {
    paragraph: { alignment: AlignmentType.LEFT, spacing: atLeast(320, 20, 20), indent: NO_INDENT },
    run: lettering(FONTS.fangsong, SIZE.wu),
  },
  pageNumber: {
    paragraph: {
      alignment: AlignmentType.RIGHT,
      spacing: atLeast(280),
      // One character of 四号 from the edge (7.5).
      indent: { ...NO_INDENT, left: 280, right: 280 },
    },
    run: lettering(FONTS.songti, SIZE.si),
  },
};

/** The signer's name is in 楷体 (7.2.6). */
export const SIGNER_RUN: IRunStylePropertiesOptions = lettering(FONTS.kaiti, SIZE.san);
