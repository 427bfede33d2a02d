import { type Area, intersect, parseAddress } from "../../../host/model/area";

/** The areas of a list such as `A1:B2 C3` (ECMA-376 18.18.76); what is no address is left out. */
export function readAreas(list: string): Area[] {
  return list
    .trim()
    .split(/\s+/)
    .map(parseAddress)
    .filter((area) => area !== null);
}

/** Those that overlap none before them, from the top of the sheet down: Excel allows no other merged areas. */
export function withoutOverlaps(areas: readonly Area[]): Area[] {
  const kept = new Set<Area>();
  let near: Area[] = [];
  for (const area of [...areas].sort((a, b) => a.row - b.row)) {
    near = near.filter(({ row, rows }) => row + rows > area.row);
    if (near.some((other) => intersect(other, area))) continue;
    near.push(area);
    kept.add(area);
  }
  return areas.filter((area) => kept.has(area));
}
