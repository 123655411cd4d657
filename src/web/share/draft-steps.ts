import type { Draft } from '../../domain/draft.js'
import { saysSomething } from '../../domain/words.js'
import { paths } from '../paths.js'

export const hasSomething = (draft: Draft | null): draft is Draft =>
  draft !== null && (draft.recording !== null || saysSomething(draft.text))

/** The first page that still lacks an answer. After a change it leads straight back to "Check your answers". */
export const nextStep = (draft: Draft | null): string => {
  if (!hasSomething(draft)) return paths.share()
  if (draft.stated === null) return paths.shareAbout()
  return draft.consent?.keep ? paths.shareCheck() : paths.shareConsent()
}
