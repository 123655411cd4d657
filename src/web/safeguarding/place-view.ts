import { paths } from '../paths.js'

/** Which of the open cases a page shows, where they do not fit on one. */
export interface PlaceView {
  /** `Cases 101 to 134`. */
  shown: string
  /** Addresses of the pages around it, or null. */
  before: string | null
  after: string | null
}

interface Place {
  /** How many stand before the first that is shown. */
  skip: number
  shown: number
  /** Most that one page shows. */
  most: number
  isMore: boolean
}

/** @returns null when all are shown */
export const placeView = ({ skip, shown, most, isMore }: Place): PlaceView | null => {
  if (skip === 0 && !isMore) return null
  return {
    shown: shown === 0 ? 'No more cases' : `Cases ${skip + 1} to ${skip + shown}`,
    before: skip > 0 ? paths.safeguarding(Math.max(0, skip - most)) : null,
    after: isMore ? paths.safeguarding(skip + most) : null,
  }
}
