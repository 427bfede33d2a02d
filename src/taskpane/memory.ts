import type { Memory } from "./surroundings";

const PREFIX = "task-matrix.";

/** Keeps small choices in the browser; where that is forbidden, they are forgotten. */
export const browserMemory: Memory = {
  get(key) {
    try {
      return localStorage.getItem(PREFIX + key);
    } catch {
      return null;
    }
  },
  set(key, value) {
    try {
      localStorage.setItem(PREFIX + key, value);
    } catch {
      // Private windows and strict policies refuse; the next visit asks again.
    }
  },
};
