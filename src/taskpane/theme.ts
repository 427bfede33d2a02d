import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";

/** A green beside Excel's own, dark enough for white text (4.5:1) from shade 90 down. */
const GREEN: BrandVariants = {
  10: "#020604",
  20: "#0b1d14",
  30: "#0d2f20",
  40: "#0c3d29",
  50: "#094b32",
  60: "#09583b",
  70: "#0b6544",
  80: "#0f7350",
  90: "#23805d",
  100: "#3b8d6c",
  110: "#529a7c",
  120: "#69a78d",
  130: "#80b59e",
  140: "#98c2af",
  150: "#b0d0c1",
  160: "#c9ded4",
};

/** Fonts that Chinese offices have, before those of other systems. */
const FONT =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", system-ui, sans-serif';

const light: Theme = {
  ...createLightTheme(GREEN),
  fontFamilyBase: FONT,
  // The generated tint is too heavy for a large area.
  colorBrandBackground2: "#eef6f1",
  colorBrandStroke2: GREEN[150],
};
const darkBase = createDarkTheme(GREEN);
const dark: Theme = {
  ...darkBase,
  fontFamilyBase: FONT,
  // What comes with Fluent UI is too dim for text on dark grey.
  colorStatusDangerForeground1: "#f0868c",
  colorBrandForeground1: GREEN[130],
  colorBrandForeground2: GREEN[140],
  colorBrandForegroundLink: GREEN[130],
  colorBrandForegroundLinkHover: GREEN[140],
  colorCompoundBrandForeground1: GREEN[130],
  colorCompoundBrandStroke: GREEN[120],
  colorCompoundBrandBackground: GREEN[120],
};

export function paneTheme(isDark: boolean): Theme {
  return isDark ? dark : light;
}
