import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { nodeModule } from "../archive/nodeModule";

const crypto = nodeModule("node:crypto");

/** The SHA-256 of a file in hexadecimal digits. `crypto.subtle` is missing on pages without https. */
export function fileDigest(bytes: Uint8Array): string {
  return crypto ? crypto.createHash("sha256").update(bytes).digest("hex") : bytesToHex(sha256(bytes));
}
