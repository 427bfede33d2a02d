import { comparableText } from "./text";

/**
 * Whether a text only says that there is nothing: `/`, `—`, `无`, `暂无`. Many would rather write that than leave a cell
 * of a table empty.
 */
export function saysNone(text: string): boolean {
  return /^(?:[^\p{L}\p{N}]+|无|暂无|没有|不适用|n\/?a)$/iu.test(comparableText(text).replace(/[。.]$/, ""));
}
