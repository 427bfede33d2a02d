import { isQuantity, readDecimalNumber, readLineNumber } from "./numbering";
import type { LineNumber, NumberStyle } from "./numbering";

/** Reads the numbers of lines in the order of the text: what may be a quantity counts only where it continues the count. */
export class NumberReader {
  private readonly lastValues = new Map<NumberStyle, number>();
  private lastDecimal: readonly number[] = [];
  private lastStyle: NumberStyle | null = null;

  /** The number at the beginning of a line; null where there is none. */
  read(text: string): LineNumber | null {
    const decimal = readDecimalNumber(text);
    if (decimal && !decimal.doubtful && this.continuesDecimals(decimal.values)) {
      this.lastDecimal = decimal.values;
      this.lastStyle = decimal.style;
      return decimal;
    }
    const number = readLineNumber(text);
    if (!number || (number.doubtful && !this.isCounted(number, text))) return null;
    this.lastValues.set(number.style, number.values[0] ?? 0);
    this.lastStyle = number.style;
    if (number.style === "arabic") this.lastDecimal = [];
    return number;
  }

  /** What is doubtful counts where it continues the count, or is a 1 directly below a heading (1.121人才). */
  private isCounted({ style, values: [value = 0] }: LineNumber, text: string): boolean {
    if (value > 1) return value === (this.lastValues.get(style) ?? 0) + 1;
    // 一、二产业, 1.5万亿元
    return style !== "chinese" && (style !== "arabic" || (this.lastStyle !== "arabic" && !isQuantity(text)));
  }

  /** 1.1 begins below 1. or where nothing is numbered yet, 1.2 follows 1.1, 2.1 follows 1.3 or 1.3.2. */
  private continuesDecimals(values: readonly number[]): boolean {
    if (values.every((value) => value === 1)) return true;
    const above = this.lastDecimal.length > 0 ? this.lastDecimal : [this.lastValues.get("arabic") ?? 1];
    const depth = above.findIndex((value, index) => value !== values[index]);
    const place = depth < 0 ? above.length : depth;
    // Down to there the same; there the next; below that ones.
    const next = depth < 0 ? values[place] === 1 : values[place] === (above[place] ?? 0) + 1;
    return next && values.slice(place + 1).every((value) => value === 1);
  }
}
