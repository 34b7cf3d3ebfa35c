/** Principal component analysis of rows of equal length. */
export interface PrincipalAxes {
  mean: Float64Array
  /** Of unit length, each at right angles to the others, the one with the largest variance first. */
  axes: Float64Array[]
}

/**
 * The first `count` principal axes, by power iteration on the covariance with deflation (Hotelling
 * 1933). Throws a RangeError for no rows or more axes than a row has values.
 */
export function principalAxes(rows: readonly Float64Array[], count: number): PrincipalAxes {
  const width = rows[0]?.length ?? 0
  if (width === 0 || count > width) throw new RangeError(`${count} axes of ${width} values a row`)
  const mean = new Float64Array(width)
  for (const row of rows) for (let i = 0; i < width; i++) mean[i]! += row[i]! / rows.length
  const covariance = covarianceOf(rows, mean)
  const axes: Float64Array[] = []
  for (let n = 0; n < count; n++) {
    const axis = strongest(covariance, width)
    const strength = dot(axis, times(covariance, axis))
    for (let i = 0; i < width; i++)
      for (let j = 0; j < width; j++) covariance[i * width + j]! -= strength * axis[i]! * axis[j]!
    axes.push(axis)
  }
  return { mean, axes }
}

/** A row's coordinates on the axes, seen from the mean. */
export const project = (
  row: Float64Array,
  mean: Float64Array,
  axes: readonly Float64Array[],
): number[] => {
  const centred = row.map((value, i) => value - mean[i]!)
  return axes.map((axis) => dot(centred, axis))
}

function covarianceOf(rows: readonly Float64Array[], mean: Float64Array): Float64Array {
  const width = mean.length
  const sums = new Float64Array(width * width)
  for (const row of rows)
    for (let i = 0; i < width; i++) {
      const own = row[i]! - mean[i]!
      for (let j = 0; j < width; j++) sums[i * width + j]! += own * (row[j]! - mean[j]!)
    }
  return sums.map((sum) => sum / rows.length)
}

function strongest(matrix: Float64Array, width: number): Float64Array {
  let axis = Float64Array.from({ length: width }, (_, i) => 1 / (1 + i))
  for (let step = 0; step < 500; step++) {
    const next = times(matrix, axis)
    const length = Math.sqrt(dot(next, next)) || 1
    const unit = next.map((value) => value / length)
    const turned = 1 - Math.abs(dot(unit, axis))
    axis = unit
    if (step > 0 && turned < 1e-12) break
  }
  return axis
}

function times(matrix: Float64Array, vector: Float64Array): Float64Array {
  const width = vector.length
  const product = new Float64Array(width)
  for (let i = 0; i < width; i++)
    for (let j = 0; j < width; j++) product[i]! += matrix[i * width + j]! * vector[j]!
  return product
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}
