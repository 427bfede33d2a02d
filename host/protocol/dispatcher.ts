import { ExcelError } from "../model/errors";
import {
  type Action,
  ActionType,
  type ArgumentInfo,
  type Batch,
  type BatchResponse,
  type ObjectPath,
  PathType,
  type QueryInfo,
} from "./batch";
import { type HostObject, isHostObject } from "./hostObject";
import { type LibraryClass, type Member, clientName, libraryClass, supports } from "./library";

export interface DispatcherOptions {
  /** What a batch's paths begin at. */
  readonly root: (batch: Batch) => HostObject;
  /** The level of ExcelApi that the host has. */
  readonly level: () => string;
  /** Objects that the library makes by name. */
  readonly create: (name: string) => HostObject | null;
  /** Called with `Class.member` before every use of a member; what it throws is the host's answer. */
  readonly beforeMember: (member: string) => void;
}

type Found = HostObject | null;

/** Answers batches of office.js. It knows paths, actions and the library's classes, and nothing of Excel. */
export class Dispatcher {
  private readonly kept = new Map<string, HostObject>();
  private readonly references = new WeakMap<HostObject, string>();
  private madeReferences = 0;
  /** `Class.member` of what is being done, for the error's location. */
  private location = "";

  constructor(private readonly options: DispatcherOptions) {}

  /** How many objects the add-in has asked to keep and not given back. */
  get keptObjects(): number {
    return this.kept.size;
  }

  /** Does a batch's actions in turn, up to the first that fails. */
  execute(batch: Batch): BatchResponse {
    const results: { ActionId: number; Value: unknown }[] = [];
    const traceIds: number[] = [];
    const root = this.options.root(batch);
    const paths = new PathResolver(batch.ObjectPaths, (path, parent, args) =>
      path.ObjectPathType === PathType.Global ? root : this.open(path, parent, args),
    );
    for (const [index, action] of batch.Actions.entries()) {
      this.location = "";
      try {
        const value = this.act(action, paths);
        if (action.ActionType === ActionType.Trace) traceIds.push(action.Id);
        if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        return { Results: results, TraceIds: traceIds, Error: this.describe(error, index) };
      }
    }
    return { Results: results, TraceIds: traceIds };
  }

  private describe(error: unknown, index: number): NonNullable<BatchResponse["Error"]> {
    if (!(error instanceof ExcelError)) throw error;
    return { Code: error.code, Message: error.message, Location: this.location, ActionIndex: index };
  }

  /** undefined for an action without a result. */
  private act(action: Action, paths: PathResolver): unknown {
    if (action.ActionType === ActionType.Trace) return null;
    const object = paths.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return object && this.identify(object);
      case ActionType.Query:
      case ActionType.RecursiveQuery:
        return object && this.query(object, action.QueryInfo ?? {});
      case ActionType.QueryAsJson:
        return object && lowerNames(this.query(object, action.QueryInfo ?? {}));
      case ActionType.SetProperty:
        this.set(present(object), action.Name ?? "", paths.args(action.ArgumentInfo)[0]);
        return undefined;
      case ActionType.Update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          this.set(present(object), name, value);
        return undefined;
      case ActionType.EnsureUnchanged:
        return null;
      case ActionType.Method:
        return this.method(object, action.Name ?? "", paths.args(action.ArgumentInfo));
      default:
        throw new ExcelError("InvalidRequest", `action type ${action.ActionType}`);
    }
  }

  private method(object: Found, name: string, args: readonly unknown[]): unknown {
    if (name === "_RemoveReference") return this.forget(args[0]);
    if (object === null) return { _IsNull: true };
    if (name === "_KeepReference") return this.keep(object);
    if (object.isService) return null;
    const value = this.call(object, name, args);
    return isHostObject(value) ? this.identify(value) : (value ?? null);
  }

  private keep(object: HostObject): null {
    if (!this.references.has(object)) {
      const reference = `reference${++this.madeReferences}`;
      this.references.set(object, reference);
      this.kept.set(reference, object);
    }
    return null;
  }

  private forget(reference: unknown): null {
    this.kept.delete(String(reference));
    return null;
  }

  /** The object at the end of a path. */
  private open(path: ObjectPath, parent: Found, args: () => unknown[]): Found {
    switch (path.ObjectPathType) {
      case PathType.New:
        return this.create(path.Name);
      case PathType.Method:
        return parent && this.callForObject(parent, path.Name, args());
      case PathType.Property:
        return parent && this.property(parent, path.Name);
      case PathType.Indexer:
        return parent && this.item(parent, args()[0]);
      case PathType.ReferenceId:
        return this.keptObject(path.Name);
      case PathType.Null:
        return null;
      default:
        throw new ExcelError("InvalidRequest", `path type ${path.ObjectPathType}`);
    }
  }

  private create(name: string): HostObject {
    const object = this.options.create(name);
    if (!object) throw new ExcelError("NotImplemented", name);
    return object;
  }

  private keptObject(reference: string): HostObject {
    const object = this.kept.get(reference);
    if (!object) throw new ExcelError("InvalidReference");
    return object;
  }

  private item(collection: HostObject, key: unknown): HostObject {
    this.use(collection, "GetItem", "method");
    const item = collection.members.find(key);
    if (!item) throw new ExcelError("ItemNotFound", `${collection.type}: ${String(key)}`);
    return item;
  }

  private callForObject(object: HostObject, name: string, args: unknown[]): Found {
    const generic = object.members.items() !== null && !object.members.method(name);
    if (generic && name === "GetItem") return this.item(object, args[0]);
    if (generic && name === "GetItemAt") return this.itemAt(object, args[0]);
    const value = this.call(object, name, args);
    if (value === null || value === undefined) return null;
    if (!isHostObject(value)) throw new Error(`${this.location} gave no object`);
    return value;
  }

  private itemAt(collection: HostObject, index: unknown): HostObject {
    this.use(collection, "GetItemAt", "method");
    const item = collection.members.items()?.[Number(index)];
    if (!item) throw new ExcelError("InvalidArgument", `index ${String(index)}`);
    return item;
  }

  private call(object: HostObject, name: string, args: readonly unknown[]): unknown {
    this.use(object, name, "method");
    const method = object.members.method(name);
    if (!method) throw new ExcelError("NotImplemented", this.location);
    return method(args);
  }

  private property(object: HostObject, name: string): Found {
    this.use(object, name, "object");
    const open = object.members.object(name);
    if (!open) throw new ExcelError("NotImplemented", this.location);
    return open();
  }

  private read(object: HostObject, name: string): unknown {
    this.use(object, name, "readable");
    const getter = object.members.getter(name);
    if (!getter) throw new ExcelError("NotImplemented", this.location);
    return getter();
  }

  private set(object: HostObject, name: string, value: unknown): void {
    const server = classOf(object).servers.get(name) ?? name;
    this.use(object, server, "writable");
    const setter = object.members.setter(server);
    if (!setter) throw new ExcelError("NotImplemented", this.location);
    setter(value);
  }

  /** Refuses a member that the library's class does not have, or that the host's level does not. */
  private use(object: HostObject, name: string, kind: Member["kind"]): void {
    const member = classOf(object).members.get(name);
    this.location = `${object.type}.${member?.client ?? clientName(name)}`;
    const fits = member && (member.kind === kind || (member.kind === "writable" && kind === "readable"));
    if (!fits) throw new ExcelError("InvalidArgument", `${this.location} is not ${kind}`);
    if (!supports(this.options.level(), member.level)) {
      throw new ExcelError(
        "ApiNotFound",
        `${this.location} came with ${member.level}, this is ${this.options.level()}`,
      );
    }
    this.options.beforeMember(this.location);
  }

  private identify(object: HostObject): Record<string, unknown> {
    if (object.isService) return {};
    const ids = Object.fromEntries(classOf(object).ids.map((name) => [name, object.members.id()]));
    const reference = this.references.get(object);
    return reference === undefined ? ids : { ...ids, _ReferenceId: reference };
  }

  private query(object: HostObject, query: QueryInfo): Record<string, unknown> {
    const tree: Tree = new Map<string, Tree>();
    const selected = query.Select ?? (query.Expand ? [] : ["*"]);
    for (const path of selected.length === 0 ? ["*"] : selected) addPath(tree, path);
    for (const path of query.Expand ?? []) addPath(tree, `${path}/*`);
    return this.project(object, tree, query);
  }

  private project(object: HostObject, tree: Tree, query: QueryInfo): Record<string, unknown> {
    const items = object.members.items();
    const result = this.identify(object);
    const rest: Tree = new Map<string, Tree>();
    for (const [key, below] of tree) {
      if (items && key === "items") below.forEach((value, name) => rest.set(name, value));
      else if (!this.projectOwn(object, key, below, result)) rest.set(key, below);
    }
    if (!items) {
      for (const key of rest.keys()) this.refuse(object, key);
      return result;
    }
    const first = query.Skip ?? 0;
    const shown = items.slice(first, query.Top === undefined ? undefined : first + query.Top);
    result._Items = shown.map((item) => this.project(item, rest.size === 0 ? everything() : rest, {}));
    return result;
  }

  /** Puts one property into the result, or says that the class has none of that name. */
  private projectOwn(object: HostObject, key: string, below: Tree, result: Record<string, unknown>): boolean {
    const known = classOf(object);
    const server = known.servers.get(key) ?? key;
    const member = known.members.get(server);
    if (key === "*") {
      if (known.isCollection) return false;
      for (const name of this.plainNames(object, known)) result[name] = this.read(object, name);
      return true;
    }
    if (!member || member.kind === "method") return false;
    if (member.kind !== "object") {
      result[server] = this.read(object, server);
      return true;
    }
    const child = this.property(object, server);
    result[server] = child && this.project(child, below.size === 0 ? everything() : below, {});
    return true;
  }

  /** What `load()` without names gives: the properties that the host has. */
  private plainNames(object: HostObject, known: LibraryClass): string[] {
    return [...known.members]
      .filter(
        ([name, member]) =>
          (member.kind === "readable" || member.kind === "writable") && !name.startsWith("_"),
      )
      .filter(
        ([name, member]) =>
          supports(this.options.level(), member.level) && object.members.getter(name) !== null,
      )
      .map(([name]) => name);
  }

  private refuse(object: HostObject, key: string): never {
    this.location = `${object.type}.${key}`;
    throw new ExcelError("InvalidArgument", `${this.location} is no property`);
  }
}

type Tree = Map<string, Tree>;

/** What `load()` without names asks for. */
function everything(): Tree {
  return new Map([["*", new Map<string, Tree>()]]);
}

function addPath(tree: Tree, path: string): void {
  let at = tree;
  for (const name of path.split(/[/.]/)) {
    const next: Tree = at.get(name) ?? new Map<string, Tree>();
    at.set(name, next);
    at = next;
  }
}

function classOf(object: HostObject): LibraryClass {
  const known = libraryClass(object.type);
  if (!known) throw new Error(`The library has no class ${object.type}`);
  return known;
}

function present(object: Found): HostObject {
  if (!object) throw new ExcelError("InvalidOperation", "a null object");
  return object;
}

function lowerNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowerNames);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]: [string, unknown]) => [
    name === "_Items" ? "items" : name.startsWith("_") ? name : clientName(name),
    lowerNames(inner),
  ]);
  return Object.fromEntries(entries);
}

/** Follows the paths of one batch, each once. */
class PathResolver {
  private readonly found = new Map<number, Found>();

  constructor(
    private readonly paths: Readonly<Record<string, ObjectPath>>,
    private readonly open: (path: ObjectPath, parent: Found, args: () => unknown[]) => Found,
  ) {}

  resolve(id: number): Found {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.paths[id];
    if (!path) throw new ExcelError("InvalidRequest", `object path ${id}`);
    const parent = path.ParentObjectPathId ? this.resolve(path.ParentObjectPathId) : null;
    const object = this.open(path, parent, () => this.args(path.ArgumentInfo));
    this.found.set(id, object);
    return object;
  }

  /** The arguments, with the batch's objects in the places of their paths. */
  args(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, at) => this.argument(value, references[at]));
  }

  private argument(value: unknown, reference: unknown): unknown {
    if (Array.isArray(value) && Array.isArray(reference)) {
      return value.map((inner: unknown, at) => this.argument(inner, reference[at]));
    }
    if (typeof reference === "number" && reference !== 0) return this.resolve(reference);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    if ("_ObjectPathId" in value) return this.resolve(Number(value._ObjectPathId));
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, this.argument(inner, undefined)]),
    );
  }
}
