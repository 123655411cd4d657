// What a key means in a box of a sheet.

/** @returns `next`, `up`, `down`, or null for a key that types */
export const keyOf = event => {
  if (event.isComposing || event.altKey) return null
  if (event.key === 'Enter') return goesOn(event) ? 'next' : null
  const { value, selectionStart, selectionEnd, tagName } = event.target
  const isLong = tagName === 'TEXTAREA'
  if (event.key === 'ArrowUp' && (!isLong || selectionEnd === 0)) return 'up'
  return event.key === 'ArrowDown' && (!isLong || selectionStart === value.length) ? 'down' : null
}

// ---------------------------------------------------------------------------------------------------------------------

/** Among many words Enter makes a new line, as everywhere; where there are none yet, it leaves the question blank. */
const goesOn = ({ target, ctrlKey, metaKey }) =>
  target.tagName !== 'TEXTAREA' || ctrlKey || metaKey || target.value === ''
