// Which sheet this tab has in hand. Two tabs of one browser never have the same.

let letGo = () => {}

/** A sheet that nobody has begun. */
export const newSheet = ({ person, batch, sheets }) => {
  const id = newId()
  void hold(id)
  return { id, person, batch, sheets, serial: '', typed: {}, revision: 0, finished: false, startedAt: Date.now() }
}

/**
 * The sheet of this pile that was begun here and is not finished, unless another tab has it in hand.
 * @param id the one that was asked for, or null for any
 */
export const sheetToGoOn = async (store, { person, sheets, id = null }) => {
  for (const sheet of await store.sheets(person)) {
    const isMeant = sheet.sheets === sheets && !sheet.finished && (id === null || sheet.id === id)
    if (isMeant && (await hold(sheet.id))) return sheet
  }
  return null
}

// ---------------------------------------------------------------------------------------------------------------------

/** Made of random bits, because `crypto.randomUUID` is missing on pages without https. */
const newId = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6] & 0x0f) | 0x40
  bytes[8] = (bytes[8] & 0x3f) | 0x80
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

const hold = id => {
  if (!navigator.locks) return Promise.resolve(true)
  return new Promise(resolve => {
    navigator.locks.request(`earshot-paper ${id}`, { ifAvailable: true }, lock => {
      if (!lock) return resolve(false)
      letGo()
      resolve(true)
      return new Promise(free => {
        letGo = free
      })
    })
  })
}
