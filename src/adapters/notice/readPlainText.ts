import type { NoticeFileProblem, NoticeTextOutcome } from "../../core/notice/noticeFileProblem";
import { isMarkup } from "./fileFormat";

const LARGEST = 10 * 1024 * 1024;

/**
 * Reads the bytes of a .txt file: UTF-8 with or without byte order mark; UTF-16 with one, as Notepad's “Unicode”;
 * else GB18030, which Chinese Windows calls ANSI. Never guesses at bytes that fit none of them, and never throws.
 */
export function readPlainText(bytes: Uint8Array): NoticeTextOutcome {
  if (bytes.length > LARGEST) return refuse({ code: "too-large" });
  for (const encoding of encodingsOf(bytes)) {
    const text = decode(bytes, encoding);
    // A NUL is in no text: the bytes only happen to decode.
    if (text === null || text.includes("\0")) continue;
    return isMarkup(text) ? refuse({ code: "other-format", format: "page" }) : { ok: true, text };
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
