// The number on the sheet: typed first, and never taken when it is wrong or another sheet has it.
import { readSerial } from '../domain/surveys/serial.js'

const WRONG = 'This number is not right. Look at the sheet again, and type all of its digits.'
const NO_NUMBER = 'There is no internet to get a number from. Put this sheet aside for later.'

/**
 * @param numbers those of this browser, for sheets without one; null where every sheet has its own
 * @param isOurs whether the sheet in hand has this number
 * @param problemOf why a number cannot be that of the sheet in hand, or null
 * @param whenTaken is given a number that is new for the sheet in hand
 * @param whenDone is called to go on to the first question
 */
export const setUpSerial = ({ box, said, numbers, isOurs, problemOf, whenTaken, whenDone }) => {
  const say = (text, isProblem = false) => {
    said.textContent = text
    said.classList.toggle('es-sheet__said--doubt', isProblem)
    box.classList.toggle('govuk-input--error', isProblem)
  }
  const refuse = text => {
    say(text, true)
    box.focus()
    box.select()
    return false
  }
  const take = () => {
    const serial = readSerial(box.value)
    if (serial === null) return refuse(WRONG)
    if (isOurs(serial)) return true
    const problem = problemOf(serial)
    if (problem) return refuse(problem)
    say('')
    whenTaken(serial)
    return true
  }
  const give = async () => {
    const serial = await numbers.take()
    if (serial === null) return say(NO_NUMBER, true)
    box.value = serial
    say(`Write ${serial} on the sheet now. Then press Enter.`)
  }
  box.addEventListener('keydown', event => {
    if (event.isComposing || !['Enter', 'ArrowDown'].includes(event.key)) return
    event.preventDefault()
    if (box.value.trim() === '' && numbers) void give()
    else if (take()) whenDone()
  })
  box.addEventListener('change', () => box.value.trim() !== '' && take())
  return {
    take,
    refuse,
    focus: () => box.focus(),
    fetchNumbers: () => numbers?.fetchMore(),
    fill(serial) {
      box.value = serial
      say('')
    },
  }
}
