import type { Lesson } from '../../src/domain/reading/learned/teach-reader.js'

/** A contribution that somebody coded with these themes and nothing else. */
export const aLesson = (text: string, themes: string[]): Lesson => ({
  text,
  themes,
  services: [],
  needs: [],
  phases: [],
  sentiment: 0,
  kind: 'experience',
  safeguarding: 'none',
})
