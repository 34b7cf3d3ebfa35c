import { decodeUtf8 } from '../article-file.ts'
import { UserError } from '../user-error.ts'
import type { Format } from './import-page.ts'

// The encoding that HTML declares stands within its first kilobyte (HTML standard, § 13.2.3.2).
const DECLARED = /<meta[^>]{0,200}?charset\s*=\s*["']?([\w:-]+)/i

/** A page's text. HTML may declare another encoding; all else is UTF-8, or {@link UserError}. */
export function decodePage(file: string, bytes: Uint8Array, format: Format): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  const declared = format === 'html' ? DECLARED.exec(start)?.[1] : undefined
  if (!declared || /^utf-?8$/i.test(declared)) return decodeUtf8(file, bytes)
  try {
    return new TextDecoder(declared).decode(bytes)
  } catch {
    throw new UserError(`${file}: declares the encoding "${declared}", which is not known here`)
  }
}
