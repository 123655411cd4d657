/** Shows only the themes that have what is typed in their name, definition or id, in open groups; with nothing typed, as it was. */
export const findThemes = themes => {
  const box = themes.querySelector('#find-theme')
  const found = themes.querySelector('#themes-found')
  const groups = [...themes.querySelectorAll('.es-facet__group')]
  const openAtFirst = new Set(groups.filter(group => group.open))
  themes.querySelector('.es-facet__search').hidden = false
  box.addEventListener('input', () => {
    const typed = box.value.trim().toLowerCase()
    const count = groups.reduce((sum, group) => sum + showMatching(group, typed, openAtFirst), 0)
    found.textContent = typed === '' ? '' : `${count} found`
  })
  // Enter in this box looks for a theme and must not send the form.
  box.addEventListener('keydown', event => event.key === 'Enter' && event.preventDefault())
}

// ---------------------------------------------------------------------------------------------------------------------

const showMatching = (group, typed, openAtFirst) => {
  const items = [...group.querySelectorAll('.govuk-checkboxes__item')]
  const inName = group.querySelector('summary').textContent.toLowerCase().includes(typed)
  for (const item of items) item.hidden = !inName && !hasWords(item, typed)
  const shown = items.filter(item => !item.hidden)
  group.hidden = shown.length === 0
  group.open = typed === '' ? openAtFirst.has(group) : shown.length > 0
  return shown.length
}

/** By its name, its definition, or its id, which often holds the plain word for it. */
const hasWords = (item, typed) =>
  [item.textContent, item.dataset.found, item.querySelector('input').value.replaceAll('-', ' ')].some(words =>
    words?.toLowerCase().includes(typed),
  )
