import { useState } from "react";

/** Does something whenever a value is another than with the drawing before, before anything of it is shown. */
export function useChanged(value: unknown, onChange: () => void): void {
  const [before, setBefore] = useState(value);
  if (Object.is(before, value)) return;
  setBefore(value);
  onChange();
}
