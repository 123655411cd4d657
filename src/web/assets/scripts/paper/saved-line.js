// One line that says where what was typed is. It changes only when that changes, so that it is not read out after every answer.

const WORDS = {
  sent: 'All saved.',
  sending: 'Saved on this laptop. It is being sent.',
  offline: 'Saved on this laptop. It will be sent when the internet is back.',
  'signed-out': 'Saved on this laptop. You are signed out: ',
  'another-person': 'Saved on this laptop. Somebody else is signed in here now, so it waits until you sign in again.',
  failed: 'This laptop could not save the last answer. Its disk may be full. Tell your forum before you type on.',
  refused: 'Saved on this laptop. Your account may not type in paper any more. Ask an administrator of your forum.',
}

/** @returns a function that is told how it stands, and how many whole sheets wait */
export const savedLine = line => (state, waiting) => {
  const sheets = waiting === 1 ? ' 1 whole sheet waits.' : ` ${waiting} whole sheets wait.`
  const text = WORDS[state] + (waiting > 0 && state !== 'sent' ? sheets : '')
  if (line.dataset.says === text) return
  line.dataset.says = text
  line.textContent = text
  if (state === 'signed-out') line.append(signInLink(), '.')
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
