import type { PlacedCell } from "../returns/readReturn";
import type { Fix } from "./finding";

/** What such a formula shows now is not what its author saw, or not all that it holds: a link has an address too. */
const MORE_THAN_SHOWN = /\b(?:TODAY|NOW|RAND|RANDBETWEEN|CELL|INFO|HYPERLINK)\s*\(/i;

/** A fix that puts what a formula shows now in its place. */
export function valueFix({ formula = "", text, value }: PlacedCell): Fix {
  return {
    before: `=${formula}`,
    after: text,
    value,
    numberFormat: null,
    certain: !MORE_THAN_SHOWN.test(formula),
  };
}
