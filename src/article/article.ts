import { z } from 'zod'

/** One body paragraph. Its number counts from 1 in reading order. */
export interface Paragraph {
  number: number
  text: string
  /** The heading that it stands under, or null before the first heading. */
  section: string | null
}

/** An article's id: its file's name without the ending, safe in a path and in a custom_id. */
export const articleId = z
  .string()
  .regex(/^[a-z0-9-]{1,80}$/, 'must be 1 to 80 of a–z, 0–9 and hyphen, such as "kim-abe-2018"')

const oneLine = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .transform((text) => text.replace(/\s+/g, ' '))

const speakerNote = z.strictObject({
  name: oneLine,
  aliases: z.array(oneLine).default([]),
  role: oneLine.optional(),
})

/**
 * What a person says of a speaker, by hand: the name to show, everything else that the text calls
 * the same person ("Professor Shimada", "the Japanese leader"), and the role. It wins over what is
 * read from the text.
 */
export type SpeakerNote = z.output<typeof speakerNote>

/** What the front matter of an article file may say. Unknown fields are refused by name. */
export const frontMatter = z.strictObject({
  title: oneLine,
  outlet: oneLine.optional(),
  author: z.union([oneLine.transform((name) => [name]), z.array(oneLine)]).optional(),
  published: z.iso.date('must be a date such as 2018-03-19').optional(),
  url: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
  language: z
    .string()
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a BCP 47 tag such as en or pt-BR')
    .default('en'),
  standfirst: oneLine.optional(),
  speakers: z.array(speakerNote).optional(),
})

export type FrontMatter = z.output<typeof frontMatter>

/** An article as everything else knows it. What the file does not say is null. */
export interface Article {
  id: string
  title: string
  outlet: string | null
  authors: string[]
  /** ISO 8601 calendar date. */
  published: string | null
  url: string | null
  /** BCP 47. */
  language: string
  standfirst: string | null
  /** Corrections by hand of who is who; absent where the file has none. */
  speakers?: SpeakerNote[]
  paragraphs: Paragraph[]
}
