import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type IParagraphStyleOptions,
  type ISectionOptions,
  type IStylesOptions,
} from "docx";
import type { DocumentSection } from "../../core/documents/documentPlan";
import { completeFrame } from "./completeFrame";
import {
  SIGNER_RUN,
  SIGNER_STYLE,
  STYLE_FORMS,
  STYLE_NAMES,
  styleIdOf,
  type StyleKey,
} from "./documentStyles";
import { CHARACTER_SPACE, LINE_PITCH, PAGE_LAYOUTS } from "./pageLayout";

/**
 * A document with its pages, styles, fonts and page numbers, in which nothing is written yet: each section holds a
 * paragraph, and nothing else, with the field of its name.
 * @param names of fields, one for each section
 */
export async function templateFrame(
  orientations: readonly DocumentSection["orientation"][],
  title: string,
  names: readonly string[],
): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: "task-matrix",
    lastModifiedBy: "task-matrix",
    sections: orientations.map(section),
    styles: STYLES,
    evenAndOddHeaderAndFooters: true,
    defaultTabStop: 420,
    // What Word writes for Chinese documents: digits and Chinese characters share the grid.
    compatibility: {
      version: 15,
      spaceForUnderline: true,
      balanceSingleByteDoubleByteWidth: true,
      doNotLeaveBackslashAlone: true,
      underlineTrailingSpaces: true,
      doNotExpandShiftReturn: true,
    },
  });
  return completeFrame(new Uint8Array(await Packer.toArrayBuffer(document)), names);
}

function section(orientation: DocumentSection["orientation"]): ISectionOptions {
  const { width, height, footer, ...margins } = PAGE_LAYOUTS[orientation];
  const landscape = orientation === "landscape";
  return {
    properties: {
      page: {
        size: {
          // The library turns a landscape page itself.
          ...(landscape ? { width: height, height: width } : { width, height }),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { ...margins, header: 851, footer, gutter: 0 },
      },
      grid: {
        type: landscape ? DocumentGridType.LINES : DocumentGridType.LINES_AND_CHARS,
        linePitch: LINE_PITCH,
        ...(landscape ? {} : { charSpace: CHARACTER_SPACE }),
      },
    },
    footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
    children: [],
  };
}

/** — 1 —, on the outer side: right on odd pages, left on even ones (7.5). */
function pageNumber(alignment: (typeof AlignmentType)["LEFT" | "RIGHT"]): Footer {
  const number = new TextRun({ children: ["— ", PageNumber.CURRENT, " —"] });
  return new Footer({
    children: [new Paragraph({ style: styleIdOf("pageNumber"), alignment, children: [number] })],
  });
}

const HEADINGS = ["heading1", "heading2", "heading3", "heading4"] as const;

const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { ...STYLE_FORMS.body.run, language: { value: "en-US", eastAsia: "zh-CN" } },
    },
    // Whoever sets a heading by Word's own list of styles gets the same form.
    ...Object.fromEntries(
      HEADINGS.map((key, index) => [
        key,
        { name: `heading ${index + 1}`, uiPriority: 9, quickFormat: true, ...formOf(key) },
      ]),
    ),
  },
  paragraphStyles: (Object.keys(STYLE_FORMS) as StyleKey[]).map(paragraphStyle),
  characterStyles: [{ ...SIGNER_STYLE, basedOn: "DefaultParagraphFont", run: SIGNER_RUN }],
};

function formOf(key: StyleKey) {
  const { paragraph, run } = STYLE_FORMS[key];
  return { paragraph, run };
}

function paragraphStyle(key: StyleKey): IParagraphStyleOptions {
  const { level } = STYLE_FORMS[key];
  return {
    id: styleIdOf(key),
    name: STYLE_NAMES[key],
    basedOn: level === undefined ? "Normal" : `Heading${level + 1}`,
    next: styleIdOf(level === undefined ? key : "body"),
    quickFormat: true,
    ...formOf(key),
  };
}
