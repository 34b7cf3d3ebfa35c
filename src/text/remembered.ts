// A longer one is not a word that comes again, and would keep a hostile text in memory.
const LONGEST = 40

/**
 * The same function of a word, which remembers what it gave for the last words: at most `most`, all
 * forgotten together. Only for functions that give the same each time, and values that nobody changes.
 */
export function remembered<Value>(
  of: (word: string) => Value,
  most = 4096,
): (word: string) => Value {
  const known = new Map<string, Value>()
  return (word) => {
    const value = known.get(word)
    if (value !== undefined) return value
    const found = of(word)
    if (word.length > LONGEST) return found
    if (known.size >= most) known.clear()
    known.set(word, found)
    return found
  }
}
