/** A record with an entry for each item, whose key type says all its names. */
export function recordOf<Item, Name extends string, Value>(
  items: readonly Item[],
  nameOf: (item: Item) => Name,
  valueOf: (item: Item) => Value,
): Record<Name, Value> {
  return Object.fromEntries(items.map((item) => [nameOf(item), valueOf(item)])) as Record<Name, Value>;
}
