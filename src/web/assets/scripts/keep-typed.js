// What somebody types and has not sent stays in this tab: when the page is loaded again, or the session ended meanwhile, it is put
// back. It goes when it is on the page as saved, when they sign out, and when somebody else signs in here.
import { forgetOffline } from './paper/offline.js'

const PREFIX = 'earshot-typed '

/** Brings every box that names its place (`data-keep`: id of the person, then the place) to life. Safe to call again. */
export const keepTyped = () => {
  for (const box of document.querySelectorAll('textarea[data-keep]:not([data-kept])')) {
    box.dataset.kept = 'yes'
    forgetOthers(box.dataset.keep.split(' ')[0])
    putBack(box)
    box.addEventListener('input', () => keep(box))
  }
}

/** Somebody signs out, or is asked to sign in: nothing of theirs stays for whoever comes next. */
export const forgetOnSignOut = () => {
  // Wherever their session was ended, this is the page that comes next.
  if (location.pathname === '/sign-in') void forgetOffline()
  const form = document.querySelector('form[action$="/sign-out"]')
  form?.addEventListener('submit', () => {
    forget(() => true)
    void forgetOffline()
  })
}

// ---------------------------------------------------------------------------------------------------------------------

const keyOf = box => `${PREFIX}${box.dataset.keep}`
const squeezed = text => text.replace(/\s+/g, ' ').trim()

const keep = box => {
  if (squeezed(box.value) === squeezed(box.defaultValue)) stored.remove(keyOf(box))
  else stored.write(keyOf(box), { text: box.value, over: box.defaultValue })
}

const putBack = box => {
  const typed = stored.read(keyOf(box))
  if (!typed) return
  const { text, over } = typed
  if (isSaved(box, text)) return stored.remove(keyOf(box))
  if (box.defaultValue === over) box.value = text
  // Over other words than it was typed over it is shown, not put: that would take away what somebody wrote since.
  tell(box, box.defaultValue === over ? null : text)
}

const isSaved = (box, text) => {
  const shown = [box.defaultValue, ...[...document.querySelectorAll('main p')].map(({ textContent }) => textContent)]
  return shown.some(one => squeezed(one) === squeezed(text))
}

const tell = (box, text) => {
  const told = document.createElement('div')
  told.className = 'govuk-inset-text'
  told.setAttribute('role', 'status')
  const line = document.createElement('p')
  line.textContent =
    text === null
      ? 'You typed this before. It is not saved yet.'
      : 'You typed this before, and it may not be saved. The words in the box are newer:'
  told.append(line)
  if (text !== null)
    told.append(Object.assign(document.createElement('pre'), { className: 'es-typed-before', textContent: text }))
  box.after(told)
}

const forget = isMeant => {
  for (const key of stored.keys().filter(key => key.startsWith(PREFIX) && isMeant(key))) stored.remove(key)
}

const forgetOthers = person => forget(key => !key.startsWith(`${PREFIX}${person} `))

// Where nothing can be stored, as in some private windows, all is as it would be without this script.
const stored = {
  keys() {
    try {
      return Object.keys(sessionStorage)
    } catch {
      return []
    }
  },
  read(key) {
    try {
      return JSON.parse(sessionStorage.getItem(key))
    } catch {
      return null
    }
  },
  write(key, value) {
    try {
      sessionStorage.setItem(key, JSON.stringify(value))
    } catch {
      // Nothing to be done: it is lost with the page, as ever.
    }
  },
  remove(key) {
    try {
      sessionStorage.removeItem(key)
    } catch {
      // It was never stored.
    }
  },
}
