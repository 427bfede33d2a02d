import type { Area } from "./area";
import type { AxisContent } from "./axis";
import type { CellGrid } from "./cellStore";
import type { ChartRecord } from "./charts";
import type { FormatRule } from "./conditionalFormat";
import type { PlacedNote } from "./notes";
import type { PageLayout } from "./pageLayout";
import type { Protection } from "./protection";
import type { Table } from "./tables";
import type { PlacedValidation } from "./validation";

/**
 * All that a sheet holds but its name and visibility, as plain data: what `Sheet.save` gives and `Sheet.load` takes.
 * For files, which hold what a person could not type: a text that looks like a number, or a locked sheet's cells.
 */
export interface SheetContent {
  readonly cells: CellGrid;
  readonly columns: AxisContent;
  readonly rows: AxisContent;
  readonly merges: readonly Area[];
  readonly validations: readonly PlacedValidation[];
  /** The first counts most. */
  readonly conditionalFormats: readonly FormatRule[];
  readonly notes: readonly PlacedNote[];
  readonly tables: readonly Table[];
  /** The first at the back. */
  readonly charts: readonly ChartRecord[];
  readonly protection: Protection | null;
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly filter: Area | null;
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly pageLayout: PageLayout;
  readonly selection: readonly Area[];
  readonly customProperties: ReadonlyMap<string, string>;
}
