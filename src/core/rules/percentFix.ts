import type { TypedCell } from "../values/typedCell";
import type { Fix } from "./finding";

/** So many decimals of a percentage are shown; the cell keeps all. */
const SHOWN_DECIMALS = 4;

/** A fix that puts a share into a rate cell as a percentage with the decimals that it needs. */
export function percentFix(cell: TypedCell, share: number, certain: boolean): Fix {
  const after = percentText(share);
  const decimals = after.slice(0, -1).split(".")[1]?.length ?? 0;
  return {
    before: cell.text,
    after,
    // 0.57 * 100 / 100 is not 0.57: what is beyond ten decimals was never typed.
    value: Number(share.toFixed(10)),
    numberFormat: decimals === 0 ? "0%" : `0.${"0".repeat(decimals)}%`,
    certain,
  };
}

/** 80%, 66.6667%. */
export function percentText(share: number): string {
  return `${Number((share * 100).toFixed(SHOWN_DECIMALS))}%`;
}
