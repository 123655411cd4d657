// One line that says where what was typed is. It changes only when that changes, so that it is not read out after every answer.

const WHERE = {
  laptop: 'Saved on this laptop.',
  page: 'This laptop cannot save what you type. Leave this page open until it is sent.',
}

const WORDS = {
  sending: 'It is being sent.',
  offline: 'It will be sent when the internet is back.',
  'signed-out': 'You are signed out: ',
  'another-person': 'Somebody else is signed in here now, so it waits until you sign in again.',
  'pile-closed': 'This pile is closed. Ask a reviewer to open it again: then it will be sent.',
  refused: 'Your account may not type in paper any more. Ask an administrator of your forum.',
}

/**
 * @param isOnlyHere whether something is kept by this page alone: it is not closed then without a question
 * @returns a function that is told how it stands, and how many whole sheets wait
 */
export const savedLine = (line, isOnlyHere) => {
  addEventListener('beforeunload', event => line.dataset.where === 'page' && event.preventDefault())
  return (state, waiting) => {
    line.dataset.where = state !== 'sent' && isOnlyHere() ? 'page' : 'laptop'
    const sheets = waiting === 1 ? ' 1 whole sheet waits.' : ` ${waiting} whole sheets wait.`
    const waits = `${WHERE[line.dataset.where]} ${WORDS[state]}${waiting > 0 ? sheets : ''}`
    const text = state === 'sent' ? 'All saved.' : waits
    if (line.dataset.says === text) return
    line.dataset.says = text
    line.textContent = text
    if (state === 'signed-out') line.append(signInLink(), '.')
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** Another tab, or what is on this page would be left. */
const signInLink = () =>
  Object.assign(document.createElement('a'), {
    className: 'govuk-link',
    href: '/sign-in?next=/paper',
    target: '_blank',
    textContent: 'sign in again in another tab, then come back to this one',
  })
