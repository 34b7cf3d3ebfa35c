/** At most `most` of the items, evenly taken, the first among them; the same each time. */
export function evenly<Item>(items: readonly Item[], most: number): Item[] {
  const step = Math.max(1, items.length / most)
  const taken: Item[] = []
  for (let n = 0; n < items.length; n += step) taken.push(items[Math.floor(n)]!)
  return taken
}
