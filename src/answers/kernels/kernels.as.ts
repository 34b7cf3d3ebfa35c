// AssemblyScript, compiled by `npm run kernels` into kernels.wasm; kernels.ts loads it and owns the memory.
// Addresses and strides are in bytes.

/**
 * A fully connected layer, over `count` rows of numbers: out = bias + weights × x, without bias where that is 0. Its outputs are made eight at
 * a time, for four rows at once: each number of a row is multiplied by eight weights that lie side by side.
 *
 * `outputs` is a multiple of 8. The weights are a row of all outputs for each input. A row's inputs are `parts` pieces of `inputs` numbers, whose beginnings are `gap` apart: one for a layer, three for a convolution.
 * With `rectify` what is below 0 becomes 0, and then the row `residual` is added, unless that address is 0.
 */
export function layer(
  weights: usize,
  bias: usize,
  outputs: usize,
  parts: usize,
  inputs: usize,
  gap: usize,
  x: usize,
  xStride: usize,
  count: usize,
  out: usize,
  outStride: usize,
  rectify: usize,
  residual: usize,
): void {
  const last = count - 1
  for (let block: usize = 0; block < outputs; block += 8) {
    const from = block << 2
    for (let n: usize = 0; n < count; n += 4) {
      // What lacks of four rows is the last one again.
      const second = min(n + 1, last)
      const third = min(n + 2, last)
      const fourth = min(n + 3, last)
      let a0 = f32x4.splat(0)
      let a1 = a0
      if (bias) {
        a0 = v128.load(bias + from)
        a1 = v128.load(bias + from, 16)
      }
      let b0 = a0
      let b1 = a1
      let c0 = a0
      let c1 = a1
      let d0 = a0
      let d1 = a1
      let w = weights + from
      for (let part: usize = 0; part < parts; part++) {
        const piece = x + part * gap
        let a = piece + n * xStride
        let b = piece + second * xStride
        let c = piece + third * xStride
        let d = piece + fourth * xStride
        for (const end = a + (inputs << 2); a < end; a += 4, b += 4, c += 4, d += 4, w += outputs << 2) {
          const w0 = v128.load(w)
          const w1 = v128.load(w, 16)
          const xa = v128.load32_splat(a)
          a0 = f32x4.add(a0, f32x4.mul(w0, xa))
          a1 = f32x4.add(a1, f32x4.mul(w1, xa))
          const xb = v128.load32_splat(b)
          b0 = f32x4.add(b0, f32x4.mul(w0, xb))
          b1 = f32x4.add(b1, f32x4.mul(w1, xb))
          const xc = v128.load32_splat(c)
          c0 = f32x4.add(c0, f32x4.mul(w0, xc))
          c1 = f32x4.add(c1, f32x4.mul(w1, xc))
          const xd = v128.load32_splat(d)
          d0 = f32x4.add(d0, f32x4.mul(w0, xd))
          d1 = f32x4.add(d1, f32x4.mul(w1, xd))
        }
      }
      if (rectify) {
        const zero = f32x4.splat(0)
        a0 = f32x4.max(a0, zero)
        a1 = f32x4.max(a1, zero)
        b0 = f32x4.max(b0, zero)
        b1 = f32x4.max(b1, zero)
        c0 = f32x4.max(c0, zero)
        c1 = f32x4.max(c1, zero)
        d0 = f32x4.max(d0, zero)
        d1 = f32x4.max(d1, zero)
      }
      if (residual) {
        const row = residual + from
        a0 = f32x4.add(a0, v128.load(row + n * xStride))
        a1 = f32x4.add(a1, v128.load(row + n * xStride, 16))
        b0 = f32x4.add(b0, v128.load(row + second * xStride))
        b1 = f32x4.add(b1, v128.load(row + second * xStride, 16))
        c0 = f32x4.add(c0, v128.load(row + third * xStride))
        c1 = f32x4.add(c1, v128.load(row + third * xStride, 16))
        d0 = f32x4.add(d0, v128.load(row + fourth * xStride))
        d1 = f32x4.add(d1, v128.load(row + fourth * xStride, 16))
      }
      const row = out + from
      v128.store(row + n * outStride, a0)
      v128.store(row + n * outStride, a1, 16)
      v128.store(row + second * outStride, b0)
      v128.store(row + second * outStride, b1, 16)
      v128.store(row + third * outStride, c0)
      v128.store(row + third * outStride, c1, 16)
      v128.store(row + fourth * outStride, d0)
      v128.store(row + fourth * outStride, d1, 16)
    }
  }
}

/**
 * The directions of `count` words' vectors, each of length 1, written to rows that are `stride` apart. A vector is
 * `dimensions` (a multiple of 8) signed bytes. Each row begins with the word's place in the table of vectors, as i32, or
 * less than 0 for a word that is not there, whose direction is zeros.
 */
export function directions(
  vectors: usize,
  dimensions: usize,
  count: usize,
  out: usize,
  stride: usize,
): void {
  for (let n: usize = 0; n < count; n++, out += stride) {
    const row = load<i32>(out)
    if (row < 0) {
      memory.fill(out, 0, dimensions << 2)
      continue
    }
    const vector = vectors + <usize>row * dimensions
    let squares = i32x4.splat(0)
    for (let i: usize = 0; i < dimensions; i += 8) {
      const values = v128.load8x8_s(vector + i)
      squares = i32x4.add(squares, i32x4.dot_i16x8_s(values, values))
    }
    const sum =
      i32x4.extract_lane(squares, 0) +
      i32x4.extract_lane(squares, 1) +
      i32x4.extract_lane(squares, 2) +
      i32x4.extract_lane(squares, 3)
    const scale = f32x4.splat(1 / sqrt<f32>(<f32>max(sum, 1)))
    for (let i: usize = 0; i < dimensions; i += 8) {
      const values = v128.load8x8_s(vector + i)
      const to = out + (i << 2)
      const low = f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(values))
      const high = f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(values))
      v128.store(to, f32x4.mul(low, scale))
      v128.store(to, f32x4.mul(high, scale), 16)
    }
  }
}

/**
 * For each of `count` rows of f32 features, which are `stride` apart, the sum of the leaves that it leads to, one a
 * tree, as i32; sixteen rows at once. Of `count` the next multiple of 16 is read and written.
 *
 * `asked` says what the trees ask, a feature after the other: where in a row it stands, how many thresholds it is held
 * against, and those. That gives a digit for each threshold, -1 where the row is above it and else 0, sixteen
 * bytes side by side, for which `digits` has room. `trees` has `levels` (5 or 6) offsets into those a tree, and
 * `leaves` two planes a tree, the low bytes of its leaves and the high ones.
 */
export function forest(
  asked: usize,
  askedEnd: usize,
  trees: usize,
  treesEnd: usize,
  levels: usize,
  leaves: usize,
  rows: usize,
  stride: usize,
  count: usize,
  digits: usize,
  out: usize,
): void {
  for (let n: usize = 0; n < count; n += 16, rows += stride << 4, out += 64) {
    digitsOf(asked, askedEnd, rows, stride, digits)
    let a = i32x4.splat(0)
    let b = a
    let c = a
    let d = a
    const plane: usize = (<usize>1) << levels
    let table = leaves
    for (let tree = trees; tree < treesEnd; tree += levels << 2, table += plane << 1) {
      let leaf = i8x16.splat(0)
      if (levels > 5) leaf = i8x16.sub(leaf, v128.load(digits + load<u32>(tree, 20)))
      leaf = twiceAnd(leaf, digits + load<u32>(tree, 16))
      leaf = twiceAnd(leaf, digits + load<u32>(tree, 12))
      leaf = twiceAnd(leaf, digits + load<u32>(tree, 8))
      leaf = twiceAnd(leaf, digits + load<u32>(tree, 4))
      leaf = twiceAnd(leaf, digits + load<u32>(tree))
      // A swizzle gives 0 for places beyond 15, those below 0 among them.
      const second = i8x16.sub(leaf, i8x16.splat(16))
      const high = table + plane
      let lows = v128.or(
        i8x16.swizzle(v128.load(table), leaf),
        i8x16.swizzle(v128.load(table, 16), second),
      )
      let highs = v128.or(
        i8x16.swizzle(v128.load(high), leaf),
        i8x16.swizzle(v128.load(high, 16), second),
      )
      if (levels > 5) {
        const third = i8x16.sub(leaf, i8x16.splat(32))
        const fourth = i8x16.sub(leaf, i8x16.splat(48))
        lows = v128.or(
          lows,
          v128.or(
            i8x16.swizzle(v128.load(table, 32), third),
            i8x16.swizzle(v128.load(table, 48), fourth),
          ),
        )
        highs = v128.or(
          highs,
          v128.or(
            i8x16.swizzle(v128.load(high, 32), third),
            i8x16.swizzle(v128.load(high, 48), fourth),
          ),
        )
      }
      const first = i8x16.shuffle(lows, highs, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23)
      const rest = i8x16.shuffle(lows, highs, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31)
      a = i32x4.add(a, i32x4.extend_low_i16x8_s(first))
      b = i32x4.add(b, i32x4.extend_high_i16x8_s(first))
      c = i32x4.add(c, i32x4.extend_low_i16x8_s(rest))
      d = i32x4.add(d, i32x4.extend_high_i16x8_s(rest))
    }
    v128.store(out, a)
    v128.store(out, b, 16)
    v128.store(out, c, 32)
    v128.store(out, d, 48)
  }
}

// @ts-ignore: a decorator of AssemblyScript's
@inline
function twiceAnd(leaf: v128, digit: usize): v128 {
  return i8x16.sub(i8x16.add(leaf, leaf), v128.load(digit))
}

// @ts-ignore
@inline
function digitsOf(asked: usize, end: usize, rows: usize, stride: usize, digits: usize): void {
  while (asked < end) {
    const from = rows + load<u32>(asked)
    const thresholds = asked + 8
    asked = thresholds + (load<u32>(asked, 4) << 2)
    const a = fourOf(from, stride)
    const b = fourOf(from + 4 * stride, stride)
    const c = fourOf(from + 8 * stride, stride)
    const d = fourOf(from + 12 * stride, stride)
    for (let at = thresholds; at < asked; at += 4, digits += 16) {
      const threshold = v128.load32_splat(at)
      v128.store(
        digits,
        i8x16.narrow_i16x8_s(
          i16x8.narrow_i32x4_s(f32x4.gt(a, threshold), f32x4.gt(b, threshold)),
          i16x8.narrow_i32x4_s(f32x4.gt(c, threshold), f32x4.gt(d, threshold)),
        ),
      )
    }
  }
}

// @ts-ignore
@inline
function fourOf(from: usize, stride: usize): v128 {
  let four = v128.load32_zero(from)
  four = v128.load32_lane(from + stride, four, 1)
  four = v128.load32_lane(from + 2 * stride, four, 2)
  return v128.load32_lane(from + 3 * stride, four, 3)
}
