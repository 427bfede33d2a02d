import { ENTRY_FAULTS } from "./entryFaults";
import type { FaultCase } from "./faultCase";
import { RATE_FAULTS } from "./rateFaults";
import { SIGN_OFF_FAULTS } from "./signOffFaults";

/** The faults of single cells, dates and deadlines apart. */
export const CELL_FAULTS: readonly FaultCase[] = [...ENTRY_FAULTS, ...RATE_FAULTS, ...SIGN_OFF_FAULTS];
