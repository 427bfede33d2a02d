import type * as Crypto from "node:crypto";
import type * as Zlib from "node:zlib";

interface NodeModules {
  readonly "node:crypto": typeof Crypto;
  readonly "node:zlib": typeof Zlib;
}

const surroundings: {
  readonly process?: {
    readonly getBuiltinModule?: <Id extends keyof NodeModules>(id: Id) => NodeModules[Id];
  };
} = globalThis;

/**
 * A module that Node brings along, for what it does several times as fast as JavaScript can; null in browsers. The same
 * bundles run in both, so it is not imported.
 */
export function nodeModule<Id extends keyof NodeModules>(id: Id): NodeModules[Id] | null {
  return surroundings.process?.getBuiltinModule?.(id) ?? null;
}
