// One voice at a time, at the speed that somebody likes, with the words following it.

const STORED_AS = 'earshot-speed'
const SPEEDS = [0.75, 1, 1.25, 1.5, 1.75, 2]
const BACK_SECONDS = 5

export const setUpPlayers = () => {
  const players = allPlayers()
  for (const player of players) player.addEventListener('play', silenceOthers)
  for (const message of document.querySelectorAll('.es-message')) followAlong(message)
  for (const player of players) player.after(speedChoice())
  playAt(storedSpeed())
}

export const playOrPause = () => {
  const player = lastPlayed()
  if (!player?.checkVisibility()) return false
  if (player.paused) player.play()
  else player.pause()
}

export const goBackFiveSeconds = () => {
  const player = lastPlayed()
  if (!player?.checkVisibility()) return false
  player.currentTime = Math.max(0, player.currentTime - BACK_SECONDS)
}

// ---------------------------------------------------------------------------------------------------------------------

const allPlayers = () => [...document.querySelectorAll('.es-listen')]

const lastPlayed = () =>
  allPlayers().find(player => !player.paused) ?? document.querySelector('.es-listen--last') ?? allPlayers()[0]

const silenceOthers = event => {
  for (const player of allPlayers()) {
    player.classList.toggle('es-listen--last', player === event.target)
    if (player !== event.target) player.pause()
  }
}

const followAlong = message => {
  const player = message.querySelector('audio')
  const parts = [...message.querySelectorAll('.es-part--spoken')]
  if (!player || parts.length === 0) return
  const words = parts.flatMap(timeWords)
  const follow = () => {
    mark(parts, 'es-part--now', player)
    mark(words, 'es-word--now', player)
  }
  player.addEventListener('timeupdate', follow)
  player.addEventListener('ended', follow)
  for (const part of parts) part.addEventListener('click', event => goTo(event, player, part))
}

const mark = (stretches, className, { currentTime, ended }) => {
  const now = ended ? undefined : stretches.findLast(one => Number(one.dataset.start) <= currentTime)
  for (const one of stretches) one.classList.toggle(className, one === now)
}

/**
 * Parts a stretch into its words. The machine says only when a stretch begins and ends: within it, time is laid out by letters,
 * which is near enough to click on a word, and no more than that.
 */
const timeWords = part => {
  const [start, end] = [Number(part.dataset.start), Number(part.dataset.end)]
  const texts = textsIn(part)
  const letters = texts.reduce((sum, { data }) => sum + data.length, 0)
  let before = 0
  return texts.flatMap(text => {
    const pieces = text.data.split(/(?<=\s)(?=\S)/).map(word => {
      const span = document.createElement('span')
      span.textContent = word
      span.dataset.start = String(start + ((end - start) * before) / letters)
      before += word.length
      return span
    })
    text.replaceWith(...pieces)
    return pieces
  })
}

/** Without the time itself and what we say of the words. */
const textsIn = part => {
  const found = []
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    if (!walker.currentNode.parentElement.closest('.es-time, .es-hard')) found.push(walker.currentNode)
  }
  return found
}

const goTo = (event, player, part) => {
  event.preventDefault()
  const word = event.target.closest('[data-start]') ?? part
  player.currentTime = Number(word.dataset.start)
  player.play()
}

const speedChoice = () => {
  const label = Object.assign(document.createElement('label'), { className: 'es-speed', textContent: 'Speed ' })
  const select = document.createElement('select')
  select.append(...SPEEDS.map(speed => new Option(`${speed} ×`, String(speed), false, speed === storedSpeed())))
  select.addEventListener('change', () => {
    storeSpeed(select.value)
    playAt(Number(select.value))
    for (const other of document.querySelectorAll('.es-speed select')) other.value = select.value
  })
  label.append(select)
  return label
}

const playAt = speed => {
  // The default counts again once another recording is loaded.
  for (const player of allPlayers()) Object.assign(player, { defaultPlaybackRate: speed, playbackRate: speed })
}

// Where nothing can be stored, as in some private windows, each page begins at the usual speed.
const storedSpeed = () => {
  try {
    const speed = Number(localStorage.getItem(STORED_AS))
    return SPEEDS.includes(speed) ? speed : 1
  } catch {
    return 1
  }
}

const storeSpeed = speed => {
  try {
    localStorage.setItem(STORED_AS, speed)
  } catch {
    // Nothing to be done: it is forgotten with the page.
  }
}
