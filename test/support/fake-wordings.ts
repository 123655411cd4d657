import { AppError } from '../../src/domain/errors.js'
import type { Wording, WordingStore } from '../../src/domain/wordings/wording.js'

/** Wordings kept in memory: the same promises as the real store. */
export const fakeWordings = (): WordingStore => {
  const kept: Wording[] = []
  const versions = (id: string, language: string): Wording[] =>
    kept
      .filter(wording => wording.id === id && wording.language === language)
      .sort((one, other) => other.version - one.version)
  return {
    current: async () => kept.filter(wording => versions(wording.id, wording.language)[0] === wording),
    versions: async (id, language) => versions(id, language),
    async add(wording) {
      const taken = versions(wording.id, wording.language).some(({ version }) => version === wording.version)
      if (taken) throw new AppError('superseded', 'Somebody else changed this text.')
      kept.push(wording)
    },
  }
}
