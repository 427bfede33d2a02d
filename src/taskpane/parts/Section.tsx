import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** A headed part of a tab. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={useStyles().section}>
      <Subtitle2 as="h2" block>
        {title}
      </Subtitle2>
      {children}
    </section>
  );
}
