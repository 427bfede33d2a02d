/** The rows or the columns of a sheet: how high or wide they are and which are hidden. Sizes are in points. */
export class Axis {
  private readonly lines = new Map<number, Line>();
  private rest: Line = { size: null, hidden: false };

  constructor(
    /** What a line measures that nobody set. */
    readonly standardSize: number,
    private readonly length: number,
  ) {}

  private line(index: number): Line {
    return this.lines.get(index) ?? this.rest;
  }

  /** The size that was set, hidden or not; null where the line has its own. */
  ownSize(index: number): number | null {
    return this.line(index).size;
  }

  /** The size that shows: 0 for a hidden line. */
  shownSize(index: number): number {
    const line = this.line(index);
    return line.hidden ? 0 : (line.size ?? this.standardSize);
  }

  isHidden(index: number): boolean {
    return this.line(index).hidden;
  }

  /** Sets the size of some lines; null makes it the line's own again. A line that gets a size shows, one of size 0 hides. */
  resize(first: number, count: number, size: number | null): void {
    if (size === 0) this.hide(first, count, true);
    else this.change(first, count, () => ({ size, hidden: false }));
  }

  hide(first: number, count: number, hidden: boolean): void {
    this.change(first, count, (line) => ({ ...line, hidden }));
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
}

interface Line {
  readonly size: number | null;
  readonly hidden: boolean;
}
