// Photos and scans of the sheet in hand, beside what is typed. They need the network, as they are too large to wait here.

const ZOOM_STEP = 25

/** @param addressOf where the scans of a sheet are @param isKnown resolves when the server knows the sheet */
export const setUpScans = ({ place, addressOf, isKnown }) => {
  const [file, says, list] = ['file', 'says', 'list'].map(name => place.querySelector(`[data-scan-${name}]`))
  let inHand = null
  let zoom = 100
  const say = text => {
    says.textContent = text
  }
  const paint = scans => {
    list.replaceChildren(...scans.flatMap(frameOf))
    place.classList.toggle('es-scans--some', scans.length > 0)
    magnify(0)
  }
  const magnify = by => {
    zoom = Math.min(400, Math.max(50, zoom + by))
    for (const picture of list.querySelectorAll('img')) picture.style.width = `${zoom}%`
  }
  const load = async sheet => {
    const answer = await fetch(addressOf(sheet), { headers: JSON_ONLY, redirect: 'manual' }).catch(() => null)
    if (answer?.ok && sheet === inHand) paint((await answer.json()).scans)
  }
  const send = async () => {
    const sheet = inHand
    if (!sheet?.serial) return say('Type the number of the sheet first.')
    say('The pictures are being sent.')
    await isKnown()
    const body = new FormData()
    for (const one of file.files) body.append('scans', one)
    const answer = await fetch(addressOf(sheet), {
      method: 'POST',
      headers: JSON_ONLY,
      body,
      redirect: 'manual',
    }).catch(() => null)
    if (answer?.ok) say('The pictures are with the sheet.')
    else
      say(
        (await answer?.json().catch(() => null))?.message ??
          'They could not be sent. Try again when there is internet.',
      )
    file.value = ''
    await load(sheet)
  }
  place.hidden = false
  file.addEventListener('change', () => void send())
  for (const [name, by] of [
    ['in', ZOOM_STEP],
    ['out', -ZOOM_STEP],
  ])
    place.querySelector(`[data-zoom-${name}]`).addEventListener('click', () => magnify(by))
  return {
    /** Another sheet is in hand. */
    show(sheet) {
      inHand = sheet
      say('')
      paint([])
      if (sheet.serial) void load(sheet)
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const JSON_ONLY = { Accept: 'application/json' }

const element = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}

const frameOf = ({ href, isPicture, name }) => {
  const link = element('a', {
    className: 'govuk-link',
    href,
    target: '_blank',
    textContent: `${name}: open in full (in a new tab)`,
  })
  const line = element('p', { className: 'govuk-body-s' }, link)
  if (!isPicture) return [line]
  const picture = element('img', { className: 'es-scans__picture', src: href, alt: `${name} of the sheet` })
  return [element('div', { className: 'es-scans__frame', tabIndex: 0, role: 'region', ariaLabel: name }, picture), line]
}
