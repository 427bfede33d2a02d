import { ECONOMY } from "./economy";
import { ENVIRONMENT } from "./environment";
import type { ExampleRow, ExampleRows } from "./exampleRow";
import { GOVERNANCE } from "./governance";
import { LIVELIHOOD } from "./livelihood";
import { POVERTY } from "./poverty";
import { UNITY } from "./unity";
import { VILLAGES } from "./villages";

const ROWS: ExampleRows = {
  ...POVERTY,
  ...ECONOMY,
  ...LIVELIHOOD,
  ...ENVIRONMENT,
  ...VILLAGES,
  ...UNITY,
  ...GOVERNANCE,
};

/** The unit that declares 本单位本期无相关任务 and leaves its row blank. */
export const DECLARES_NOTHING = "区国资委";

/**
 * What a unit reports on a task when it makes no mistake. All figures and events are made up.
 * @returns null where it has nothing to say
 */
export function exampleRow(taskId: string, unit: string): ExampleRow | null {
  return ROWS[taskId]?.[unit] ?? null;
}
