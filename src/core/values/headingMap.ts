/**
 * What stands under some of a few known headings, in their order. A Map would take twice the room, and there are two for
 * each of hundreds of thousands of rows.
 */
export class HeadingMap<Heading extends string, Value extends string | object> implements ReadonlyMap<
  Heading,
  Value
> {
  /** @param held what stands under each of the headings; undefined where nothing does */
  constructor(
    private readonly headings: readonly Heading[],
    private readonly held: readonly (Value | undefined)[],
  ) {}

  get size(): number {
    let size = 0;
    for (const value of this.held) if (value !== undefined) size += 1;
    return size;
  }

  get(heading: Heading): Value | undefined {
    return this.held[this.headings.indexOf(heading)];
  }

  has(heading: Heading): boolean {
    return this.get(heading) !== undefined;
  }

  *entries(): MapIterator<[Heading, Value]> {
    for (const [index, heading] of this.headings.entries()) {
      const value = this.held[index];
      if (value !== undefined) yield [heading, value];
    }
  }

  *keys(): MapIterator<Heading> {
    for (const [heading] of this.entries()) yield heading;
  }

  *values(): MapIterator<Value> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[Heading, Value]> {
    return this.entries();
  }

  forEach(visit: (value: Value, heading: Heading, map: ReadonlyMap<Heading, Value>) => void): void {
    for (const [heading, value] of this.entries()) visit(value, heading, this);
  }
}
