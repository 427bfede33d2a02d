import type { Steps } from "../core/values/steps";
import type { Pace } from "./ports";

/** Does work step by step and rests whenever it is time to, so that a page stays answering. */
export async function inSlices<Result>(steps: Steps<Result>, pace: Pace): Promise<Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (pace.isDue()) await pace.rest();
  }
}
