import { useSyncExternalStore } from "react";

/** From this width on, the source has room beside the tasks. */
const WIDE = "(min-width: 900px)";

/** Whether the page has room for two columns, now and later. */
export function useWide(): boolean {
  return useSyncExternalStore(listen, () => matchMedia(WIDE).matches);
}

function listen(onChange: () => void): () => void {
  const query = matchMedia(WIDE);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}
