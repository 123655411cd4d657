// The boxes of one sheet: what each holds is read as it is typed, and Enter goes from one to the next.
import { questionsOf } from '../domain/surveys/edition.js'
import { readSheet } from '../domain/surveys/paper/typed-sheet.js'
import { askedOf } from '../domain/surveys/walk.js'
import { oddIn, understood } from './reading.js'
import { keyOf } from './row-keys.js'

const QUIET_MILLISECONDS = 1000

/**
 * @param asks what the sheet asks, in its order
 * @param before the box above the first
 * @param isSecond it was typed before, and nothing that is typed now takes it away
 * @param whenChanged is given all that is typed, whenever an answer was given or changed
 * @param whenDone is called when Enter was pressed in the last box and every question has its answer
 */
export const setUpBoxes = ({ form, asks, before, isSecond, whenChanged, whenDone }) => {
  const questions = questionsOf(asks)
  const rows = new Map(questions.map(question => [question.id, rowOf(form, question)]))
  const sheet = { asks, questions, rows, before, isSecond, whenChanged, whenDone, typed: {}, warned: new Map() }
  for (const question of questions) listen(sheet, question)
  return {
    finish: () => finish(sheet),
    /** From the box above the first. */
    begin: () => goTo(sheet, asked(sheet).find(({ id }) => sheet.typed[id] === undefined) ?? questions[0]),
    /** Another sheet, with what is typed of it so far. */
    fill(words) {
      Object.assign(sheet, { typed: { ...words }, warned: new Map() })
      for (const question of questions) {
        rows.get(question.id).box.value = sheet.typed[question.id] ?? ''
        show(sheet, question)
      }
      greyOut(sheet)
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const rowOf = (form, { id }) => {
  const row = form.querySelector(`[data-question="${CSS.escape(id)}"]`)
  return { row, box: row.querySelector('input, textarea'), said: row.querySelector('[data-said]') }
}

const asked = ({ asks, typed }) => askedOf(asks, readSheet(asks, typed))
const isAsked = (sheet, { id }) => asked(sheet).some(question => question.id === id)

const say = ({ rows }, { id }, text, isDoubt = false) => {
  const { said, box } = rows.get(id)
  said.textContent = text
  said.classList.toggle('es-sheet__said--doubt', isDoubt)
  box.classList.toggle('govuk-input--error', isDoubt)
}

const greyOut = sheet => {
  const left = new Set(asked(sheet).map(({ id }) => id))
  for (const [id, { row }] of sheet.rows) row.classList.toggle('es-sheet__row--not-asked', !left.has(id))
}

const show = (sheet, question) => {
  const words = sheet.typed[question.id]
  const { text, isOdd } = words === undefined ? { text: '', isOdd: false } : understood(question, words)
  say(sheet, question, text, isOdd)
}

/** @param isEntered an empty box is an answer only where Enter was pressed, and only to a question that is asked */
const take = (sheet, question, isEntered = false) => {
  const { typed, rows, whenChanged } = sheet
  const { value } = rows.get(question.id).box
  const isNothing = value === '' && !(question.id in typed) && !(isEntered && isAsked(sheet, question))
  if (typed[question.id] === value || isNothing) return
  typed[question.id] = value
  show(sheet, question)
  greyOut(sheet)
  whenChanged(typed)
}

const goTo = ({ rows }, { id }) => {
  const { row, box } = rows.get(id)
  row.scrollIntoView({ block: 'center' })
  box.focus()
  if (box.tagName === 'INPUT') box.select()
}

const finish = sheet => {
  const open = asked(sheet).filter(({ id }) => sheet.typed[id] === undefined)
  if (open.length === 0) return sheet.whenDone()
  goTo(sheet, open[0])
  say(
    sheet,
    open[0],
    open.length === 1 ? 'This one has no answer yet.' : `${open.length} questions have no answer yet.`,
  )
}

const goOn = (sheet, question) => {
  take(sheet, question, true)
  const place = sheet.questions.indexOf(question)
  const next = asked(sheet).find(one => sheet.questions.indexOf(one) > place)
  if (next) goTo(sheet, next)
  else finish(sheet)
}

/** What is odd is asked about once; Enter again keeps it. */
const enter = (sheet, question) => {
  const { value } = sheet.rows.get(question.id).box
  const isMeant = value !== '' || isAsked(sheet, question)
  const odd = isMeant && sheet.warned.get(question.id) !== value ? oddIn(question, value, sheet.isSecond) : null
  if (odd === null) return goOn(sheet, question)
  sheet.warned.set(question.id, value)
  say(sheet, question, odd, true)
}

const step = (sheet, question, by) => {
  const place = sheet.questions.indexOf(question) + by
  if (place < 0) sheet.before.focus()
  else if (sheet.questions[place]) goTo(sheet, sheet.questions[place])
}

const listen = (sheet, question) => {
  const { box } = sheet.rows.get(question.id)
  const does = {
    next: () => enter(sheet, question),
    up: () => step(sheet, question, -1),
    down: () => step(sheet, question, 1),
  }
  box.addEventListener('keydown', event => {
    const key = keyOf(event)
    if (key === null) return
    event.preventDefault()
    does[key]()
  })
  box.addEventListener('change', () => take(sheet, question))
  // Many words are worth keeping while they are typed.
  if (question.type === 'long')
    box.addEventListener(
      'input',
      whenQuiet(() => take(sheet, question)),
    )
}

const whenQuiet = work => {
  let timer
  return () => {
    clearTimeout(timer)
    timer = setTimeout(work, QUIET_MILLISECONDS)
  }
}
