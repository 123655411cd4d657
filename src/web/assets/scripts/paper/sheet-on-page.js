// A sheet that was begun on another laptop, as the server has put it into the page.

/** @returns null where the page holds a new one */
export const sheetOnPage = (form, newSheet) => {
  const { id, revision, person, batch, sheets } = form.dataset
  if (revision === '0') return null
  return {
    ...newSheet({ person, batch, sheets }),
    id,
    revision: Number(revision),
    serial: form.querySelector('#serial').value,
    typed: Object.fromEntries([...form.querySelectorAll('[data-question]')].flatMap(typedIn)),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const typedIn = row => {
  const { value } = row.querySelector('input, textarea')
  return value === '' ? [] : [[row.dataset.question, value]]
}
