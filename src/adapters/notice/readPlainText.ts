import type { NoticeFileProblem, NoticeTextOutcome } from "../../core/notice/noticeFileProblem";

const LARGEST = 10 * 1024 * 1024;

/** What formats other than text begin with; a name says less than the bytes. */
const SIGNATURES = [
  { format: "docx", bytes: [0x50, 0x4b, 0x03, 0x04] },
  { format: "doc", bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { format: "rtf", bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { format: "pdf", bytes: [0x25, 0x50, 0x44, 0x46] },
] as const;

/**
 * Reads the bytes of a .txt file: UTF-8 with or without byte order mark; UTF-16 with one, as Notepad's “Unicode”;
 * else GB18030, which Chinese Windows calls ANSI. Never guesses at bytes that fit none of them, and never throws.
 */
export function readPlainText(bytes: Uint8Array): NoticeTextOutcome {
  if (bytes.length === 0) return refuse({ code: "empty-file" });
  if (bytes.length > LARGEST) return refuse({ code: "too-large" });
  const other = SIGNATURES.find((signature) => beginsWith(bytes, signature.bytes));
  if (other) return refuse({ code: "not-plain-text", format: other.format });
  for (const encoding of encodingsOf(bytes)) {
    const text = decode(bytes, encoding);
    // A NUL is in no text: the bytes only happen to decode.
    if (text !== null && !text.includes("\0")) return { ok: true, text };
  }
  return refuse({ code: "unknown-encoding" });
}

function encodingsOf(bytes: Uint8Array): readonly string[] {
  if (beginsWith(bytes, [0xff, 0xfe])) return ["utf-16le"];
  if (beginsWith(bytes, [0xfe, 0xff])) return ["utf-16be"];
  return ["utf-8", "gb18030"];
}

/** null where a byte does not fit; the byte order mark is dropped. */
function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function beginsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}

function refuse(problem: NoticeFileProblem): NoticeTextOutcome {
  return { ok: false, problem };
}
