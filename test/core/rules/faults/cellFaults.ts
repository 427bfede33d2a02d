import type { FaultCase } from "./faultCase";

export const CELL_FAULTS: readonly FaultCase[] = [];
