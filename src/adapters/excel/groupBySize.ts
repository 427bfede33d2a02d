/** Groups neighbours as long as they stay within `most` together; what is larger alone has a group of its own. */
export function groupBySize<T>(items: readonly T[], sizeOf: (item: T) => number, most: number): T[][] {
  const groups: T[][] = [];
  let size = 0;
  for (const item of items) {
    const group = groups.at(-1);
    const fits = group !== undefined && size + sizeOf(item) <= most;
    if (fits) group.push(item);
    else groups.push([item]);
    size = (fits ? size : 0) + sizeOf(item);
  }
  return groups;
}
