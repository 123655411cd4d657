// A sheet that somebody else has typed before. Nothing of that is known here.

const NOT_MEANT = 'This sheet is not one of those to type a second time. Look at the numbers above.'

/** @param toCheck those that wait, with the number on each and how far the second entry is known */
export const secondTime = toCheck => {
  const left = new Map(toCheck.map(one => [one.serial, one]))
  return {
    isSecond: true,
    problemOf: serial => (left.has(serial) ? null : NOT_MEANT),
    /** Kept beside the first entry, which may wait in this browser too. */
    taken(serial) {
      const { id, revision } = left.get(serial)
      return { serial, id: `second ${id}`, response: id, revision }
    },
    forget() {},
    remember() {},
    done({ serial }) {
      left.delete(serial)
      const rest = [...left.keys()].join(', ')
      return `Sheet ${serial} is typed a second time. ${rest ? `Still to type: ${rest}.` : 'That was the last one.'}`
    },
  }
}
