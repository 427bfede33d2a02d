import type { EventEmitter } from "node:events";

/** A reader such as `head` may close its end early: what it does not read is lost, but the files are still to be written. */
export function ignoreClosedPipe(output: EventEmitter): void {
  output.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}
