import type { english } from './english.ts'

/** Every fixed text that a member reads. A further language is one more file of this type. */
export type Words = typeof english
