import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  region: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
});

/** What a job brought: it is always there, so that screen readers tell when something comes into it. */
export function LiveRegion({ children }: { readonly children: ReactNode }) {
  return (
    <div aria-live="polite" className={useStyles().region}>
      {children}
    </div>
  );
}
