import { describe, expect, test } from "@jest/globals";
import type { Theme } from "@fluentui/react-components";
import { paneTheme } from "../../src/taskpane/theme";

/** Relative luminance, WCAG 2.2. */
function luminance(color: string): number {
  const channels = /^#(..)(..)(..)$/.exec(color)?.slice(1) ?? [];
  if (channels.length !== 3) throw new Error(`${color} is no colour`);
  const [red = 0, green = 0, blue = 0] = channels.map((part) => {
    const value = parseInt(part, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
}

/** Which text stands on which ground in the pane. */
const PAIRS: readonly (readonly [keyof Theme, keyof Theme])[] = [
  ["colorNeutralForeground1", "colorNeutralBackground1"],
  ["colorNeutralForeground1", "colorNeutralBackground2"],
  ["colorNeutralForeground1", "colorNeutralBackground3"],
  ["colorNeutralForeground2", "colorNeutralBackground1"],
  ["colorNeutralForeground2", "colorNeutralBackground2"],
  ["colorNeutralForegroundOnBrand", "colorBrandBackground"],
  ["colorNeutralForegroundOnBrand", "colorBrandBackgroundHover"],
  ["colorBrandForeground1", "colorNeutralBackground1"],
  ["colorNeutralForeground1", "colorBrandBackground2"],
  ["colorStatusDangerForeground1", "colorNeutralBackground1"],
];

describe.each([
  ["light", false],
  ["dark", true],
])("the %s theme", (_, dark) => {
  test.each(PAIRS)("%s on %s can be read (4.5:1)", (text, ground) => {
    const theme = paneTheme(dark);
    expect(contrast(String(theme[text]), String(theme[ground]))).toBeGreaterThanOrEqual(4.5);
  });
});
