import type { Target, Task } from "../notice";
import type { OutlineNode } from "../parse/outline/outline";
import { simplifyCharacters } from "../parse/lines/simplifyCharacters";
import { sentencesOf } from "./clauses";
import type { TextSentence } from "./clauses";
import { passagesOf } from "./goalPassages";
import type { Passage } from "./goalPassages";
import { readHalf } from "./readHalf";
import type { Governing } from "./readHalf";

/**
 * The targets of a notice: numbers to be reached, in sections about goals and in tasks, and in the former also goals
 * without a number that are said in a form which cannot be mistaken. 到2020年， counts up to the full stop or the
 * next time; 2017年 of its own clause alone. Of a range the lower number is the target, of an upper limit the upper one; its words stay in the qualifier.
 */
export function findTargets(root: OutlineNode, tasks: readonly Task[]): Target[] {
  const targets = passagesOf(root, tasks).flatMap(readPassage);
  // What a task's title says, its content may say again.
  return [...new Map(targets.map((target) => [keyOf(target), target])).values()];
}

function keyOf({ name, scope, target, unit, year, qualifier, text }: Target): string {
  return [name, scope, target, unit, year, qualifier, text].join("|");
}

function readPassage(passage: Passage): Target[] {
  const text = simplifyCharacters(passage.text).replace(FULL_WIDTH, halfWidth);
  return sentencesOf(text).flatMap((sentence) => readSentence(sentence, passage));
}

/** Digits and the points between them; one character stands for one, so that quotations stay in their places. */
const FULL_WIDTH = /[０-９]|(?<=[\d０-９])．(?=[\d０-９])/g;

function halfWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}

function readSentence(sentence: TextSentence, passage: Passage): Target[] {
  // 2017年…主要目标是：…；… and 到2020年，…；… hold up to the full stop.
  let announced: Governing = { horizon: null, start: null };
  return sentence.flatMap((half) => {
    const read = readHalf(half, passage, announced);
    announced = read.announced;
    return read.targets;
  });
}
