import { comparableText } from "./text";

/**
 * Whether a name is short for another: 区教委 for 万州区教育委员会, whose characters stand there in order. Pieces of texts, by
 * which longer texts are compared, say nothing of names so short.
 */
export function isShortFor(shortName: string, fullName: string): boolean {
  const [short, full] = [comparableText(shortName), comparableText(fullName)];
  let from = 0;
  for (const character of short) {
    const place = full.indexOf(character, from);
    if (place < 0) return false;
    from = place + character.length;
  }
  return short.length >= SHORTEST;
}

/** Two characters stand in many names by chance. */
const SHORTEST = 3;
