import type { Package } from "../../../src/adapters/package/openPackage";
import type { Style } from "../../../host/model/style";
import type { Palette } from "./palette";
import { readFont } from "./readStyles";
import { TreeBuilder } from "./xmlTree";

/** How a part of a text looks; a part that says nothing looks like its cell. */
export interface RunLook {
  readonly look: Partial<Style>;
  /** It has an effect that no cell has, such as superscript. */
  readonly effect: boolean;
}

/**
 * The looks of the parts of shared texts, by the text's number; plain texts are left out.
 * @throws ReadFailure where the part is missing or damaged.
 */
export function readTextRuns(
  parts: Package,
  path: string,
  palette: Palette,
): ReadonlyMap<number, readonly RunLook[]> {
  const found = new Map<number, readonly RunLook[]>();
  let index = -1;
  let looks: RunLook[] = [];
  let run: TreeBuilder | null = null;
  parts.scan(path, {
    open(name, attributes) {
      if (name === "si") {
        index++;
        looks = [];
      } else if (name === "rPr") run = new TreeBuilder();
      run?.open(name, attributes);
    },
    close(name) {
      run?.close();
      if (name === "rPr" && run) {
        const { losses = [], ...look } = readFont(run.root, palette);
        looks.push({ look, effect: losses.length > 0 });
        run = null;
      } else if (name === "si" && looks.length > 0) found.set(index, looks);
    },
  });
  return found;
}

/**
 * Whether a text in a cell of this style would lose something if its parts looked like the cell. Another font alone does
 * not count: programs give the Chinese and the Latin letters of a text a font each, which nobody asked for.
 */
export function differsFrom(style: Style, looks: readonly RunLook[]): boolean {
  return looks.some(({ look, effect }) => {
    const keys = (Object.keys(look) as (keyof Style)[]).filter((key) => key !== "fontName");
    return effect || keys.some((key) => look[key] !== style[key]);
  });
}
