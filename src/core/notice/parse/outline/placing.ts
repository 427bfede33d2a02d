import type { Section, Task } from "../../notice";
import type { OutlineNode } from "./outline";
import { readParagraph } from "../clause/paragraph";
import { headingName } from "./titles";

/** A task before its place among the others is known. */
export interface FoundTask {
  readonly node: OutlineNode;
  /** The first segment of a numbered line carries its number and title. */
  readonly numbered: boolean;
  readonly title: string | null;
  readonly task: Omit<Task, "id" | "no" | "path" | "title">;
}

/** Where a task stands. */
export interface TaskPlace {
  /** The numbers from the heading level that all tasks share down to the task. */
  readonly numbers: readonly number[];
  /** The titles of the headings above it, from its section down. */
  readonly path: readonly string[];
}

/** Which headings are sections, and where each task stands. */
export function placeTasks(found: readonly FoundTask[]): { sections: Section[]; places: TaskPlace[] } {
  const shared = sharedHeadings(found.map(({ node }) => headingsOf(node)));
  const chains = found.map(({ node }) => headingsOf(node, true).slice(shared.length));
  const parent = shared.at(-1);
  const flat = chains.every((chain) => chain.length <= 1);
  const above = found.map((task, index) => {
    // All tasks hang on one heading: that is their section. On none: they have no section.
    if (flat) return parent && parent.style !== "part" ? [parent] : [];
    return headingsAbove(chains[index] ?? [], task);
  });
  const names = new Map(above.flat().map((heading) => [heading, ""]));
  for (const heading of names.keys()) names.set(heading, nameOf(heading));
  const sections = new Map<OutlineNode, Section>();
  for (const [top] of above) {
    if (top) sections.set(top, { no: top.no, title: names.get(top) ?? "" });
  }
  const places = above.map((headings, index) => ({
    numbers: (chains[index] ?? []).flatMap((heading) => heading.numbers),
    path: headings.map((heading) => names.get(heading) ?? "").filter((name) => name !== ""),
  }));
  return { sections: [...sections.values()], places };
}

/** A task that is a section itself stands below its own title, unless in a table; so does a paragraph below a heading. */
function headingsAbove(
  chain: readonly OutlineNode[],
  { node, numbered, title }: FoundTask,
): readonly OutlineNode[] {
  const itself = !numbered || (chain.length === 1 && title !== null && node.row === null);
  return itself ? chain : chain.slice(0, -1);
}

/** What a heading is called, without the units that it may name: 加强督查（责任单位：区政府督查室）. */
function nameOf(heading: OutlineNode): string {
  const text = heading.head.text || (heading.body[0]?.text ?? "");
  return headingName(heading.row ? heading.head.text : readParagraph(text).text);
}

/** The headings above a node, outermost first, without the root; with itself where asked. */
function headingsOf(node: OutlineNode, withItself = false): OutlineNode[] {
  const headings: OutlineNode[] = [];
  for (let at = withItself ? node : node.parent; at?.parent; at = at.parent) headings.unshift(at);
  return headings;
}

/** The headings that all tasks stand below. */
function sharedHeadings(chains: readonly (readonly OutlineNode[])[]): OutlineNode[] {
  const [first = [], ...others] = chains;
  const differs = first.findIndex((heading, depth) => others.some((chain) => chain[depth] !== heading));
  return differs < 0 ? [...first] : first.slice(0, differs);
}
