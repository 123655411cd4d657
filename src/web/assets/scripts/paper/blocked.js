// Whole sheets that the server did not take, with what is wrong and what can be done.

/** @param open is given the sheet that somebody wants to put right */
export const setUpBlocked = ({ place, store, person, open }) => {
  const show = async () => {
    const sheets = await store.sheets(person)
    const sent = await Promise.all(sheets.map(({ id }) => store.sent(id)))
    const blocked = sheets.flatMap((sheet, index) => {
      const { problem } = sent[index]
      return sheet.finished && problem ? [{ sheet, problem }] : []
    })
    place.replaceChildren(...(blocked.length > 0 ? [listOf(blocked, does)] : []))
  }
  const does = {
    async open(sheet) {
      // At once: somebody may type on. It is a sheet in hand now, and nothing is wrong with it until it is sent again.
      open(sheet)
      await store.keep({ ...sheet, finished: false, serial: '' })
      await store.keepSent({ id: sheet.id, revision: 0, problem: null })
      await show()
    },
    async remove({ id }) {
      await store.remove(id)
      await show()
    },
  }
  return { show }
}

// ---------------------------------------------------------------------------------------------------------------------

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}

const button = (text, of, press) => {
  const hidden = element('span', { className: 'govuk-visually-hidden', textContent: ` (sheet ${of})` })
  const made = element('button', { type: 'button', className: 'es-link-button' }, text, hidden)
  made.addEventListener('click', press)
  return made
}

const listOf = (blocked, { open, remove }) =>
  element(
    'section',
    { className: 'govuk-inset-text', ariaLabel: 'Sheets that need you' },
    element('h2', { className: 'govuk-heading-s', textContent: 'These sheets need you' }),
    ...blocked.map(({ sheet, problem }) =>
      element(
        'div',
        {},
        element('p', { className: 'govuk-body', textContent: `Sheet ${sheet.serial}: ${problem}` }),
        button('Open it', sheet.serial, () => open(sheet)),
        ' ',
        button('Throw away what was typed', sheet.serial, () => remove(sheet)),
      ),
    ),
  )
