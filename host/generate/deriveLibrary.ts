import ts from "typescript";
import { type GeneratedClass, type Member, writeEvent, writeMember } from "../protocol/library";

/**
 * Derives what the host must know of Microsoft's library: from the library itself its classes and their members, from
 * the `[Api set: …]` comments of its type declarations the level that brought each of them.
 * @param excel the library's namespace `Excel`, as its debug build makes it.
 * @param declarations the text of the type declarations.
 */
export function deriveLibrary(excel: object, declarations: string): Record<string, GeneratedClass> {
  const levels = readLevels(declarations);
  const customizations = namespaceOf(excel, "_CC");
  const classes = Object.values(excel)
    .filter((value): value is { prototype: object } => typeof value === "function" && "prototype" in value)
    .map((value) => value.prototype)
    .filter((prototype) => typeof read(prototype, "_className") === "string");
  const derived = classes.map((prototype) => {
    const name = String(read(prototype, "_className"));
    return [name, deriveClass(name, prototype, levels, customizations)] as const;
  });
  return Object.fromEntries(derived.sort(([a], [b]) => (a < b ? -1 : 1)));
}

type Levels = ReadonlyMap<string, string>;
type Functions = Readonly<Record<string, unknown>>;

function deriveClass(
  name: string,
  prototype: object,
  levels: Levels,
  customizations: Functions,
): GeneratedClass {
  const members = new Map<string, Member>();
  const events: Record<string, string> = {};
  const add = (server: string, member: Omit<Member, "level">, source: string): void => {
    members.set(server, { ...member, level: levelOf(name, member.client, source, levels) });
  };
  addScalars(prototype, customizations, add);
  for (const [client, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    const { get, value } = sources(descriptor);
    const source = get ?? value ?? "";
    const object = /_createPropertyObject\(Excel\.(\w+), this, "(\w+)"/.exec(source);
    if (get && object) add(object[2] ?? "", { kind: "object", client, type: object[1] ?? "" }, source);
    const method = /(?:_createMethodObject\(Excel\.\w+|_invokeMethod\(this), (?:this, )?"(\w+)"/.exec(source);
    if (!get && method) add(method[1] ?? "", { kind: "method", client, type: null }, source);
    if (get?.includes("EventHandlers(")) {
      const register = /registerFunc: function \(\) \{ return _this\.(\w+)\(/.exec(source)?.[1] ?? null;
      events[client] = writeEvent({ level: levelOf(name, client, source, levels), register });
    }
    if (!get && /_createIndexerObject\(/.test(source))
      add("GetItem", { kind: "method", client: "getItem", type: null }, source);
  }
  const ids = [...String(read(prototype, "_handleIdResult")).matchAll(/value\["(_?Id)"\]/g)].map(
    (match) => match[1] ?? "",
  );
  const texts = [...members]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([server, member]) => [server, writeMember(server, member)] as const);
  return {
    ...(read(prototype, "_isCollection") === true && { collection: true }),
    ...(ids.length > 0 && { ids: [...new Set(ids)] }),
    members: Object.fromEntries<string>(texts),
    ...(Object.keys(events).length > 0 && { events }),
  };
}

function addScalars(
  prototype: object,
  customizations: Functions,
  add: (server: string, member: Omit<Member, "level">, source: string) => void,
): void {
  const clients = strings(read(prototype, "_scalarPropertyNames"));
  const servers = strings(read(prototype, "_scalarPropertyOriginalNames"));
  const writable = [read(prototype, "_scalarPropertyUpdateable") ?? []].flat();
  for (const [at, client] of clients.entries()) {
    const { get = "", set = "" } = sources(Object.getOwnPropertyDescriptor(prototype, client) ?? {});
    const kind = writable[at] === true ? "writable" : "readable";
    const server = servers[at] ?? client;
    add(server, { kind, client, type: null }, get);
    // Some setters write another member than the one that is read: showGridlines sets Gridlines.
    const custom = /_CC\.(\w+_Set)\(/.exec(set)?.[1];
    const other = /_invokeSetProperty\(thisObj, "(\w+)"/.exec(String(custom && customizations[custom]))?.[1];
    if (other !== undefined && other !== server) add(other, { kind, client, type: null }, get);
  }
}

/** The texts of a property's functions, which tell what the library sends. */
function sources(descriptor: PropertyDescriptor): { get?: string; set?: string; value?: string } {
  const parts: Record<string, unknown> = { ...descriptor };
  const functions = Object.entries(parts).filter(([, part]) => typeof part === "function");
  return Object.fromEntries(functions.map(([name, part]) => [name, String(part)]));
}

function levelOf(name: string, client: string, source: string, levels: Levels): string | null {
  const check = /_throwIfApiNotSupported\("[^"]+", (?:_defaultApiSetName|"(\w+)"), "([\d.]+)"/.exec(source);
  const checked = check ? (check[1] === undefined ? "" : `${check[1]}:`) + (check[2] ?? "") : null;
  return levels.get(`${name}.${client}`) ?? checked ?? levels.get(name) ?? null;
}

function read(prototype: object, name: string): unknown {
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
  const value: unknown = descriptor?.get ? descriptor.get.call(prototype) : descriptor?.value;
  return value;
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function namespaceOf(excel: object, name: string): Functions {
  const inner: unknown = Object.getOwnPropertyDescriptor(excel, name)?.value;
  return typeof inner === "object" && inner !== null ? Object.fromEntries(Object.entries(inner)) : {};
}

/** `Class` and `Class.member` of the namespace Excel with their levels. */
function readLevels(declarations: string): Levels {
  const levels = new Map<string, string>();
  const source = ts.createSourceFile("office.d.ts", declarations, ts.ScriptTarget.Latest, false);
  for (const statement of source.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.name.text !== "Excel") continue;
    if (!statement.body || !ts.isModuleBlock(statement.body)) continue;
    for (const declared of statement.body.statements) {
      if (ts.isClassDeclaration(declared) && declared.name)
        readClassLevels(declared, declared.name.text, declarations, levels);
    }
  }
  return levels;
}

function readClassLevels(
  declared: ts.ClassDeclaration,
  name: string,
  text: string,
  levels: Map<string, string>,
): void {
  const own = levelIn(commentOf(declared, text));
  if (own !== null) levels.set(name, own);
  for (const member of declared.members) {
    if (!member.name || !ts.isIdentifier(member.name)) continue;
    const level = levelIn(commentOf(member, text));
    const key = `${name}.${member.name.text}`;
    if (level !== null && !levels.has(key)) levels.set(key, level);
  }
}

function commentOf(node: ts.Node, text: string): string {
  const ranges = ts.getLeadingCommentRanges(text, node.pos) ?? [];
  return ranges.map((range) => text.slice(range.pos, range.end)).join("\n");
}

/** The level that a comment names: `1.9`, or `ExcelApiOnline:1.1` of another set; null where it names none. */
export function levelIn(comment: string): string | null {
  // A member's parameters may name later levels of their own; the first is the member's.
  const [, set = "", version = ""] = /\[\s*Api set:\s*(\w+) ([\d.]+)/.exec(comment) ?? [];
  if (set === "") return null;
  return set === "ExcelApi" ? version : `${set}:${version}`;
}
