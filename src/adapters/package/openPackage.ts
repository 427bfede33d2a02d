import type { Archive, ArchiveEntry } from "../archive/archive";
import { inflateEntry } from "../archive/inflateEntry";
import { damaged } from "./readFailure";
import { NotWellFormed, scanXml, type XmlHandler } from "./scanXml";
import { decodeXml } from "./xmlText";

/** A package of parts (ECMA-376 part 2). Paths begin without a slash; their case does not matter. */
export interface Package {
  /** All of them, in their order and as the archive writes them. */
  readonly paths: readonly string[];
  has(path: string): boolean;
  /** @throws ReadFailure where the part is missing or damaged. */
  bytes(path: string): Uint8Array;
  /**
   * Scans a part that is XML.
   * @returns the name of its outermost element.
   * @throws ReadFailure where it is missing or damaged.
   */
  scan(path: string, handler: XmlHandler): string;
  /** What a part refers to, by the id of the relationship; nothing where it refers to nothing. */
  relationships(path: string): ReadonlyMap<string, Relationship>;
}

export interface Relationship {
  /** The last word of its type, which is the same in transitional and strict files: `worksheet`. */
  readonly kind: string;
  /** The path of a part, or an address outside of the package as it is written. */
  readonly target: string;
  readonly external: boolean;
}

export function openPackage(archive: Archive): Package {
  const entries = new Map<string, ArchiveEntry>();
  for (const entry of archive.entries) entries.set(partKey(entry.name), entry);

  const read = (path: string): Uint8Array => {
    const entry = entries.get(partKey(path));
    const bytes = entry ? inflateEntry(archive, entry) : null;
    if (!bytes) throw damaged(path);
    return bytes;
  };

  const scan = (path: string, handler: XmlHandler): string => {
    const xml = decodeXml(read(path));
    try {
      return scanXml(xml, handler);
    } catch (error) {
      throw error instanceof NotWellFormed ? damaged(path) : error;
    }
  };

  const readRelationships = (path: string): ReadonlyMap<string, Relationship> => {
    const found = new Map<string, Relationship>();
    const relsPath = relationshipsPath(path);
    if (!entries.has(partKey(relsPath))) return found;
    scan(relsPath, {
      open(name, attributes) {
        const id = attributes.get("Id");
        const target = attributes.get("Target");
        if (name !== "Relationship" || id === undefined || target === undefined) return;
        const kind = (attributes.get("Type") ?? "").replace(/^.*\//, "");
        const external = attributes.get("TargetMode") === "External";
        found.set(id, { kind, target: external ? target : resolveTarget(path, target), external });
      },
    });
    return found;
  };

  const known = new Map<string, ReadonlyMap<string, Relationship>>();
  const relationships = (path: string): ReadonlyMap<string, Relationship> => {
    const found = known.get(path) ?? readRelationships(path);
    known.set(path, found);
    return found;
  };

  return {
    paths: archive.entries.map(({ name }) => name),
    has: (path) => entries.has(partKey(path)),
    bytes: read,
    scan,
    relationships,
  };
}

/** What is equal in all ways to write a path. Some writers use backslashes or another case; Excel opens their files. */
export function partKey(path: string): string {
  return path.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

/** The part that holds what another part refers to. */
export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf("/") + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** A target counts from the folder of the part that names it, unless it begins with a slash. */
function resolveTarget(from: string, target: string): string {
  const steps = target.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of target.replaceAll("\\", "/").split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
