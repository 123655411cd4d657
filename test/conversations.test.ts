import { readdir } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { SCRIPTS } from './conversations/all.js'
import { indexOf, pageOf } from './conversations/markdown.js'
import { playOn } from './conversations/stage.js'

/** `npm run docs:conversations` writes the pages; this holds them to what the program says. */
const PAGES = '../docs/conversations'

describe('the conversations that a forum shows its steering group', () => {
  it.each(SCRIPTS)('$title is what the program really says', async script => {
    const [lines, inEnglish] = [await playOn(script), await playOn(script, 'en')]
    expect(inEnglish.map(({ who }) => who)).toEqual(lines.map(({ who }) => who))
    await expect(pageOf(script, lines, inEnglish)).toMatchFileSnapshot(`${PAGES}/${script.page}.md`)
  })

  it('are listed, and there are no others', async () => {
    await expect(indexOf(SCRIPTS)).toMatchFileSnapshot(`${PAGES}/README.md`)
    const pages = ['README.md', ...SCRIPTS.map(({ page }) => `${page}.md`)]
    expect((await readdir('docs/conversations')).filter(file => !pages.includes(file))).toEqual([])
  })
})
