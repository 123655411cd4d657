import type { Language, ShippedWordings, Wording, WordingStore } from '../../domain/wordings/wording.js'
import { asShipped } from '../../domain/wordings/wordings-in-use.js'

export interface WordingDeps {
  shipped: ShippedWordings[]
  store: WordingStore
}

/** Which text somebody looked at. */
export interface WordingSeen {
  id: string
  language: Language
  /** The version that was on the page; what is written next comes after it. */
  seen: number
}

/** Every version of a text there ever was, newest first, down to the one that came with the product. */
export const allVersions = async (
  { shipped, store }: WordingDeps,
  { id, language }: Omit<WordingSeen, 'seen'>,
): Promise<Wording[]> => [...(await store.versions(id, language)), asShipped(shipped, id, language)]

export const findVersion = async (
  deps: WordingDeps,
  wanted: Omit<WordingSeen, 'seen'>,
  version: number,
): Promise<Wording | null> => (await allVersions(deps, wanted)).find(one => one.version === version) ?? null
