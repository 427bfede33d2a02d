import generated from "../generated/library.json";

/** What the client library knows of one member of a class. */
export interface Member {
  readonly kind: "readable" | "writable" | "object" | "method";
  /** The name that the library's user writes. */
  readonly client: string;
  /** The level of ExcelApi that brought it, or another requirement set as `ExcelApiOnline:1.1`; null where none is told. */
  readonly level: string | null;
  /** Of an object, its class. */
  readonly type: string | null;
}

/** What the client library knows of a class. */
export interface LibraryClass {
  readonly isCollection: boolean;
  /** Which of `Id` and `_Id` the library expects with every object. */
  readonly ids: readonly string[];
  /** By the server's name. */
  readonly members: ReadonlyMap<string, Member>;
  /** The server's names by the client's. */
  readonly servers: ReadonlyMap<string, string>;
  /** By the name that the library's user writes, `onChanged`. */
  readonly events: ReadonlyMap<string, LibraryEvent>;
}

/** What the client library knows of an event of a class. */
export interface LibraryEvent {
  readonly level: string | null;
  /** The server's method by which the library says that it listens; null where it does so in another way. */
  readonly register: string | null;
}

/**
 * A class as the generated file holds it; a member is `kind level type =client`, see `writeMember`, an
 * event `level register`.
 */
export interface GeneratedClass {
  readonly collection?: boolean;
  readonly ids?: readonly string[];
  readonly members: Readonly<Record<string, string>>;
  readonly events?: Readonly<Record<string, string>>;
}

const KINDS = { r: "readable", w: "writable", o: "object", m: "method" } as const;

/** A member as text: `w 1.1`, `o 1.2 RangeFormat`, `w - =showGridlines`. */
export function writeMember(server: string, member: Member): string {
  const kind = Object.entries(KINDS).find(([, name]) => name === member.kind)?.[0] ?? "";
  const words = [kind, member.level ?? "-"];
  if (member.type !== null) words.push(member.type);
  if (member.client !== clientName(server)) words.push(`=${member.client}`);
  return words.join(" ");
}

function readMember(server: string, text: string): Member {
  const [letter = "", level = "-", ...rest] = text.split(" ");
  const renamed = rest.find((word) => word.startsWith("="));
  return {
    kind: KINDS[letter === "w" || letter === "o" || letter === "m" ? letter : "r"],
    client: renamed?.slice(1) ?? clientName(server),
    level: level === "-" ? null : level,
    type: rest.find((word) => !word.startsWith("=")) ?? null,
  };
}

/** An event as text: `1.7 _RegisterDataChangedEvent`, `1.3 -`. */
export function writeEvent({ level, register }: LibraryEvent): string {
  return `${level ?? "-"} ${register ?? "-"}`;
}

function readEvent(text: string): LibraryEvent {
  const [level = null, register = null] = text.split(" ").map((word) => (word === "-" ? null : word));
  return { level, register };
}

/** `RowIndex` → `rowIndex`. */
export function clientName(server: string): string {
  return server.charAt(0).toLowerCase() + server.slice(1);
}

/** A class that the library keeps to itself: by it Excel on the web is asked to open a new workbook. */
const INNER_CLASSES: Readonly<Record<string, GeneratedClass>> = {
  WacWorkbook: { members: { CreateAndOpenWorkbook: "m 1.8" } },
};

/** Classes that the library from the registry, which ends at ExcelApi 1.15, does not have yet; `laterNotes.ts` adds them. */
const LATER_CLASSES: Readonly<Record<string, GeneratedClass>> = {
  Note: {
    members: {
      AuthorName: "r 1.18",
      Content: "w 1.18",
      Delete: "m 1.18",
      GetLocation: "m 1.18",
      Height: "w 1.18",
      Visible: "w 1.18",
      Width: "w 1.18",
    },
  },
  NoteCollection: {
    collection: true,
    members: {
      Add: "m 1.18",
      GetCount: "m 1.18",
      GetItem: "m 1.18",
      GetItemAt: "m 1.18",
      GetItemOrNullObject: "m 1.18",
    },
  },
  Worksheet: {
    ...generated.Worksheet,
    members: { ...generated.Worksheet.members, Notes: "o 1.18 NoteCollection" },
  },
};

const classes: Readonly<Record<string, GeneratedClass>> = {
  ...generated,
  ...INNER_CLASSES,
  ...LATER_CLASSES,
};
const read = new Map<string, LibraryClass>();

/** A class of the client library, or null where it has none of that name. */
export function libraryClass(name: string): LibraryClass | null {
  const known = read.get(name);
  if (known) return known;
  const written = classes[name];
  if (!written) return null;
  const members = new Map(
    Object.entries(written.members).map(([server, text]) => [server, readMember(server, text)]),
  );
  const servers = new Map<string, string>();
  for (const [server, { client }] of members) {
    // A property that is written under another name is read under its own.
    if (!servers.has(client) || clientName(server) === client) servers.set(client, server);
  }
  const events = new Map(Object.entries(written.events ?? {}).map(([name, text]) => [name, readEvent(text)]));
  for (const event of events.values()) levelRegisters(members, event);
  const made = {
    isCollection: written.collection ?? false,
    ids: written.ids ?? [],
    members,
    servers,
    events,
  };
  read.set(name, made);
  return made;
}

/** The methods behind an event came with it: the library still names the preview set for some of them. */
function levelRegisters(members: Map<string, Member>, { register, level }: LibraryEvent): void {
  if (register === null) return;
  for (const name of [register, register.replace("_Register", "_Unregister")]) {
    const member = members.get(name);
    if (member) members.set(name, { ...member, level });
  }
}

/** Whether a host of a level of ExcelApi has what another level brought. Other requirement sets it never has. */
export function supports(level: string, needed: string | null): boolean {
  if (needed === null) return true;
  if (needed.includes(":")) return false;
  const [major = 0, minor = 0] = level.split(".").map(Number);
  const [neededMajor = 0, neededMinor = 0] = needed.split(".").map(Number);
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}
