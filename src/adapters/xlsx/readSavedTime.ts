import type { Package } from "../package/openPackage";

/**
 * When a part of the package says that the file was saved (ISO 8601); without a time zone it is taken for UTC. null where
 * it says no such time.
 * @param element the name of the element that holds it, without prefix
 */
export function readSavedTime(parts: Package, path: string, element: string): string | null {
  if (!parts.has(path)) return null;
  let written = "";
  let isInElement = false;
  parts.scan(path, {
    open(name) {
      isInElement = name === element;
    },
    text(piece) {
      if (isInElement) written += piece;
    },
    close() {
      isInElement = false;
    },
  });
  const zoned = /T.*(?:Z|[+-]\d\d:?\d\d)$/.test(written.trim()) ? written.trim() : `${written.trim()}Z`;
  const time = Date.parse(zoned);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
