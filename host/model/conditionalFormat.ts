import { type Area, containsCell, intersect, subtractAll } from "./area";

/** What a conditional format changes of a cell's look; null leaves it. */
export interface ConditionalStyle {
  readonly fillColor: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly strikethrough: boolean | null;
  readonly underline: string | null;
  readonly numberFormat: string | null;
}

/** A conditional format with a formula, relative to the first cell of its first area. */
export interface ConditionalFormat {
  readonly id: string;
  areas: readonly Area[];
  /** With its leading `=`; empty until it is set. */
  formula: string;
  style: ConditionalStyle;
  stopIfTrue: boolean;
}

/** What a conditional format says, wherever it is kept. */
export type FormatRule = Readonly<Omit<ConditionalFormat, "id">>;

/** Changes nothing. */
export const PLAIN: ConditionalStyle = {
  fillColor: null,
  fontColor: null,
  bold: null,
  italic: null,
  strikethrough: null,
  underline: null,
  numberFormat: null,
};

/** The conditional formats of a sheet; the first counts most. */
export class ConditionalFormatStore {
  private list: ConditionalFormat[] = [];
  private made = 0;

  all(): readonly ConditionalFormat[] {
    return this.list;
  }

  within(areas: readonly Area[]): ConditionalFormat[] {
    return this.list.filter((format) =>
      format.areas.some((one) => areas.some((other) => intersect(one, other))),
    );
  }

  at(row: number, column: number): ConditionalFormat[] {
    return this.list.filter((format) => format.areas.some((area) => containsCell(area, row, column)));
  }

  /** Adds a format before all others, as Excel does. */
  add(areas: readonly Area[]): ConditionalFormat {
    const format: ConditionalFormat = {
      id: this.nextId(),
      areas,
      formula: "",
      style: PLAIN,
      stopIfTrue: false,
    };
    this.list.unshift(format);
    return format;
  }

  private nextId(): string {
    this.made++;
    return `{00000000-000E-0000-0000-${String(this.made).padStart(12, "0")}}`;
  }

  /** Puts these in place of all others, the first counting most. */
  load(rules: readonly FormatRule[]): void {
    this.list = rules.map((rule) => ({ ...rule, id: this.nextId() }));
  }

  remove(format: ConditionalFormat): void {
    this.list = this.list.filter((other) => other !== format);
  }

  priority(format: ConditionalFormat): number {
    return this.list.indexOf(format);
  }

  setPriority(format: ConditionalFormat, priority: number): void {
    this.remove(format);
    this.list.splice(priority, 0, format);
  }

  /** Takes areas out of all formats; those that are left without an area go. */
  clear(areas: readonly Area[]): void {
    for (const format of this.list) format.areas = subtractAll(format.areas, areas);
    this.list = this.list.filter((format) => format.areas.length > 0);
  }

  /** Rewrites all formulas. */
  rewrite(change: (formula: string) => string): boolean {
    let any = false;
    for (const format of this.list) {
      const formula = change(format.formula);
      any ||= formula !== format.formula;
      format.formula = formula;
    }
    return any;
  }
}
