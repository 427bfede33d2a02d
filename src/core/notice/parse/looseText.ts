import type { NoticeWarning } from "../notice";
import { coveredItems } from "./bareItems";
import { itemsOf } from "./items";
import type { Item } from "./items";
import type { SourceLine } from "./lines/sourceLines";
import { behindHeadingName } from "./outline/titles";
import type { Segment } from "./segments";
import { excerptOf, introductionWarning, looseParagraphWarning } from "./warnings";

/**
 * What stands between the first task and the last one and belongs to none: each paragraph behind a task's units or among
 * the rows of a table, and, told once, what introduces sections. What stands before the first task or behind the last one
 * leads in or closes.
 * @param tasks the segments that became tasks
 */
export function looseText(root: Item, tasks: ReadonlySet<Segment>): NoticeWarning[] {
  const lines = Array.from(tasks, ({ line }) => line);
  const first = lines.reduce((least, line) => Math.min(least, line), Infinity);
  const last = lines.reduce((most, line) => Math.max(most, line), 0);
  const isBetween = ({ line }: SourceLine) => line > first && line < last;
  const isCovered = coveredItems(root);
  const warnings: NoticeWarning[] = [];
  const introductions: SourceLine[] = [];
  for (const item of itemsOf(root)) {
    // An item without units, or a row, is doubted as a whole.
    if (item.node.row || !(isCovered(item) || item.node.style === "part")) continue;
    let besideTask = item === root;
    for (const segment of item.segments) {
      if (tasks.has(segment)) besideTask = true;
      else if (!besideTask) introductions.push(...withoutName(item, segment).filter(isBetween));
      else {
        const [paragraph] = segment.content;
        if (paragraph && isBetween(paragraph))
          warnings.push(looseParagraphWarning(paragraph.line, excerptOf(paragraph.text)));
      }
    }
  }
  const [example] = introductions;
  if (example) {
    const places = [...new Set(introductions.map(({ line }) => line))];
    warnings.push(introductionWarning(places, excerptOf(example.text)));
  }
  return warnings;
}

/** What a segment says beside the name of the heading or attachment that it stands below. */
function withoutName({ node }: Item, { content }: Segment): SourceLine[] {
  // An attachment has its title in lines of its own.
  if (node.style === "part") return content.filter(({ text }) => /[。；;：:]/.test(text));
  // A number may stand alone on its line.
  const named = node.head.text === "" ? node.body[0] : node.head;
  return content
    .map((source) =>
      source.line === named?.line ? { ...source, text: behindHeadingName(source.text) } : source,
    )
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}
