/** One row or one column. */
export interface Line {
  /** The size that was set; null where the line has its own. */
  readonly size: number | null;
  readonly hidden: boolean;
  /** How large a line with a size of its own was when it was last fitted to its text; null where nobody knows. */
  readonly fitted: number | null;
}

/** All that is known of the rows or columns of a sheet. */
export interface AxisContent {
  readonly standardSize: number;
  /** What the lines have in common that are not listed. */
  readonly rest: Line;
  readonly lines: ReadonlyMap<number, Line>;
}

const PLAIN: Line = { size: null, hidden: false, fitted: null };

/** The rows or the columns of a sheet: how high or wide they are and which are hidden. Sizes are in points. */
export class Axis {
  private lines = new Map<number, Line>();
  private rest = PLAIN;

  constructor(
    private standard: number,
    private readonly length: number,
  ) {}

  /** What a line measures that nobody set. */
  get standardSize(): number {
    return this.standard;
  }

  private line(index: number): Line {
    return this.lines.get(index) ?? this.rest;
  }

  /** The size that was set, hidden or not; null where the line has its own. */
  ownSize(index: number): number | null {
    return this.line(index).size;
  }

  /** The size that shows: 0 for a hidden line. */
  shownSize(index: number): number {
    const { size, hidden, fitted } = this.line(index);
    return hidden ? 0 : (size ?? fitted ?? this.standard);
  }

  isHidden(index: number): boolean {
    return this.line(index).hidden;
  }

  /** Sets the size of some lines; null makes it the line's own again. A line that gets a size shows, one of size 0 hides. */
  resize(first: number, count: number, size: number | null): void {
    if (size === 0) this.hide(first, count, true);
    else this.change(first, count, () => ({ ...PLAIN, size }));
  }

  hide(first: number, count: number, hidden: boolean): void {
    this.change(first, count, (line) => ({ ...line, hidden }));
  }

  /** Notes how large a line with a size of its own has become; null where that is not known any more. */
  fit(index: number, fitted: number | null): void {
    const line = this.line(index);
    if (line.fitted !== fitted && line.size === null) this.lines.set(index, { ...line, fitted });
  }

  private change(first: number, count: number, change: (line: Line) => Line): void {
    if (count === this.length) {
      this.rest = change(this.rest);
      for (const [index, line] of this.lines) this.lines.set(index, change(line));
      return;
    }
    for (let index = first; index < first + count; index++) this.lines.set(index, change(this.line(index)));
  }

  /** A property of some lines where it is the same for all, else null. */
  common<T>(first: number, count: number, read: (index: number) => T): T | null {
    const value = read(first);
    const last = count === this.length ? Math.max(0, ...this.lines.keys()) + 2 : first + count;
    for (let index = first + 1; index < Math.min(last, this.length); index++)
      if (read(index) !== value) return null;
    return value;
  }

  /** All that is known, lines in their order; `load` takes it back. */
  save(): AxisContent {
    const lines = new Map([...this.lines].sort(([a], [b]) => a - b));
    return { standardSize: this.standard, rest: this.rest, lines };
  }

  load({ standardSize, rest, lines }: AxisContent): void {
    this.standard = standardSize;
    this.rest = rest;
    this.lines = new Map(lines);
  }
}
