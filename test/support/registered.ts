import { unitsOf } from "../../src/core/notice/units";
import { consolidate } from "../../src/core/report/consolidate";
import type { Consolidation } from "../../src/core/report/consolidation";
import { readContent } from "../../src/core/report/readContent";
import type { RegisteredDay, RegisterEntry } from "../../src/core/returns/readRegister";
import type { WorkbookGrid } from "../../src/core/sheet/grid";
import { ROUND } from "./filledReturn";

/** What is registered of units, by name. */
export type Registered = Readonly<Record<string, Partial<RegisterEntry>>>;

const BLANK: RegisterEntry = {
  ...{ state: "", form: "", received: null, sealedReceived: null, sentBack: null, resubmitted: null },
  keyedInBy: "",
};

/** A day as it is typed and read. */
export function registeredDay(iso: string): RegisteredDay {
  return { text: iso, day: iso };
}

/** A consolidation as of 2017-12-21 with what the register says. */
export function registeredReturns(
  said: Registered,
  files: Readonly<Record<string, WorkbookGrid>> = {},
): Consolidation {
  const entries = new Map(Object.entries(said).map(([unit, entry]) => [unit, { ...BLANK, ...entry }]));
  const given = Object.entries(files).map(([name, grid]) => ({
    ...{ name, sha256: `sha-${name}`, content: readContent(grid) },
  }));
  return consolidate(ROUND, given, { asOf: "2017-12-21", register: { entries, problems: [] } });
}

/** That everything of all units came in time, but of some. */
export function allButReceived(...some: readonly string[]): Registered {
  const units = unitsOf(ROUND.notice).filter(({ name }) => !some.includes(name));
  const received = { received: registeredDay("2017-12-18"), sealedReceived: registeredDay("2017-12-19") };
  return Object.fromEntries(units.map(({ name }) => [name, received]));
}
