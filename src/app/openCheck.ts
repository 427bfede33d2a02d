import { NO_PREFILLS, readPrefills, type Prefills } from "../core/matrix/prefills";
import { knowPrefills } from "../core/returns/knowPrefills";
import type { ReturnTable } from "../core/returns/readReturn";
import { readReturnInSteps, readTableRow } from "../core/returns/readReturn";
import type { Finding } from "../core/rules/finding";
import type { CheckedReturn, CheckedRow } from "../core/rules/rule";
import { RULES } from "../core/rules/ruleList";
import { checkedRow, runRowRules } from "../core/rules/runRules";
import type { GridCell, SheetGrid, WorkbookGrid } from "../core/sheet/grid";
import type { Sentence } from "../core/values/sentence";
import { basisFor, checkReturnInSteps, roundOf, type CheckAgainst, type CheckResult } from "./check";
import { inSlices } from "./inSlices";
import { masterSettings } from "./masterSettings";
import { WITHOUT_REST, type OpenWorkbook, type Pace, type RowSpan, type WorkbookChange } from "./ports";

/** Beyond so many rows `settle` leaves what concerns the table as a whole until a person checks again. */
const MOST_ROWS_SETTLED = 2000;
/** A change of more rows at once is read with everything else. */
const MOST_ROWS_READ = 400;
/** More changes at once are a paste or a fill over large areas: then all is read again. */
const MOST_SPANS = 20;

type Excel = Pick<OpenWorkbook, "read" | "readRows">;
type Rows = Map<number, ReadonlyMap<number, GridCell>>;

/** Rows of a sheet that changed. */
interface SheetSpan {
  readonly sheet: string;
  readonly rows: RowSpan;
}

/** The open workbook under check: read once, then followed while people type. */
export class OpenCheck {
  /** The sheets as they were last read; their rows are this object's own and change. */
  private readonly sheets = new Map<string, SheetGrid & { readonly cells: Rows }>();
  private grid: WorkbookGrid = { sheets: [], date1904: false, modified: null };
  private checked: CheckedReturn | null = null;
  private prefills: Prefills = NO_PREFILLS;
  private rows: CheckedRow[] = [];
  private shown: CheckResult;
  private unclear: readonly Sentence[] = [];
  /** All rows were checked since the last change. */
  private settled = true;

  /**
   * @param file what the workbook is called in the result
   * @param pace when to rest; meanwhile nothing else may be asked of this object
   */
  constructor(
    private readonly against: CheckAgainst,
    private readonly file: string,
    private readonly pace: Pace = WITHOUT_REST,
  ) {
    const unread = { kind: "unknown", units: [], period: null, round: null, problem: null } as const;
    this.shown = { file, ...unread, findings: [], tasks: [] };
  }

  /** What the last check showed. */
  get result(): CheckResult {
    return this.shown;
  }

  /** What could not be understood of the settings that a master workbook holds; the usual ones were taken instead. */
  get problems(): readonly Sentence[] {
    return this.unclear;
  }

  /** The workbook as it was last read. */
  get workbook(): WorkbookGrid {
    return { ...this.grid, sheets: [...this.sheets.values()] };
  }

  /** Reads the whole workbook and checks it. */
  async readAll(excel: Excel): Promise<void> {
    this.grid = await excel.read();
    this.sheets.clear();
    for (const sheet of this.grid.sheets)
      this.sheets.set(sheet.name, { ...sheet, cells: new Map(sheet.cells) });
    await this.checkAll();
  }

  /**
   * Follows changes: reads and checks the changed rows only, or everything where rows or sheets have moved or more than
   * entries has changed. What rows say of each other may wait for `settle`.
   */
  async follow(changes: readonly WorkbookChange[], excel: Excel): Promise<void> {
    const spans = this.spansOf(changes);
    if (spans === null) {
      await this.readAll(excel);
      return;
    }
    for (const { sheet, rows } of spans) this.putRows(sheet, rows, await excel.readRows(sheet, rows));
    if (spans.every((span) => this.checkRows(span))) this.settled = false;
    else await this.checkAll();
  }

  /** Checks all rows again where only changed ones were. @returns whether it did */
  async settle(): Promise<boolean> {
    if (this.settled || this.rows.length > MOST_ROWS_SETTLED) return false;
    await this.checkAll();
    return true;
  }

  /** Where to read again; null where that would be everywhere. */
  private spansOf(changes: readonly WorkbookChange[]): SheetSpan[] | null {
    const spans = new Map<string, SheetSpan>();
    for (const change of changes) {
      if (change.kind === "shape" || !this.sheets.has(change.sheet)) return null;
      const rows = { first: change.range.row, count: change.range.rows };
      if (rows.count > MOST_ROWS_READ) return null;
      spans.set(`${change.sheet}!${rows.first}:${rows.count}`, { sheet: change.sheet, rows });
    }
    return spans.size > MOST_SPANS ? null : [...spans.values()];
  }

  private putRows(name: string, { first, count }: RowSpan, read: SheetGrid["cells"]): void {
    const cells = this.sheets.get(name)?.cells;
    for (let row = first; row < first + count; row++) {
      const now = read.get(row);
      if (now && now.size > 0) cells?.set(row, now);
      else cells?.delete(row);
    }
  }

  private async checkAll(): Promise<void> {
    const returned = await inSlices(readReturnInSteps(this.workbook), this.pace);
    this.prefills = readPrefills(this.workbook);
    const against = this.againstOwnSettings();
    const basis = basisFor(roundOf(returned, against), against, [returned]);
    const steps = checkReturnInSteps(this.file, returned, basis);
    const { result, checked } = await inSlices(steps, this.pace);
    this.shown = result;
    this.checked = checked;
    this.rows = checked ? [...checked.rows] : [];
    this.settled = true;
  }

  /** A master is checked by what its sheets say now, not by what its stamp was given when it was made. */
  private againstOwnSettings(): CheckAgainst {
    const own = this.against.master === null ? masterSettings(this.workbook) : null;
    this.unclear = own?.problems ?? [];
    return own ? { ...this.against, master: own } : this.against;
  }

  /** @returns whether looking at the rows of this span was enough; else more than entries has changed */
  private checkRows({ sheet, rows }: SheetSpan): boolean {
    const grid = this.sheets.get(sheet);
    const table = this.checked?.returned.tables.find((candidate) => candidate.sheet === sheet);
    if (!grid || !table) return false;
    return Array.from({ length: rows.count }, (_, index) => rows.first + index).every((row) =>
      this.checkRow(grid, table, row),
    );
  }

  private checkRow(grid: SheetGrid, table: ReturnTable, row: number): boolean {
    const place = this.rows.findIndex((known) => known.table === table && known.row.row === row);
    const before = this.rows[place];
    const read = readTableRow(grid, table, row, this.grid.date1904);
    if (!this.checked || !before || !read) return false;
    const now = knowPrefills(read, this.prefills);
    const after = checkedRow(this.checked.basis, this.checked.returned, table, now);
    if (after.match?.assignment !== before.match?.assignment) return false;
    this.rows[place] = after;
    const others = this.shown.findings.filter((finding) => !isOfRow(finding, grid.name, row));
    this.shown = { ...this.shown, findings: [...others, ...runRowRules(after, this.checked)] };
    return true;
  }
}

const ROW_RULES = new Set(RULES.filter(({ scope }) => scope === "row").map(({ code }) => code));

function isOfRow({ rule, sheet, cell }: Finding, name: string, row: number): boolean {
  return sheet === name && ROW_RULES.has(rule) && Number(/\d+/.exec(cell)?.[0]) === row + 1;
}
