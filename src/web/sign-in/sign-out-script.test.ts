import { afterEach, describe, expect, it, vi } from 'vitest'

/** A page with the button to sign out, in a browser that keeps pages. */
const aPage = async (pathname = '/paper') => {
  const form = new EventTarget()
  const kept = new Set(['earshot-paper', 'of-another-program'])
  vi.stubGlobal('location', { pathname })
  vi.stubGlobal('document', { querySelector: () => form })
  vi.stubGlobal('caches', { delete: async (name: string) => kept.delete(name) })
  // The scripts of the pages have no types.
  const script: string = '../assets/scripts/keep-typed.js'
  const { forgetOnSignOut } = await import(script)
  forgetOnSignOut()
  return { kept, signOut: () => form.dispatchEvent(new Event('submit')) }
}

afterEach(() => vi.unstubAllGlobals())

describe('signing out', () => {
  it('takes away the pages that are kept for typing without a network, so that nobody else opens what was begun in them', async () => {
    const { kept, signOut } = await aPage()
    expect(kept.has('earshot-paper')).toBe(true)
    signOut()
    expect([...kept]).toEqual(['of-another-program'])
  })

  it('somewhere else takes them away as soon as this browser is asked to sign in', async () => {
    const { kept } = await aPage('/sign-in')
    expect([...kept]).toEqual(['of-another-program'])
  })

  it('works where a browser keeps no pages', async () => {
    const { signOut } = await aPage()
    vi.stubGlobal('caches', undefined)
    expect(signOut()).toBe(true)
  })
})
