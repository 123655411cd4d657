/**
 * A phone number as somebody types it, in the form that pairing needs: international, digits only. A number that begins with a
 * single 0 is taken for British.
 * @returns `447700900123` for `07700 900123` or `+44 7700 900123`, or null when it cannot be a phone number
 */
export const internationalDigits = (typed: string): string | null => {
  const compact = typed.replace(/[\s().\-–]/gu, '')
  const digits = compact
    .replace(/^\+/, '')
    .replace(/^00/, '')
    .replace(/^0/, '44')
    // `+44 (0)7700 900123`, as it stands on letterheads.
    .replace(/^440/, '44')
  return /^[1-9]\d{7,14}$/.test(digits) ? digits : null
}
