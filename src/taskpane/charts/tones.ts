import { makeStyles, tokens } from "@fluentui/react-components";

/** What a part of a chart stands for. Words and numbers stand beside every colour. */
export type Tone = "completed" | "kept" | "ahead" | "onSchedule" | "behind" | "notBegun" | "other" | "empty";

/** Contrast themes have few colours: there, filling and stripes tell the tones apart. */
const CONTRAST = "@media (forced-colors: active)";

const base = { forcedColorAdjust: "none" } as const;

function stripes(color: string, ground: string, degrees = 45) {
  return {
    ...base,
    backgroundColor: ground,
    backgroundImage: `repeating-linear-gradient(${degrees}deg, ${color} 0 2px, transparent 2px 5px)`,
  };
}

function solid(color: string) {
  return { ...base, backgroundColor: color };
}

/** One class a tone, for segments, bars and the squares of legends. */
export const useToneStyles = makeStyles({
  completed: { backgroundColor: tokens.colorCompoundBrandBackground, [CONTRAST]: solid("Highlight") },
  kept: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    backgroundImage: `repeating-linear-gradient(45deg, ${tokens.colorNeutralBackground1} 0 2px, transparent 2px 6px)`,
    [CONTRAST]: stripes("Highlight", "Canvas"),
  },
  ahead: {
    backgroundColor: tokens.colorPaletteBlueBorderActive,
    backgroundImage: `repeating-linear-gradient(90deg, ${tokens.colorNeutralBackground1} 0 1px, transparent 1px 5px)`,
    [CONTRAST]: stripes("CanvasText", "Canvas", 90),
  },
  onSchedule: { backgroundColor: tokens.colorPaletteBlueBorderActive, [CONTRAST]: solid("CanvasText") },
  behind: {
    backgroundColor: tokens.colorPaletteMarigoldBorderActive,
    [CONTRAST]: stripes("CanvasText", "Canvas", 135),
  },
  notBegun: {
    backgroundColor: tokens.colorPaletteRedBorderActive,
    [CONTRAST]: stripes("CanvasText", "Canvas", 0),
  },
  other: { backgroundColor: tokens.colorPaletteGrapeBorderActive, [CONTRAST]: solid("GrayText") },
  empty: { backgroundColor: tokens.colorNeutralBackground5, [CONTRAST]: solid("Canvas") },
});
