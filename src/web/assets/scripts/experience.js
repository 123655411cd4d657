// Makes the page of one record easier to follow: the words light up as they are said, a click on a time goes there, and
// choosing a theme shows the words that led to it. Without this script everything is still there to read.

const followAlong = message => {
  const player = message.querySelector('audio')
  const parts = [...message.querySelectorAll('.es-part--spoken')]
  if (!player || parts.length === 0) return
  const follow = () => {
    const now = parts.findLast(part => Number(part.dataset.start) <= player.currentTime)
    for (const part of parts) part.classList.toggle('es-part--now', part === now && !player.ended)
  }
  player.addEventListener('timeupdate', follow)
  player.addEventListener('ended', follow)
  for (const part of parts) part.addEventListener('click', event => goTo(event, player, part))
}

const goTo = (event, player, part) => {
  event.preventDefault()
  player.currentTime = Number(part.dataset.start)
  player.play()
}

const players = [...document.querySelectorAll('.es-listen')]

// One voice at a time.
const silenceOthers = event => {
  for (const player of players) if (player !== event.target) player.pause()
}

for (const player of players) player.addEventListener('play', silenceOthers)
for (const message of document.querySelectorAll('.es-message')) followAlong(message)

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
