import { strFromU8, unzipSync } from "fflate";
import { templateFrame } from "./templateFrame";

let styles: Promise<string> | null = null;

/** The part with the styles of the product's own templates; made once, since it is always the same. */
export function ownStyles(): Promise<string> {
  styles ??= templateFrame(["portrait"], "", [""]).then((frame) =>
    strFromU8(unzipSync(frame)["word/styles.xml"] ?? new Uint8Array()),
  );
  return styles;
}
