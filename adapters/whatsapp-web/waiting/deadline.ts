/** Something that must happen in time, else something is done. Setting it again puts it off. */
export interface Deadline {
  set(milliseconds: number, onLate: () => void): void
  clear(): void
}

/** @param signal aborted when nothing is waited for any more */
export const createDeadline = (signal: AbortSignal): Deadline => {
  let timer: NodeJS.Timeout | undefined
  const clear = () => clearTimeout(timer)
  signal.addEventListener('abort', clear)
  return {
    set(milliseconds, onLate) {
      clear()
      if (!signal.aborted) timer = setTimeout(onLate, milliseconds)
    },
    clear,
  }
}
