import { groupBySize } from "./groupBySize";

/** A part of a job for Excel: about how much room it takes in a request, and what puts it there. */
export interface Step {
  readonly bytes: number;
  readonly ask: () => void;
}

/** Excel on the web refuses requests above 5 MB; far below it, a request is also over before Excel seems to hang. */
const REQUEST_BYTES = 1_000_000;
/** What one action of office.js takes in a request, with the path to its object. */
const ACTION_BYTES = 300;

/** A step of so many actions of little data. */
export function smallStep(actions: number, ask: () => void): Step {
  return { bytes: actions * ACTION_BYTES, ask };
}

/** Sends steps in their order, many to a request, and holds back calculation and drawing meanwhile. */
export async function sendInBatches(context: Excel.RequestContext, steps: readonly Step[]): Promise<void> {
  await groupBySize(steps, ({ bytes }) => bytes, REQUEST_BYTES).reduce(
    (before, batch) => before.then(() => sendBatch(context, batch)),
    Promise.resolve(),
  );
}

async function sendBatch(context: Excel.RequestContext, batch: readonly Step[]): Promise<void> {
  const { application } = context.workbook;
  application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
  for (const step of batch) step.ask();
  await context.sync();
}
