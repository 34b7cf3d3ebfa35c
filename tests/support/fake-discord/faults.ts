/** A trouble that the fake Discord makes for requests that match, `times` times, then no more. */
export interface Fault {
  /** Matched against "POST /channels/123/messages". */
  route: RegExp
  times: number
  /** The answer instead of the right one; none to answer rightly, only late. */
  status?: number
  body?: unknown
  headers?: Record<string, string>
  /** Milliseconds before any answer. */
  delay?: number
  /** The request is carried out before the error is answered, as an overloaded Discord does. */
  afterwards?: boolean
  /** The connection is cut instead of any answer. */
  hangUp?: boolean
  /** Called with the route each time that a request meets this fault. */
  met?: (route: string) => void
}

export const callbacks = /^POST \/interactions\//

export const serverError = (route: RegExp, times: number, status = 500): Fault => ({
  route,
  times,
  status,
  body: { message: `${status}: Internal Server Error`, code: 0 },
})

/** A 429 as Discord sends it; `seconds` is what it asks to wait. */
export const rateLimit = (
  route: RegExp,
  times: number,
  seconds: number,
  global = false,
): Fault => ({
  route,
  times,
  status: 429,
  body: { message: 'You are being rate limited.', retry_after: seconds, global },
  headers: {
    'retry-after': String(seconds),
    'x-ratelimit-scope': global ? 'global' : 'user',
    ...(global ? { 'x-ratelimit-global': 'true' } : {}),
  },
})

export const slow = (route: RegExp, times: number, delay: number): Fault => ({
  route,
  times,
  delay,
})

export const forbidden = (route: RegExp, code: number, message: string, times = 1): Fault => ({
  route,
  times,
  status: code === 10003 || code === 10008 ? 404 : 403,
  body: { message, code },
})

/** The first fault that matches, one of its times used up; null where none does. */
export function takeFault(faults: Fault[], route: string): Fault | null {
  const fault = faults.find((each) => each.times > 0 && each.route.test(route))
  if (!fault) return null
  fault.times -= 1
  fault.met?.(route)
  return fault
}
