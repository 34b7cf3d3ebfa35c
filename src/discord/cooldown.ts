/** Fair use: how many commands in how long. */
const WINDOW = 10_000 // ms
const PER_PERSON = 5
const PER_SERVER = 30

/**
 * Counts commands per person and server in the last ten seconds, in memory alone; what is older is
 * forgotten. `now` is in milliseconds on any steady clock.
 */
export function createCooldown(now: () => number = () => performance.now()) {
  const used = new Map<string, number[]>()
  let swept = now()

  function wait(key: string, most: number, at: number): number {
    const times = (used.get(key) ?? []).filter((time) => time > at - WINDOW)
    used.set(key, times)
    return times.length < most ? 0 : times[0]! + WINDOW - at
  }

  function sweep(at: number): void {
    if (at - swept < WINDOW) return
    swept = at
    for (const [key, times] of used)
      if ((times.at(-1) ?? -Infinity) <= at - WINDOW) used.delete(key)
  }

  return {
    /** Milliseconds to wait; 0, and one command counted, where there is no need to. */
    take(person: string, server: string | null): number {
      const at = now()
      sweep(at)
      const keys: [string, number][] = [
        [`person ${person}`, PER_PERSON],
        ...(server ? [[`server ${server}`, PER_SERVER] as [string, number]] : []),
      ]
      const longest = Math.max(...keys.map(([key, most]) => wait(key, most, at)))
      if (longest === 0) for (const [key] of keys) used.get(key)!.push(at)
      return longest
    },
    /** How many people and servers are remembered. */
    size: () => used.size,
  }
}

export type Cooldown = ReturnType<typeof createCooldown>
