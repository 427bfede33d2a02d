import type { XmlAttributes, XmlHandler } from "../../package/scanXml";
import { isTrue } from "../../package/scanXml";

/** How one level of a list is numbered (ECMA-376 part 1, 17.9.6). */
export interface ListLevel {
  readonly start: number;
  /** decimal, chineseCounting; bullet has no number. */
  readonly format: string;
  /** `%1、` or `%1.%2`. */
  readonly text: string;
  /** 1-based: only a paragraph of this level or a higher one restarts it; 0: none does; null: every higher one. */
  readonly restart: number | null;
  /** All numbers in it are written in digits. */
  readonly isLegal: boolean;
  readonly isHidden: boolean;
  /** The style whose paragraphs are of this level. */
  readonly style: string | null;
}

export interface List {
  /** Lists that count together have the same one. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Levels that begin again from here where the list begins. */
  readonly starts: ReadonlyMap<number, number>;
}

interface Definition {
  readonly levels: Map<number, ListLevel>;
  styleLink: string | null;
  numStyleLink: string | null;
}

interface Instance {
  definition: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, ListLevel>;
}

/** A list has no more. */
const LEVELS = 9;

type Changing<T> = { -readonly [Key in keyof T]: T[Key] };

/** The lists of a document by their ids, from its numbering part. */
export class NumberingReader implements XmlHandler {
  private readonly definitions = new Map<string, Definition>();
  private readonly instances = new Map<string, Instance>();
  private definition: Definition | null = null;
  private instance: Instance | null = null;
  private level: Changing<ListLevel> | null = null;
  private overridden = 0;

  open(name: string, attributes: XmlAttributes): void {
    const value = attributes.get("val") ?? "";
    switch (name) {
      case "abstractNum":
        this.definition = { levels: new Map(), styleLink: null, numStyleLink: null };
        this.definitions.set(attributes.get("abstractNumId") ?? "", this.definition);
        break;
      case "num":
        this.instance = { definition: "", starts: new Map(), levels: new Map() };
        this.instances.set(attributes.get("numId") ?? "", this.instance);
        break;
      case "abstractNumId":
        if (this.instance) this.instance.definition = value;
        break;
      case "lvlOverride":
        this.overridden = wholeNumber(attributes.get("ilvl"), 0);
        break;
      case "startOverride":
        this.instance?.starts.set(this.overridden, wholeNumber(value, 1));
        break;
      case "styleLink":
        if (this.definition) this.definition.styleLink = value;
        break;
      case "numStyleLink":
        if (this.definition) this.definition.numStyleLink = value;
        break;
      case "lvl":
        this.level = emptyLevel();
        this.addLevel(wholeNumber(attributes.get("ilvl"), 0), this.level);
        break;
      default:
        if (this.level) readIntoLevel(this.level, name, value, attributes);
    }
  }

  close(name: string): void {
    if (name === "lvl") this.level = null;
    if (name === "abstractNum") this.definition = null;
    if (name === "num") this.instance = null;
  }

  private addLevel(at: number, level: ListLevel): void {
    if (at < LEVELS) (this.instance ?? this.definition)?.levels.set(at, level);
  }

  lists(): Map<string, List> {
    const linked = new Map<string, string>();
    for (const [id, { styleLink }] of this.definitions) if (styleLink !== null) linked.set(styleLink, id);
    const lists = new Map<string, List>();
    for (const [id, { definition, starts, levels }] of this.instances) {
      const link = this.definitions.get(definition)?.numStyleLink ?? null;
      const own = link === null ? definition : (linked.get(link) ?? definition);
      const all = new Map([...(this.definitions.get(own)?.levels ?? []), ...levels]);
      lists.set(id, { definition: own, levels: all, starts });
    }
    return lists;
  }
}

function emptyLevel(): Changing<ListLevel> {
  return {
    start: 0,
    format: "decimal",
    text: "",
    restart: null,
    isLegal: false,
    isHidden: false,
    style: null,
  };
}

function readIntoLevel(
  level: Changing<ListLevel>,
  name: string,
  value: string,
  attributes: XmlAttributes,
): void {
  switch (name) {
    case "start":
      level.start = wholeNumber(value, 0);
      break;
    case "numFmt":
      level.format = value;
      break;
    case "lvlText":
      level.text = value;
      break;
    case "lvlRestart":
      level.restart = wholeNumber(value, 0);
      break;
    case "isLgl":
      level.isLegal = isOn(attributes);
      break;
    case "vanish":
      level.isHidden = isOn(attributes);
      break;
    case "pStyle":
      level.style = value;
      break;
  }
}

/** A property that stands there without a value is on (ECMA-376 part 1, 17.17.4). */
export function isOn(attributes: XmlAttributes): boolean {
  return !attributes.has("val") || isTrue(attributes.get("val"));
}

export function wholeNumber(value: string | undefined, otherwise: number): number {
  return value !== undefined && /^\d{1,6}$/.test(value) ? Number(value) : otherwise;
}
