const DISCORD_EPOCH = 1_420_070_400_000n
let count = 0n

/** A new Discord id: the time in its upper 42 bits, a running number in its lower 22. */
export function snowflake(): string {
  count += 1n
  return String(((BigInt(Date.now()) - DISCORD_EPOCH) << 22n) | (count & 0x3fffffn))
}
