/** What is going on at the moment. */
export interface Tasks {
  /** @param task never rejects */
  begin(task: Promise<unknown>): void
  settled(): Promise<void>
}

export const createTasks = (): Tasks => {
  const goingOn = new Set<Promise<unknown>>()
  return {
    begin(task) {
      goingOn.add(task)
      void task.finally(() => goingOn.delete(task))
    },
    async settled() {
      await Promise.allSettled(goingOn)
    },
  }
}
