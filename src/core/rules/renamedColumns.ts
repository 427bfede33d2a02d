import {
  headingOf,
  KEY_HEADING,
  PROGRESS_HEADINGS,
  progressColumn,
  type ProgressHeading,
} from "../matrix/progressColumns";
import type { ReturnTable } from "../returns/readReturn";

/** A column that stands where one of ours belongs, under another heading. */
export interface RenamedColumn {
  /** What it was called when it was sent out. */
  readonly heading: ProgressHeading;
  readonly column: number;
  /** What stands there as a heading; empty where that was deleted. */
  readonly found: string;
  /** All columns stand where they were, and the heading is gone or in like words: nobody put the column to other use. */
  readonly certain: boolean;
}

interface Place {
  readonly column: number;
  readonly found: string;
}

/** What stands between two known columns, and the headings that were sent out between those two. */
interface Gap {
  readonly places: readonly Place[];
  readonly missing: readonly ProgressHeading[];
}

/** Finds the columns of ours that are still there under another heading, or under none. */
export function renamedColumns(table: ReturnTable): RenamedColumn[] {
  const pairs = new Map(gapsOf(table).flatMap(pairsIn));
  pairAtOriginalPlaces(table, pairs);
  const allInPlace = PROGRESS_HEADINGS.every((heading) => {
    const column = table.columns.get(heading);
    return column === undefined || column === progressColumn(heading);
  });
  return [...pairs].map(([heading, { column, found }]) => ({
    ...{ heading, column, found },
    certain: allInPlace && column === progressColumn(heading) && (found === "" || isAlike(heading, found)),
  }));
}

/** Where columns were moved, neighbours tell nothing; the original place still may. */
function pairAtOriginalPlaces(table: ReturnTable, pairs: Map<ProgressHeading, Place>): void {
  const taken = new Set([...pairs.values()].map(({ column }) => column));
  for (const heading of PROGRESS_HEADINGS) {
    if (pairs.has(heading) || table.columns.has(heading)) continue;
    const place = foreignPlaces(table).find(({ column }) => column === progressColumn(heading));
    if (place && !taken.has(place.column)) pairs.set(heading, place);
  }
}

/** Headings that are not ours. One of ours that stands twice is no other heading. */
function foreignPlaces({ unknownColumns }: ReturnTable): Place[] {
  return unknownColumns.flatMap(({ column, heading }) =>
    heading === "" || headingOf(heading) !== null ? [] : [{ column, found: heading }],
  );
}

const ORDER = [...PROGRESS_HEADINGS, KEY_HEADING];

function gapsOf(table: ReturnTable): Gap[] {
  const known = [...table.columns].map(([heading, column]) => ({ column, index: ORDER.indexOf(heading) }));
  known.sort((a, b) => a.column - b.column);
  const ends = [...known, { column: Infinity, index: ORDER.length }];
  let left = { column: -1, index: -1 };
  return ends.map((right) => {
    const missing = PROGRESS_HEADINGS.slice(left.index + 1, Math.max(left.index + 1, right.index));
    const gap = {
      missing: missing.filter((heading) => !table.columns.has(heading)),
      places: placesBetween(table, left.column, right.column),
    };
    left = right;
    return gap;
  });
}

/** Behind the last known column only what has a heading counts. */
function placesBetween(table: ReturnTable, left: number, right: number): Place[] {
  const foreign = foreignPlaces(table);
  if (right === Infinity) return foreign.filter(({ column }) => column > left);
  const repeated = new Set(
    table.unknownColumns.flatMap(({ column, heading }) => (headingOf(heading) === null ? [] : [column])),
  );
  return Array.from({ length: Math.max(0, right - left - 1) }, (_, index) => left + 1 + index).flatMap(
    (column) =>
      foreign.find((place) => place.column === column) ?? (repeated.has(column) ? [] : { column, found: "" }),
  );
}

/** As many columns as headings: in their order. Else by the words that they share, then by the original place. */
function pairsIn({ places, missing }: Gap): [ProgressHeading, Place][] {
  const free = new Set(places);
  const pairs = new Map<ProgressHeading, Place>();
  const pairAll = (choose: (heading: ProgressHeading, free: readonly Place[]) => Place | undefined) => {
    for (const heading of missing) {
      const place = pairs.has(heading) ? undefined : choose(heading, [...free]);
      if (!place) continue;
      free.delete(place);
      pairs.set(heading, place);
    }
  };
  if (places.length === missing.length) pairAll((_, [first]) => first);
  pairAll(mostAlike);
  pairAll((heading, left) => left.find(({ column }) => column === progressColumn(heading)));
  return [...pairs];
}

function mostAlike(heading: ProgressHeading, places: readonly Place[]): Place | undefined {
  const [best] = [...places].sort((a, b) => sharedSigns(heading, b.found) - sharedSigns(heading, a.found));
  return best && isAlike(heading, best.found) ? best : undefined;
}

function isAlike(heading: ProgressHeading, found: string): boolean {
  return sharedSigns(heading, found) >= 2;
}

function sharedSigns(heading: ProgressHeading, found: string): number {
  return [...new Set(found)].filter((sign) => heading.includes(sign)).length;
}
