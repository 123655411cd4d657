// Leaves the page when whoever types is not signed in here any more: the next one at this laptop sees nothing of it. What was typed
// waits sealed in this browser, and is there again when they have signed in.
import { forgetOffline } from './offline.js'

const OVER = ['signed-out', 'another-person', 'refused']

export const setUpLeaving = ({ form, store }) => {
  const leave = async why => {
    // What stands in the box in hand is an answer, too.
    document.activeElement?.blur()
    form.dataset.covered = 'yes'
    await store.settled()
    await forgetOffline()
    // What the page alone holds would be lost with it: covered, it waits until they are back.
    if (store.isOnlyHere()) return
    location.replace(why === 'signed-out' ? `/sign-in?ended=yes&next=${location.pathname}` : '/paper')
  }
  return {
    /** @param state as the sender tells it; others than `signed-out`, `another-person` and `refused` change nothing */
    whenOver(state) {
      if (OVER.includes(state)) void leave(state)
      else if (state === 'sent') delete form.dataset.covered
    },
  }
}
