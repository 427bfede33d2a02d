import { readValue, type StoredCell } from "../../../src/adapters/xlsx/readCell";
import { isTrue, type XmlAttributes } from "../../../src/adapters/package/scanXml";
import type { Line } from "../../../host/model/axis";
import { BLANK, type CellContent, type StyledCell } from "../../../host/model/cellStore";
import { PENDING } from "../../../host/model/input";
import type { Style } from "../../../host/model/style";
import type { BookContext } from "./bookContext";
import { from1904 } from "./dates1904";
import { modelFormula, refersOutside } from "./formulas";
import type { CellFormat } from "./readStyles";
import { differsFrom } from "./readTextRuns";
import type { CellTraits, SheetVisitor } from "./scanSheet";

/** Collects the rows and cells of a sheet. */
export class CellReader implements SheetVisitor {
  readonly rows = new Map<number, Map<number, StyledCell>>();
  readonly rowStyles = new Map<number, Style>();
  readonly lines = new Map<number, Line>();
  private readonly formats = new Set<CellFormat>();

  constructor(
    private readonly sheet: string,
    private readonly book: BookContext,
  ) {}

  /** The format of a number, which the sheet is then known to use. */
  format(index: number): CellFormat {
    const { cells } = this.book.styles;
    const format = cells[index] ?? cells[0];
    if (!format) throw new Error("A workbook has at least one format.");
    if (!this.formats.has(format)) {
      this.formats.add(format);
      for (const kind of format.losses) this.book.losses.add(kind, this.sheet);
    }
    return format;
  }

  /** ECMA-376 18.3.1.73. Without `customHeight` a height is only what the row has now. */
  row(row: number, attributes: XmlAttributes): void {
    const written = attributes.get("ht");
    const height = written === undefined ? null : Number(written);
    const own = isTrue(attributes.get("customHeight"));
    const hidden = isTrue(attributes.get("hidden")) || height === 0;
    const points = height === 0 || !Number.isFinite(height) ? null : height;
    if (points !== null || hidden)
      this.lines.set(row, { size: own ? points : null, hidden, fitted: own ? null : points });
    if (isTrue(attributes.get("customFormat")))
      this.rowStyles.set(row, this.format(Number(attributes.get("s") ?? 0)).style);
    if (Number(attributes.get("outlineLevel") ?? 0) > 0) this.book.losses.add("grouping", this.sheet);
  }

  cell(row: number, column: number, stored: StoredCell, traits: CellTraits): void {
    const format = this.format(stored.style);
    const content = this.content(stored, format, traits);
    const cells = this.rows.get(row) ?? new Map<number, StyledCell>();
    if (cells.size === 0) this.rows.set(row, cells);
    cells.set(column, { content, style: format.style });
    if (content !== BLANK) this.noteRuns(stored, format, traits);
  }

  private content(stored: StoredCell, format: CellFormat, { formulaKind }: CellTraits): CellContent {
    const found = readValue(stored, this.book);
    const isError = found?.error !== undefined;
    const value = found?.error ?? dated(found?.value ?? null, format, this.book.date1904);
    const formula = this.formula(stored, formulaKind);
    if (formula === null) return value === null ? BLANK : { ...BLANK, value, isError, quoted: format.quoted };
    return { ...BLANK, value: value ?? PENDING, isError: isError || value === null, formula };
  }

  private formula({ formula, value }: StoredCell, kind: string | null): string | null {
    const { losses } = this.book;
    if (kind === "dataTable") losses.add("dataTables", this.sheet);
    if (formula === null || formula === "" || kind === "dataTable") return null;
    if (refersOutside(formula) && value !== null) {
      losses.add("externalLinks", this.sheet);
      return null;
    }
    if (kind === "array") losses.add("arrayFormulas", this.sheet);
    return modelFormula(formula);
  }

  private noteRuns(stored: StoredCell, { style }: CellFormat, { hasRuns }: CellTraits): void {
    const looks = stored.type === "s" ? this.book.textRuns.get(Number(stored.value)) : undefined;
    if (hasRuns || (looks && differsFrom(style, looks))) this.book.losses.add("richText", this.sheet);
  }
}

function dated(
  value: string | number | boolean | null,
  format: CellFormat,
  date1904: boolean,
): string | number | boolean | null {
  return date1904 && format.dates && typeof value === "number" ? from1904(value) : value;
}
