/** Whether two values that JSON can hold say the same, in whatever order their fields stand: databases keep another one. */
export const isSameValue = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other)

// ---------------------------------------------------------------------------------------------------------------------

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_name, part: unknown) => (isObject(part) ? Object.fromEntries(sorted(part)) : part))

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const sorted = (value: object): [string, unknown][] =>
  Object.entries(value).toSorted(([one], [other]) => one.localeCompare(other))
