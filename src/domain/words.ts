/** The longest text we take, in UTF-16 units: a whole book chapter. Beyond it is not a person telling us something. */
export const LONGEST_TEXT = 2_000_000

/**
 * Makes text storable without changing what it says: NUL bytes go (PostgreSQL refuses them), lone surrogates become U+FFFD
 * (they are not text), everything else stays code point for code point, right-to-left marks and emoji included.
 */
export const storable = (text: string): string => text.replaceAll('\u0000', '').toWellFormed()

/** The same with every text in it made storable, however deep it lies. */
export const storableThroughout = <Value>(value: Value): Value => madeStorable(value) as Value

/** Whether anything was said at all: whitespace, zero-width marks and direction marks alone are nothing. */
export const saysSomething = (text: string): boolean => /[^\s\p{Cf}\p{Cc}\uFFFD]/u.test(text)

// ---------------------------------------------------------------------------------------------------------------------

const madeStorable = (value: unknown): unknown => {
  if (typeof value === 'string') return storable(value)
  if (Array.isArray(value)) return value.map(madeStorable)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, madeStorable(part)]))
}
