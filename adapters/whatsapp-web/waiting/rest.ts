/** A wait that can be cut short. */
export interface Rest {
  take(milliseconds: number): Promise<void>
  cutShort(): void
}

export const createRest = (): Rest => {
  let wake = () => {}
  return {
    take: milliseconds =>
      new Promise(resolve => {
        const timer = setTimeout(resolve, milliseconds)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      }),
    cutShort: () => wake(),
  }
}
