/**
 * A list of choices under a box, once for each box, in the manner of the ARIA pattern "editable combobox with list autocomplete"
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Choices are texts, never markup.
 * @param find gives the choices for what is in the box: `{ text, about? }`, best first
 * @param choose takes the one that was chosen
 */
export const addChoices = (box, { label, find, choose }) => {
  if (document.getElementById(idOfList(box))) return
  const list = listFor(box, label)
  let shown = []
  let active = -1

  const isShown = yes => {
    list.hidden = !yes
    // A box of several lines is no combobox and has no such state.
    if (box.matches('input')) box.setAttribute('aria-expanded', String(yes))
  }
  const close = () => {
    isShown(false)
    active = -1
    box.removeAttribute('aria-activedescendant')
  }
  const take = choice => {
    close()
    choose(choice)
  }
  const open = () => {
    shown = find(box)
    list.replaceChildren(...shown.map((choice, index) => optionOf(list.id, choice, index, () => take(choice))))
    if (shown.length === 0) return close()
    isShown(true)
    list.scrollIntoView({ block: 'nearest' })
    activate(0)
  }
  const activate = index => {
    active = (index + shown.length) % shown.length
    for (const [at, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(at === active))
    box.setAttribute('aria-activedescendant', list.children[active].id)
    list.children[active].scrollIntoView({ block: 'nearest' })
  }
  const onKey = event => {
    if (list.hidden) return
    const does = {
      ArrowDown: () => activate(active + 1),
      ArrowUp: () => activate(active - 1),
      Enter: () => take(shown[active]),
      Escape: close,
    }[event.key]
    if (!does) return
    event.preventDefault()
    does()
  }
  box.addEventListener('input', open)
  box.addEventListener('keydown', onKey)
  box.addEventListener('blur', close)
}

// ---------------------------------------------------------------------------------------------------------------------

const idOfList = box => `${box.id}-choices`

const listFor = (box, label) => {
  const list = document.createElement('ul')
  Object.assign(list, { id: idOfList(box), className: 'es-choices', hidden: true })
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', label)
  box.after(list)
  const about = {
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    ...(box.matches('input') ? { role: 'combobox', 'aria-expanded': 'false' } : { 'aria-haspopup': 'listbox' }),
  }
  for (const [name, value] of Object.entries(about)) box.setAttribute(name, value)
  return list
}

const optionOf = (listId, { text, about }, index, take) => {
  const option = document.createElement('li')
  option.id = `${listId}-${index}`
  option.setAttribute('role', 'option')
  const name = Object.assign(document.createElement('strong'), { textContent: text })
  option.append(name, about ? ` ${about}` : '')
  // Before the box loses the focus, and with it the list.
  option.addEventListener('mousedown', event => {
    event.preventDefault()
    take()
  })
  return option
}
