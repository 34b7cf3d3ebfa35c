import { readFileSync } from 'node:fs'

/**
 * Loops over numbers as WebAssembly, since JavaScript has no way to work on four or sixteen of them at once. What each
 * takes is told in kernels.as.ts, which they are compiled from; addresses and strides are in bytes of {@link memory}.
 */
interface Kernels {
  layer(
    weights: number,
    bias: number,
    outputs: number,
    parts: number,
    inputs: number,
    gap: number,
    x: number,
    xStride: number,
    count: number,
    out: number,
    outStride: number,
    rectify: number,
    residual: number,
  ): void
  directions(vectors: number, dimensions: number, count: number, out: number, stride: number): void
  forest(
    asked: number,
    askedEnd: number,
    trees: number,
    treesEnd: number,
    levels: number,
    leaves: number,
    rows: number,
    stride: number,
    count: number,
    digits: number,
    out: number,
  ): void
}

// Neither TypeScript's library for this target nor Node's types of version 20 know it.
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object
  Instance: new (
    module: object,
  ) => { exports: Kernels & { memory: { buffer: ArrayBuffer; grow(pages: number): number } } }
}

const wasm = new WebAssembly.Module(readFileSync(new URL('kernels.wasm', import.meta.url)))
export const { memory, ...kernels } = new WebAssembly.Instance(wasm).exports

// What is kept lies from 16 on (0 stands for no address), scratch behind it.
const BOUNDARY = 16
const PAGE = 65_536
let kept = BOUNDARY

const aligned = (bytes: number): number => Math.ceil(bytes / BOUNDARY) * BOUNDARY

/** Sees to it that the memory has so many bytes. Views of it made before may be of length 0 afterwards. */
function reserve(bytes: number): void {
  const lacking = bytes - memory.buffer.byteLength
  if (lacking > 0) memory.grow(Math.ceil(lacking / PAGE))
}

/**
 * Copies numbers into the memory, where they stay for good, and gives their address. Scratch that was handed out
 * before is overwritten.
 */
export function keep(numbers: ArrayBufferView): number {
  const { buffer, byteOffset, byteLength } = numbers
  const address = kept
  reserve(address + byteLength)
  new Uint8Array(memory.buffer).set(new Uint8Array(buffer, byteOffset, byteLength), address)
  kept = aligned(address + byteLength)
  return address
}

/**
 * Memory for one piece of work: an array of each of the lengths, which the kernels know by its `byteOffset`. They
 * hold whatever the last piece of work left there, and the next one overwrites them.
 */
export function scratch(...lengths: readonly number[]): Float32Array[] {
  let end = kept
  for (const length of lengths) end += aligned(4 * length)
  reserve(end)
  let from = kept
  return lengths.map((length) => {
    const array = new Float32Array(memory.buffer, from, length)
    from += aligned(4 * length)
    return array
  })
}
