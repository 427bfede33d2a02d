import type { ExcelHost } from "../excelHost";
import { type Area, boundingArea, cellArea, columnLetters, sameArea } from "../model/area";
import { ExcelError } from "../model/errors";
import type { Sheet } from "../model/sheet";
import type { BorderLine, Style } from "../model/style";

const MOST_ROWS = 300;
const MOST_COLUMNS = 80;

/** Shows the active sheet as a plain table with tabs: enough to see what an add-in does and to type into cells. */
export class BookView {
  private drawing = false;
  private readonly tabs = document.createElement("nav");
  private readonly table = document.createElement("table");
  private readonly message = document.createElement("output");

  constructor(
    private readonly host: ExcelHost,
    parent: HTMLElement,
  ) {
    const scroller = document.createElement("div");
    scroller.className = "grid";
    scroller.append(this.table);
    parent.append(scroller, this.message, this.tabs);
    // On the table, since cells are drawn anew between the clicks of a double click.
    this.table.addEventListener("click", (event) => this.select(event));
    this.table.addEventListener("dblclick", (event) => this.edit(event));
    host.workbook.onChange(() => this.redraw());
    this.redraw();
  }

  /** Draws once for all that changed since the last frame. */
  private redraw(): void {
    if (this.drawing) return;
    this.drawing = true;
    requestAnimationFrame(() => {
      this.drawing = false;
      this.draw();
    });
  }

  private draw(): void {
    // Somebody is typing; leaving the field draws again.
    if (this.table.querySelector("input")) return;
    const { workbook } = this.host;
    const visible = workbook.sheets.filter((sheet) => sheet.visibility === "Visible");
    this.tabs.replaceChildren(...visible.map((sheet) => this.tab(sheet)));
    this.table.replaceChildren(...this.rows(workbook.active));
  }

  private tab(sheet: Sheet): HTMLElement {
    const button = document.createElement("button");
    button.textContent = sheet.name;
    button.setAttribute("aria-pressed", String(sheet === this.host.workbook.active));
    if (sheet.tabColor !== "") button.style.borderTopColor = sheet.tabColor;
    button.addEventListener("click", () => this.attempt(() => this.host.workbook.activate(sheet)));
    return button;
  }

  private rows(sheet: Sheet): HTMLElement[] {
    const used = boundingArea(sheet.usedArea() ?? cellArea(0, 0), {
      row: 0,
      column: 0,
      rows: 20,
      columns: 8,
    });
    const rows = Math.min(used.rows, MOST_ROWS);
    const columns = indices(Math.min(used.columns, MOST_COLUMNS)).filter(
      (column) => !sheet.columns.isHidden(column),
    );
    this.table.dataset.gridlines = String(sheet.showGridlines);
    const heading = document.createElement("tr");
    heading.append(document.createElement("th"), ...columns.map((column) => columnHeading(sheet, column)));
    const shown = indices(rows).filter((row) => !sheet.rows.isHidden(row));
    return [heading, ...shown.map((row) => this.row(sheet, row, columns))];
  }

  private row(sheet: Sheet, row: number, columns: readonly number[]): HTMLElement {
    const line = document.createElement("tr");
    const height = sheet.rows.ownSize(row);
    if (height !== null) line.style.height = `${height}pt`;
    const number = document.createElement("th");
    number.textContent = String(row + 1);
    line.append(number, ...columns.flatMap((column) => this.cell(sheet, row, column)));
    return line;
  }

  private cell(sheet: Sheet, row: number, column: number): HTMLElement[] {
    const merged = sheet.merges.find((area) => isWithin(area, row, column));
    if (merged && (merged.row !== row || merged.column !== column)) return [];
    const cell = document.createElement("td");
    const { text, style } = sheet.cell(row, column);
    cell.textContent = text;
    if (merged) {
      cell.rowSpan = merged.rows;
      cell.colSpan = merged.columns;
    }
    dress(cell, style);
    if (sheet.selection.some((area) => sameArea(area, merged ?? cellArea(row, column))))
      cell.className = "selected";
    cell.dataset.address = `${columnLetters(column)}${row + 1}`;
    return [cell];
  }

  private select(event: MouseEvent): void {
    const cell = cellOf(event);
    const { address } = cell?.dataset ?? {};
    if (address === undefined || cell?.querySelector("input")) return;
    this.attempt(() => this.host.person.select(this.host.workbook.active.name, address));
  }

  private edit(event: MouseEvent): void {
    const cell = cellOf(event);
    const { address } = cell?.dataset ?? {};
    if (!cell || address === undefined) return;
    const sheet = this.host.workbook.active;
    const field = document.createElement("input");
    const { formula, text } = sheet.cell(address);
    field.value = formula ?? text;
    cell.replaceChildren(field);
    field.focus();
    field.addEventListener("keydown", ({ key }) => key === "Enter" && field.blur());
    field.addEventListener("change", () =>
      this.attempt(() => this.host.person.type(sheet.name, address, field.value)),
    );
    field.addEventListener("blur", () => {
      field.remove();
      this.redraw();
    });
  }

  /** What Excel refuses stands below the table. */
  private attempt(step: () => void): void {
    this.message.textContent = "";
    try {
      step();
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      this.message.textContent = error.message;
    }
    this.host.flush();
  }
}

function cellOf(event: MouseEvent): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>("td[data-address]") : null;
}

function indices(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function isWithin(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

function columnHeading(sheet: Sheet, column: number): HTMLElement {
  const heading = document.createElement("th");
  heading.textContent = columnLetters(column);
  heading.style.minWidth = `${sheet.columns.shownSize(column)}pt`;
  heading.style.maxWidth = heading.style.minWidth;
  return heading;
}

function dress(cell: HTMLElement, style: Style): void {
  const css: Record<string, string> = {
    "font-family": style.fontName,
    "font-size": `${style.fontSize}pt`,
    color: style.fontColor,
    "white-space": style.wrapText ? "pre-wrap" : "pre",
    "text-align": style.horizontalAlignment === "General" ? "" : style.horizontalAlignment.toLowerCase(),
    "vertical-align": style.verticalAlignment === "Center" ? "middle" : style.verticalAlignment.toLowerCase(),
    ...(style.bold && { "font-weight": "bold" }),
    ...(style.fill !== null && { "background-color": style.fill }),
    ...(style.textOrientation === 180 && { "writing-mode": "vertical-rl", "text-orientation": "upright" }),
  };
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const line = style[side];
    if (line) css[`border-${side}`] = borderCss(line);
  }
  for (const [name, value] of Object.entries(css)) cell.style.setProperty(name, value);
}

function borderCss({ weight, color }: BorderLine): string {
  return `${weight === "Thick" ? 3 : weight === "Medium" ? 2 : 1}px solid ${color}`;
}
