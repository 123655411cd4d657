/** Whether what Meta sends is signed with another secret than ours. The webhook finds out; the watch of the account tells it on. */
export interface SignatureTrouble {
  lasts(): boolean
  /** @returns true when that is news */
  begins(): boolean
  /** @returns true when that is news */
  ends(): boolean
}

export const createSignatureTrouble = (): SignatureTrouble => {
  let lasting = false
  const become = (now: boolean): boolean => {
    const isNews = lasting !== now
    lasting = now
    return isNews
  }
  return { lasts: () => lasting, begins: () => become(true), ends: () => become(false) }
}
