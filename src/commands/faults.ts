import type { z } from 'zod'
import type { Words } from './words/words.ts'

type Issue = z.core.$ZodIssue

/** What is wrong with the value of an option, in words that follow its name. */
export function faultOf(issue: Issue, value: unknown, { faults }: Words): string {
  if (value === undefined) return faults.missing
  switch (issue.code) {
    case 'too_small': {
      const least = Number(issue.minimum)
      if (issue.origin !== 'string') return faults.tooLow(least)
      return least === 1 ? faults.empty : faults.tooShort(least)
    }
    case 'too_big': {
      const most = Number(issue.maximum)
      return issue.origin === 'string' ? faults.tooLong(most) : faults.tooHigh(most)
    }
    case 'invalid_type':
      return issue.expected === 'number' || issue.expected === 'int'
        ? faults.notWhole
        : faults.wrong
    case 'invalid_union':
      return faults.notYesNo
    case 'invalid_value':
      return faults.notOneOf(issue.values.map(String))
    case 'invalid_format':
      return faults.notChannel
    default:
      return faults.wrong
  }
}
