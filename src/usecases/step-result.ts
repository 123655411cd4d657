/** `skipped`: there was nothing (left) to do, which is as good as done. */
export type StepResult = 'done' | 'skipped'
