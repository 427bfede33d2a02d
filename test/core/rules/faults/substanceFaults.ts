import type { FaultCase } from "./faultCase";

export const SUBSTANCE_FAULTS: readonly FaultCase[] = [];
