import type { Article } from '../article/article.ts'
import { attribute } from './attribute.ts'
import type { Quotation, Speaker } from './quotation.ts'
import { speakersOf } from './speakers.ts'

/** Who said what in an article, and everybody whom it names. */
export interface Reading {
  /** In reading order. */
  quotations: Quotation[]
  /** By quotations, then mentions; also those who are named and never quoted. */
  speakers: Speaker[]
}

/** Finds the quotations of an article and credits each as its text does, or to nobody. */
export function readQuotations(article: Article): Reading {
  const { credited, names, texts } = attribute(article)
  return speakersOf(credited, names, texts)
}
