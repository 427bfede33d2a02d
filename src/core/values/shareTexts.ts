/** Gives an equal text that is held already, or holds this one. */
export type ShareText = (text: string) => string;

/** Every text stays what it is. */
export const SHARE_NOTHING: ShareText = (text) => text;

/** Holding more would take more room than it saves. */
const MOST_HELD = 200_000;

/**
 * Holds equal texts once: what is issued, and the addresses of cells, stand in thousands of rows of hundreds of files and
 * are read anew from each. What was shared is held for as long as the function is.
 */
export function shareTexts(): ShareText {
  const held = new Map<string, string>();
  return (text) => {
    const known = held.get(text);
    if (known === undefined && held.size < MOST_HELD) held.set(text, text);
    return known ?? text;
  };
}
