import type { BorderLine } from "../../../host/model/style";

/** How the words of a file for a line (ECMA-376 18.18.3) read in Excel's interface, which takes style and weight apart. */
const LINES: ReadonlyMap<string, Pick<BorderLine, "style" | "weight">> = new Map([
  ["thin", { style: "Continuous", weight: "Thin" }],
  ["medium", { style: "Continuous", weight: "Medium" }],
  ["thick", { style: "Continuous", weight: "Thick" }],
  ["hair", { style: "Continuous", weight: "Hairline" }],
  ["dashed", { style: "Dash", weight: "Thin" }],
  ["mediumDashed", { style: "Dash", weight: "Medium" }],
  ["dashDot", { style: "DashDot", weight: "Thin" }],
  ["mediumDashDot", { style: "DashDot", weight: "Medium" }],
  ["dashDotDot", { style: "DashDotDot", weight: "Thin" }],
  ["mediumDashDotDot", { style: "DashDotDot", weight: "Medium" }],
  ["slantDashDot", { style: "SlantDashDot", weight: "Medium" }],
  ["dotted", { style: "Dot", weight: "Thin" }],
  ["double", { style: "Double", weight: "Thick" }],
]);

/** Style and weight of a line; null for `none` and for words that are no line. */
export function lineOfWord(word: string): Pick<BorderLine, "style" | "weight"> | null {
  return LINES.get(word) ?? null;
}

/** The file's word for a line. Files know fewer pairs of style and weight: the style counts more. */
export function wordOfLine({ style, weight }: BorderLine): string {
  const ofStyle = [...LINES].filter(([, line]) => line.style === style);
  const exact = ofStyle.find(([, line]) => line.weight === weight);
  const heavy = weight === "Medium" || weight === "Thick";
  const [word = "thin"] = exact ?? (heavy ? ofStyle.at(-1) : ofStyle[0]) ?? [];
  return word;
}
