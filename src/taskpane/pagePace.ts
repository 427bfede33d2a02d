import type { Pace } from "../app/ports";

/** So long a job works before it rests: with one long step more, the pane still answers within 50 ms. */
const SLICE_MS = 20;

/** Keeps a job on the page's thread from blocking it. */
export function pagePace(): Pace {
  let begun = performance.now();
  return {
    isDue: () => performance.now() - begun >= SLICE_MS,
    rest: async () => {
      await nextTask();
      begun = performance.now();
    },
  };
}

/** Not by a timer: in a pane that is not in view these fire once a second. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
