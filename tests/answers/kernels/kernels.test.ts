import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { keep, memory, scratch } from '../../../src/answers/kernels/kernels.ts'

const FOLDER = resolve('src/answers/kernels')

test('what is compiled was made from the source beside it (else: npm run kernels)', () => {
  const source = readFileSync(resolve(FOLDER, 'kernels.as.ts'))
  const compiled = readFileSync(resolve(FOLDER, 'kernels.wasm'), 'latin1')
  const hash = createHash('sha256').update(source).digest('hex')
  expect(compiled.slice(-71)).toBe(`\u0006source${hash}`)
})

test('arrays of scratch have the lengths asked for, begin at multiples of 16 bytes, and lie apart', () => {
  const arrays = scratch(3, 0, 5, 4)
  expect(arrays.map(({ length }) => length)).toEqual([3, 0, 5, 4])
  for (const [n, array] of arrays.entries()) {
    expect(array.byteOffset % 16).toBe(0)
    array.fill(n)
  }
  expect(arrays.flatMap((array) => [...array])).toEqual([0, 0, 0, 2, 2, 2, 2, 2, 3, 3, 3, 3])
})

test('what is kept stays, however much scratch is asked for and kept later', () => {
  const kept = [Float32Array.of(1.5, -2), Int8Array.of(3), Float32Array.of(4, 5, 6, 7, 8)]
  const addresses = kept.map((numbers) => {
    const address = keep(numbers)
    // More than there is: the memory has to grow.
    for (const array of scratch(memory.buffer.byteLength / 4, 100)) array.fill(-1)
    return address
  })
  for (const [n, { buffer }] of kept.entries())
    expect(Buffer.from(memory.buffer, addresses[n], buffer.byteLength)).toEqual(Buffer.from(buffer))
})
