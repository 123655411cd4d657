/**
 * - a status: Telegram refuses, with `retryAfter` seconds if given
 * - `cut`: the connection ends before anything is done
 * - `unanswered`: it is done, and then the connection ends
 * - `half`: of a file, half of the bytes and nothing that says so
 */
export type Fault = { status: number; retryAfter?: number; description?: string } | 'cut' | 'unanswered' | 'half'

/** Things that go wrong on demand. `method` is one of Telegram's, `download` for a file, `webhook` for a delivery. */
export const createFaults = () => {
  const waiting = new Map<string, Fault[]>()
  return {
    add(method: string, fault: Fault, times: number): void {
      waiting.set(method, [...(waiting.get(method) ?? []), ...Array<Fault>(times).fill(fault)])
    },
    take: (method: string): Fault | undefined => waiting.get(method)?.shift(),
  }
}

export type Faults = ReturnType<typeof createFaults>
