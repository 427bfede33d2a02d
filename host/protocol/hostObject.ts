/** An object of the host, as the dispatcher sees it: a class of the client library and what it stands for. */
export interface HostObject {
  /** The class in the client library. */
  readonly type: string;
  /** What it stands for. */
  readonly self: unknown;
  readonly members: BoundMembers;
  /** A service of Office's without a class in the library: it takes every call and answers nothing. */
  readonly isService?: true;
}

/** An argument of a method: JSON, in which objects of the batch stand as host objects. */
export type Argument = unknown;

/** What a method gives back. An undefined result is none; a null object is null. */
export type Result = unknown;

/** How a class behaves, by the server's names of its members. What is not there is not implemented. */
export interface Members<T> {
  /** `Id` or `_Id` of an object that the library tells apart by them. */
  readonly id?: (self: T) => string;
  readonly get?: Readonly<Record<string, (self: T) => unknown>>;
  readonly set?: Readonly<Record<string, (self: T, value: unknown) => void>>;
  readonly objects?: Readonly<Record<string, (self: T) => HostObject | null>>;
  readonly call?: Readonly<Record<string, (self: T, args: readonly Argument[]) => Result>>;
  /** Of a collection. */
  readonly items?: (self: T) => readonly HostObject[];
  /** The item of a key, for `getItem`; null where there is none. */
  readonly find?: (self: T, key: Argument) => HostObject | null;
}

/** The same for one object. */
export interface BoundMembers {
  id(): string | null;
  getter(name: string): (() => unknown) | null;
  setter(name: string): ((value: unknown) => void) | null;
  object(name: string): (() => HostObject | null) | null;
  method(name: string): ((args: readonly Argument[]) => Result) | null;
  items(): readonly HostObject[] | null;
  find(key: Argument): HostObject | null;
}

/** The server's names of what each class of the host has, by class. */
const defined = new Map<string, ReadonlySet<string>>();

/** The server's names of the members that the host has, by class; of the classes that were made until now. */
export function definedMembers(): ReadonlyMap<string, ReadonlySet<string>> {
  return defined;
}

/** A class of the client library with its behaviour: a function that makes a host object for something. */
export function hostClass<T>(type: string, members: Members<T>): (self: T) => HostObject {
  const all = members.items ? withCollectionMembers(members, members.items) : members;
  defined.set(type, namesOf(all));
  return (self) => ({ type, self, members: bind(self, all) });
}

function namesOf<T>({ get, set, objects, call, items, find }: Members<T>): Set<string> {
  const own = [get, set, objects, call].flatMap((members) => Object.keys(members ?? {}));
  // What the dispatcher does for every collection.
  return new Set([...own, ...(items ? ["GetItemAt"] : []), ...(find ? ["GetItem"] : [])]);
}

/** A service that the library tells of itself. */
export function quietService(name: string): HostObject {
  return { type: name, self: null, members: bind(null, {}), isService: true };
}

// What every collection of Excel's has, whatever it holds.
function withCollectionMembers<T>(
  members: Members<T>,
  items: (self: T) => readonly HostObject[],
): Members<T> {
  const find = (self: T, key: Argument): HostObject | null => members.find?.(self, key) ?? null;
  return {
    ...members,
    get: { Count: (self) => items(self).length, ...members.get },
    call: {
      GetCount: (self) => items(self).length,
      GetItemOrNullObject: (self, [key]) => find(self, key),
      ...members.call,
    },
  };
}

function bind<T>(self: T, members: Members<T>): BoundMembers {
  return {
    id: () => members.id?.(self) ?? null,
    getter: (name) => bound(members.get?.[name], (read) => () => read(self)),
    setter: (name) => bound(members.set?.[name], (write) => (value: unknown) => write(self, value)),
    object: (name) => bound(members.objects?.[name], (open) => () => open(self)),
    method: (name) => bound(members.call?.[name], (call) => (args: readonly Argument[]) => call(self, args)),
    items: () => members.items?.(self) ?? null,
    find: (key) => members.find?.(self, key) ?? null,
  };
}

function bound<F, R>(member: F | undefined, make: (member: F) => R): R | null {
  return member === undefined ? null : make(member);
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "members" in value && "type" in value;
}
