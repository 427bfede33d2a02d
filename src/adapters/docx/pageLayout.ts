/**
 * The page of an official document, by GB/T 9704-2012 (5.2 and 7.5): A4, top margin 37 mm, binding margin 28 mm, type area
 * 156 mm × 225 mm with 22 lines of 28 characters. All lengths are in twips, twentieths of a point.
 */
const A4 = { width: 11906, height: 16838 };

/** Half a millimetre more or less makes no page: Word rounds margins to twips as well. */
function millimetres(length: number): number {
  return Math.round((length * 1440) / 25.4);
}

/** 三号, in twips. */
const BODY_SIZE = 320;
const LINES = 22;
const CHARACTERS = 28;

export interface PageLayout {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  /** From the lower edge of the page to that of the page number. */
  readonly footer: number;
}

/** 7.5: the number's line lies 7 mm below the type area; it is 四号, 14 points. */
const TO_PAGE_NUMBER = millimetres(7) + 280;

const PORTRAIT: PageLayout = {
  ...A4,
  top: millimetres(37),
  right: A4.width - millimetres(28) - millimetres(156),
  bottom: A4.height - millimetres(37) - millimetres(225),
  left: millimetres(28),
  footer: A4.height - millimetres(37) - millimetres(225) - TO_PAGE_NUMBER,
};

/** The same sheet turned, so that the head of a table lies at the binding edge. */
const LANDSCAPE: PageLayout = {
  width: A4.height,
  height: A4.width,
  top: PORTRAIT.left,
  right: PORTRAIT.top,
  bottom: PORTRAIT.right,
  left: PORTRAIT.bottom,
  footer: PORTRAIT.right - TO_PAGE_NUMBER,
};

export const PAGE_LAYOUTS = { portrait: PORTRAIT, landscape: LANDSCAPE } as const;

/** How wide text may be on a page. */
export function typeWidth({ width, left, right }: Pick<PageLayout, "width" | "left" | "right">): number {
  return width - left - right;
}

/** From line to line: 22 of them fill the type area. */
export const LINE_PITCH = Math.floor((PORTRAIT.height - PORTRAIT.top - PORTRAIT.bottom) / LINES);

/** From character to character in the body: 28 of them fill a line. */
export const CHARACTER_PITCH = typeWidth(PORTRAIT) / CHARACTERS;

/** What a character is moved apart by, in 4096ths of a point (ECMA-376 part 1, 17.6.5); less than nothing. */
export const CHARACTER_SPACE = Math.floor(((CHARACTER_PITCH - BODY_SIZE) / 20) * 4096);
