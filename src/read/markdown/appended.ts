/**
 * The list with an item more, to be kept in place of it. An array that is pushed to keeps room for sixteen others; most lists
 * of a page have one item, and there are as many of them as of its lines.
 */
export function appended<Item>(list: Item[], item: Item): Item[] {
  if (list.length === 0) return [item];
  list.push(item);
  return list;
}
