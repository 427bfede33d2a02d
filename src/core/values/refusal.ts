import type { Sentence } from "./sentence";

/**
 * Something that cannot be done, with a sentence for the person who asked for it: the pane shows it, the command line
 * prints it as its one line of reason and exits with status 2.
 */
export class Refusal extends Error {
  override readonly name = "Refusal";

  /** @param sentence what is wrong and what to do about it */
  constructor(
    readonly sentence: Sentence,
    cause?: unknown,
  ) {
    super(sentence.en, { cause });
  }
}
