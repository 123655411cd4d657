import { registerKeys } from '../keys.js'

/** Keys for the list. The row in hand is the one that has the focus. */
export const moveThroughRows = () => {
  registerKeys({
    j: { does: 'Next message', run: () => move(1), repeats: true },
    k: { does: 'Message before', run: () => move(-1), repeats: true },
    ArrowDown: { does: 'Next message, once one is in hand', run: () => inHand() !== null && move(1), repeats: true },
    ArrowUp: { does: 'Message before, once one is in hand', run: () => inHand() !== null && move(-1), repeats: true },
    o: { does: 'Open this message (Enter does so, too)', run: () => inHand()?.querySelector(LINK).click() },
    '/': { does: 'Search', run: () => document.querySelector('#q').focus() },
  })
  if (document.querySelector('#together')) {
    registerKeys({ x: { does: 'Choose this message, or not', run: () => inHand()?.querySelector(CHOICE).click() } })
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const LINK = '.es-row__reference a'
const CHOICE = '.es-row__choose input'

const inHand = () => document.activeElement.closest('.es-row')

const move = step => {
  const rows = [...document.querySelectorAll('.es-row')]
  const at = rows.indexOf(inHand())
  const row = rows[Math.min(Math.max(at + step, 0), rows.length - 1)]
  row?.querySelector(LINK).focus({ preventScroll: true })
  row?.scrollIntoView({ block: 'nearest' })
}
