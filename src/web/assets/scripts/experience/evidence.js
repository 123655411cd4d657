/** Gives each theme a button that shows the words that led to it. Safe to call again when themes came anew. */
export const setUpEvidence = () => {
  for (const tag of document.querySelectorAll('.es-tag')) {
    if (!tag.querySelector('.es-tag__show') && marksOf(tag.dataset.code).length > 0) addButton(tag)
  }
  showEvidence(document.querySelector('.es-tag__show[aria-pressed=true]')?.closest('.es-tag').dataset.code ?? null)
}

// ---------------------------------------------------------------------------------------------------------------------

const allMarks = () => [...document.querySelectorAll('.es-mark')]
const isEvidenceOf = (mark, code) => mark.dataset.codes.split(' ').includes(code)
const marksOf = code => allMarks().filter(mark => isEvidenceOf(mark, code))

const showEvidence = code => {
  document.body.classList.toggle('es-choosing', code !== null)
  for (const mark of allMarks()) mark.classList.toggle('es-mark--on', code !== null && isEvidenceOf(mark, code))
}

const addButton = tag => {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'es-tag__show'
  button.setAttribute('aria-pressed', 'false')
  button.textContent = 'Show in the words'
  button.addEventListener('click', () => {
    const pressed = button.getAttribute('aria-pressed') !== 'true'
    for (const other of document.querySelectorAll('.es-tag__show')) other.setAttribute('aria-pressed', 'false')
    button.setAttribute('aria-pressed', String(pressed))
    showEvidence(pressed ? tag.dataset.code : null)
  })
  tag.querySelector('.es-tag__said').after(button)
}
