// Typing in a pile of paper by keyboard alone, with or without a network. Without this script the page is one plain form.
import { setUpBlocked } from './blocked.js'
import { setUpBoxes } from './boxes.js'
import { newSheet, sheetToGoOn } from './current-sheet.js'
import { firstTime } from './first-time.js'
import { openKey, watchKey } from './key.js'
import { setUpLeaving } from './leave.js'
import { setUpNumbers } from './numbers.js'
import { keepForOffline } from './offline.js'
import { savedLine } from './saved-line.js'
import { setUpScans } from './scans.js'
import { secondTime } from './second-time.js'
import { startSender } from './sender.js'
import { setUpSerial } from './serial-box.js'
import { sheetOnPage } from './sheet-on-page.js'
import { openStore } from './store.js'

const form = document.querySelector('[data-sheet]')
const { person, batch, sheets, numbers, shell, worker, key } = form.dataset
const asks = JSON.parse(form.dataset.asks)
const told = document.querySelector('[data-told]')
const store = await openStore(await openKey(key, person))
const waiting = (await store.sheets(person)).filter(one => one.sheets === sheets)
const way = form.dataset.toCheck
  ? secondTime(JSON.parse(form.dataset.toCheck))
  : firstTime({ asks, serials: [...form.dataset.serials.split(' '), ...waiting.map(({ serial }) => serial)] })
const ALSO_ON_WEB =
  'Somebody has answered on the web with the code of this sheet, too. Type it all the same: the pile shows it, and a reviewer looks at both.'
let sheet
/** A sheet that was put aside for another one that needed somebody. */
let aside = null

/**
 * First in this browser, then on the server. Nobody is kept waiting for it: the next key may be pressed before it is done, and
 * belongs to the next box.
 */
const keep = change => {
  Object.assign(sheet, change)
  sheet.revision += 1
  void store.keep(structuredClone(sheet)).then(sender.sendSoon)
}

const say = text => {
  told.textContent = text
  told.hidden = text === ''
}

const show = (next, text = '') => {
  sheet = next
  serial.fill(sheet.serial)
  boxes.fill(sheet.typed)
  scans.show(sheet)
  say(text)
  if (sheet.serial) return boxes.begin()
  scrollTo({ top: 0 })
  serial.focus()
}

const finish = () => {
  if (!serial.take()) return
  keep({ finished: true })
  const text = way.done(sheet)
  const next = aside ?? newSheet({ person, batch, sheets })
  aside = null
  show(next, text)
}

const whenTaken = number => {
  const change = way.taken(number)
  // Another sheet than was meant at first: what was typed goes on under its own name.
  if (change.id && sheet.id !== change.id) void store.remove(sheet.id)
  keep({ ...change, revision: Math.max(sheet.revision, change.revision ?? 0) })
  scans.show(sheet)
}

const serial = setUpSerial({
  box: form.querySelector('#serial'),
  said: form.querySelector('#serial-said'),
  numbers: way.isSecond ? null : setUpNumbers({ store, address: numbers, key: `${person} ${batch}` }),
  isOurs: number => number === sheet.serial,
  problemOf: way.problemOf,
  whenTaken,
  whenDone: () => boxes.begin(),
})

const boxes = setUpBoxes({
  form,
  asks,
  before: form.querySelector('#serial'),
  isSecond: way.isSecond,
  whenChanged: typed => keep({ typed: { ...typed } }),
  whenDone: finish,
})

const scans = setUpScans({
  place: document.querySelector('[data-scans]'),
  addressOf: ({ id, response = id }) => `${form.dataset.pictures}${response}/scans`,
  isKnown: () => sender.sendSoon(),
})

const blocked = setUpBlocked({
  place: form.querySelector('[data-blocked]'),
  store,
  person,
  open(one) {
    if (sheet.revision > 0) aside = sheet
    way.forget(one.serial)
    show(
      { ...one, finished: false, serial: '' },
      `Look at the number of this sheet again. It was typed as ${one.serial}.`,
    )
  },
})

const tellSaved = savedLine(form.querySelector('[data-saved]'), store.isOnlyHere)
const leave = setUpLeaving({ form, store })
const sender = startSender({
  store,
  person,
  tell(state, count) {
    tellSaved(state, count)
    leave.whenOver(state)
  },
  whenSettled({ id, finished }, { state, message, alsoOnWeb }) {
    if (alsoOnWeb && id === sheet.id && !finished) say(ALSO_ON_WEB)
    if (state === 'problem' && id === sheet.id && !finished) refuse(message)
    void blocked.show()
  },
})

/** The sheet in hand has the number of another, as only the server knew. */
const refuse = message => {
  way.remember(sheet.serial)
  sheet.serial = ''
  void store.keepSent({ id: sheet.id, revision: 0, problem: null })
  serial.refuse(message)
}

form.addEventListener('submit', event => {
  event.preventDefault()
  boxes.finish()
})
for (const hint of document.querySelectorAll('[data-when-keys]')) hint.hidden = false

const begun = sheetOnPage(form, newSheet)
show(
  (await sheetToGoOn(store, { person, sheets, id: begun?.id })) ?? begun ?? newSheet({ person, batch, sheets }),
  told.textContent,
)
void sender.sendSoon()
void blocked.show()
void serial.fetchNumbers()
watchKey(key, person, leave.whenOver)
void keepForOffline(shell, worker)
form.dataset.ready = 'yes'
