/** The share of true, 0 to 1; NaN of nothing. */
export const share = (values: readonly boolean[]): number =>
  values.filter(Boolean).length / values.length

/** The arithmetic mean; NaN of nothing. */
export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** The value below which a share `q` of the others lies (nearest rank); NaN of nothing. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN
}

/**
 * The area under the ROC curve: the chance that a random positive scores higher than a random
 * negative, ties counting half (Mann–Whitney U).
 */
export function auroc(positives: readonly number[], negatives: readonly number[]): number {
  const all = [
    ...positives.map((score) => ({ score, positive: true })),
    ...negatives.map((score) => ({ score, positive: false })),
  ].sort((a, b) => a.score - b.score)
  let ranks = 0
  for (let from = 0; from < all.length; ) {
    let to = from
    while (to < all.length && all[to]!.score === all[from]!.score) to++
    const rank = (from + 1 + to) / 2
    for (const { positive } of all.slice(from, to)) if (positive) ranks += rank
    from = to
  }
  const n = positives.length
  return (ranks - (n * (n + 1)) / 2) / (n * negatives.length)
}

/** SQuAD's exact match (0 or 1) and word F1 (0 to 1) against the best of the gold answers. */
export function spanScores(answer: string, golds: readonly string[]): { em: number; f1: number } {
  const given = normal(answer)
  const best = { em: 0, f1: 0 }
  for (const gold of golds) {
    const wanted = normal(gold)
    best.em = Math.max(best.em, Number(given.join(' ') === wanted.join(' ')))
    best.f1 = Math.max(best.f1, wordF1(given, wanted))
  }
  return best
}

function wordF1(given: readonly string[], wanted: readonly string[]): number {
  const left = [...wanted]
  let common = 0
  for (const word of given) {
    const at = left.indexOf(word)
    if (at < 0) continue
    common++
    left.splice(at, 1)
  }
  return common === 0 ? 0 : (2 * common) / (given.length + wanted.length)
}

/** As SQuAD compares: without case, ASCII punctuation and English articles. */
function normal(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/[!-/:-@[-`{-~]/g, '')
    .replace(/\b(?:a|an|the)\b/g, ' ')
    .split(/\s+/)
    .filter(Boolean)
}

/**
 * The expected calibration error (Naeini et al. 2015): over ten bins of confidence, the weighted
 * mean distance between the mean confidence and the share that is true, 0 to 1.
 */
export function calibrationError(
  confidences: readonly number[],
  truths: readonly boolean[],
): number {
  const bins = Array.from({ length: 10 }, () => ({ confidence: 0, truth: 0 }))
  for (const [at, confidence] of confidences.entries()) {
    const bin = bins[Math.min(9, Math.floor(confidence * 10))]!
    bin.confidence += confidence
    bin.truth += Number(truths[at])
  }
  const off = bins.map(({ confidence, truth }) => Math.abs(confidence - truth))
  return off.reduce((sum, one) => sum + one, 0) / confidences.length
}
