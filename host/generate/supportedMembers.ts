import { ExcelHost } from "../excelHost";
import { definedMembers } from "../protocol/hostObject";
import { type LibraryClass, libraryClass } from "../protocol/library";

/** A member of the library's classes that the host has. */
export interface SupportedMember {
  readonly className: string;
  /** As the library's user writes it: `values`, `onChanged`. */
  readonly name: string;
  /** The level of ExcelApi that brought it; null where the library names none. */
  readonly level: string | null;
}

/** All members that the host has, class by class. */
export function supportedMembers(): SupportedMember[] {
  // The classes are made with the host.
  new ExcelHost();
  return [...definedMembers()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, servers]) => {
      const known = libraryClass(name);
      if (!known) throw new Error(`The library has no class ${name}`);
      return membersOf(name, known, servers);
    });
}

function membersOf(className: string, known: LibraryClass, servers: ReadonlySet<string>): SupportedMember[] {
  const members = [...known.members].flatMap(([server, { client, level }]) =>
    servers.has(server) && !client.startsWith("_") ? [{ className, name: client, level }] : [],
  );
  const events = [...known.events].flatMap(([name, { level, register }]) =>
    register !== null && servers.has(register) ? [{ className, name, level }] : [],
  );
  return [...members, ...events];
}
