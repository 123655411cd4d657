// Makes the page of one record easier to follow: the words light up as they are said, a click on a time goes there, and
// choosing a theme shows the words that led to it. Without this script everything is still there to read.

const player = document.querySelector('#player')
const parts = [...document.querySelectorAll('.es-part--spoken')]

const partAt = seconds => parts.findLast(part => Number(part.dataset.start) <= seconds)

const follow = () => {
  const now = partAt(player.currentTime)
  for (const part of parts) part.classList.toggle('es-part--now', part === now && !player.ended)
}

const goTo = (event, part) => {
  event.preventDefault()
  player.currentTime = Number(part.dataset.start)
  player.play()
}

if (player) {
  player.addEventListener('timeupdate', follow)
  player.addEventListener('ended', follow)
  for (const part of parts) part.addEventListener('click', event => goTo(event, part))
}

const marks = [...document.querySelectorAll('.es-mark')]
const isEvidenceOf = (mark, code) => mark.dataset.codes.split(' ').includes(code)

const showEvidence = code => {
  document.body.classList.toggle('es-choosing', code !== null)
  for (const mark of marks) mark.classList.toggle('es-mark--on', code !== null && isEvidenceOf(mark, code))
}

const addButton = tag => {
  const { code } = tag.dataset
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'es-tag__show'
  button.setAttribute('aria-pressed', 'false')
  button.textContent = 'Show in the words'
  button.addEventListener('click', () => {
    const pressed = button.getAttribute('aria-pressed') !== 'true'
    for (const other of document.querySelectorAll('.es-tag__show')) other.setAttribute('aria-pressed', 'false')
    button.setAttribute('aria-pressed', String(pressed))
    showEvidence(pressed ? code : null)
  })
  tag.append(button)
}

for (const tag of document.querySelectorAll('.es-tag')) {
  if (marks.some(mark => isEvidenceOf(mark, tag.dataset.code))) addButton(tag)
}
