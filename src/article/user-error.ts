/** A failure whose message is fit to show: it names what was wrong and what would be right. */
export class UserError extends Error {
  override name = 'UserError'
}
