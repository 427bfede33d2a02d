import type { FaultCase } from "./faultCase";

export const STRUCTURE_FAULTS: readonly FaultCase[] = [];
