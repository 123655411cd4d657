import { describe, expect, it } from 'vitest'
import { signedIn } from '../../../../test/support/signed-in.js'
import { pageOf } from '../../../../test/support/web.js'

const keeper = async () => {
  const all = await signedIn({ roles: ['safeguarding-lead'], name: 'Ann Lee' })
  const post = (path: string, fields: object) =>
    all.browser.post(`/settings/wordings/${path}`).type('form').send(fields)
  const open = async (path: string) => pageOf(await all.browser.get(`/settings/wordings${path}`).expect(200))
  return { ...all, post, open }
}

describe('the list of wordings', () => {
  it('opens in English, which needs no native check', async () => {
    const { open } = await keeper()
    const page = await open('')
    expect(page('#language option[selected]').text()).toBe('English')
    expect(page('#counted').length).toBe(0)
    expect(page('.es-row').length).toBeGreaterThan(50)
  })

  it('says how many texts of a language need a native check, and marks their direction', async () => {
    const { open } = await keeper()
    const page = await open('?language=ur')
    expect(page('#counted').text()).toMatch(/^(\d+) of \1 need a native check$/)
    expect(page('.es-wording').first().attr()).toMatchObject({ lang: 'ur', dir: 'rtl' })
    expect((await open('?language=pl'))('.es-wording').first().attr()).toMatchObject({ lang: 'pl', dir: 'ltr' })
  })

  it('finds texts by their words, in English too, and by their state', async () => {
    const { open, post } = await keeper()
    expect((await open('?language=pl&find=GŁOSOWĄ'))('.es-row').length).toBeGreaterThan(1)
    expect((await open('?language=pl&find=Childline'))('.es-row h2').text()).toBe('Urgent')
    await post('pl/no', { seen: '0', text: 'Nie, dziękuję' }).expect(303)
    expect((await open('?language=pl&state=changed'))('.es-row h2').text()).toBe('No')
    expect((await open('?language=pl&state=confirmed'))('#count').text()).toMatch(/^0 of/)
  })

  it('takes no harm from an address that asks for nonsense', async () => {
    const { open } = await keeper()
    expect((await open('?language=xx&state=&find=a&find=b'))('#language option[selected]').text()).toBe('English')
  })
})

describe('a text', () => {
  it('shows when it is sent, the English beside it, and how it looks to a parent', async () => {
    const { open } = await keeper()
    const page = await open('/ar/ask-keep')
    expect(page('body').text()).toContain('Consent, first question')
    expect(page('.es-words[lang=en]').text()).toContain('May we keep what you send us')
    expect(page('textarea').attr()).toMatchObject({ lang: 'ar', dir: 'rtl' })
    expect(withoutMarks(page('#preview [dir=rtl]').text())).toContain('3 أيام')
    expect(
      page('#preview .es-chat__choice')
        .map((_index, one) => page(one).text())
        .get(),
    ).toEqual(['نعم', 'لا'])
  })

  it('is changed, said from then on, and has then to be checked again', async () => {
    const { open, post, deps } = await keeper()
    await post('pl/receipt-added', { seen: '0', text: 'Dodane do {reference}.\r\n' }).expect(303)
    const page = await open('/pl/receipt-added?done=saved')
    expect(page('.govuk-notification-banner').text()).toContain('Saved')
    expect(page('#preview').text()).toContain('Dodane do H7QK-3WXM.')
    expect(page('.govuk-tag').text()).toContain('Needs a native check')
    expect(page('.es-row').first().text()).toContain('Ann Lee')
    expect(await deps.wordings.current()).toMatchObject([{ text: 'Dodane do {reference}.', version: 1 }])
  })

  it('is not saved without a name in braces that it needs; what was typed stays', async () => {
    const { post, deps } = await keeper()
    const page = pageOf(await post('pl/receipt-added', { seen: '0', text: 'Dodane.' }).expect(422))
    expect(page('title').text()).toMatch(/^Error: /)
    expect(page('.govuk-error-summary a').attr('href')).toBe('#text')
    expect(page('#text-error').text()).toContain('Put {reference} back')
    expect(page('textarea').text()).toBe('Dodane.')
    expect(await deps.wordings.current()).toEqual([])
  })

  it('can be looked at before it is saved, with scripts and without', async () => {
    const { post, deps } = await keeper()
    const page = pageOf(
      await post('en/receipt-added', { seen: '0', do: 'preview', text: 'Ta. {reference}' }).expect(200),
    )
    expect(page('#preview').text()).toContain('Ta. H7QK-3WXM')
    expect(page('textarea').text()).toBe('Ta. {reference}')
    const part = pageOf(await post('en/receipt-added/preview', { text: 'Ta. {reference}' }).expect(200))
    expect(part('.es-chat__text').text()).toBe('Ta. H7QK-3WXM')
    expect(part('h1').length).toBe(0)
    expect(await deps.wordings.current()).toEqual([])
  })

  it('warns when the first message grows too long', async () => {
    const { post } = await keeper()
    const long = `{forum} {word-help} {privacy} {word-stop} {word-delete} ${'a'.repeat(900)}`
    expect((await post('en/welcome/preview', { text: long })).text).toContain('Keep them under 1000')
    expect((await post('en/receipt/preview', { text: `{reference} ${long}` })).text).not.toContain('Keep them under')
  })

  it('warns when a question grows too long for buttons', async () => {
    const { post } = await keeper()
    expect((await post('en/ask-quote/preview', { text: 'a'.repeat(1025) })).text).toContain('WhatsApp shows no buttons')
    expect((await post('en/ask-quote/preview', { text: 'a'.repeat(1024) })).text).not.toContain('no buttons')
  })

  it('does not write over what somebody else wrote meanwhile', async () => {
    const { post } = await keeper()
    await post('pl/no', { seen: '0', text: 'Nie!' }).expect(303)
    const page = pageOf(await post('pl/no', { seen: '0', text: 'Nie?' }).expect(409))
    expect(page('textarea').text()).toBe('Nie?')
    expect(page('input[name=seen]').first().attr('value')).toBe('1')
    expect(page('#text-error').text()).toContain('Somebody else changed this text')
  })

  it('says plainly when there was nothing to save', async () => {
    const { post, open } = await keeper()
    const saved = await post('pl/no', { seen: '0', text: 'Nie' }).expect(303)
    const { location = '' } = saved.headers
    expect((await open(location.replace('/settings/wordings', '')))('.govuk-notification-banner').text()).toContain(
      'Nothing to save',
    )
  })
})

describe('the native check', () => {
  it('is a step of its own, which asks whether somebody really read the text', async () => {
    const { post, open, deps } = await keeper()
    const page = pageOf(await post('uk/yes/confirm', { seen: '0' }).expect(422))
    expect(page('#sure-error').text()).toContain('Tick the box')
    await post('uk/yes/confirm', { seen: '0', sure: 'yes' }).expect(303)
    expect(await deps.wordings.current()).toMatchObject([{ text: 'Так', checked: true }])
    const checked = await open('/uk/yes')
    expect(checked('.es-flags').text()).toContain('Confirmed')
    expect(checked('form[action$=confirm]').length).toBe(0)
  })

  it('is not asked for in English', async () => {
    const { open } = await keeper()
    expect((await open('/en/yes'))('form[action$=confirm]').length).toBe(0)
  })
})

describe('older versions', () => {
  it('can be used again, which is one more version', async () => {
    const { post, open, deps } = await keeper()
    await post('en/no', { seen: '0', text: 'No thanks' }).expect(303)
    await post('en/no/use-again', { seen: '1', version: '0' }).expect(303)
    expect(await deps.wordings.current()).toMatchObject([{ version: 2, text: 'No' }])
    const texts = (await open('/en/no'))('.es-row .es-wording')
    expect(texts.map(index => texts.eq(index).text()).get()).toEqual(['No', 'No thanks', 'No'])
  })
})

describe('texts that need care', () => {
  it.each([
    ['ask-keep', 'A change is a new wording of the consent'],
    ['ask-quote', 'A change is a new wording of the consent'],
    ['ask-contact', 'A change is a new wording of the consent'],
    ['urgent', 'Agree this text with your safeguarding lead'],
  ])('%s warns before it is changed', async (id, warning) => {
    const { open } = await keeper()
    expect((await open(`/en/${id}`))('.govuk-warning-text').text()).toContain(warning)
  })

  it('others do not', async () => {
    const { open } = await keeper()
    expect((await open('/en/receipt'))('.govuk-warning-text').length).toBe(0)
  })
})

it.each(['/xx/welcome', '/pl/no-such-text', '/en/constructor'])('nothing is at %s', async path => {
  const { browser } = await keeper()
  await browser.get(`/settings/wordings${path}`).expect(404)
})

it('those who keep the wordings but no settings find them in the menu; administrators in the settings', async () => {
  const { open } = await keeper()
  expect((await open(''))('nav a[href="/settings/wordings"]').text().trim()).toBe('Wordings')
  const { browser } = await signedIn({ roles: ['administrator'] })
  const settings = pageOf(await browser.get('/settings').expect(200))
  expect(settings('main a[href="/settings/wordings"]').length).toBe(1)
  expect(settings('nav a[href="/settings/wordings"]').length).toBe(0)
})

// ---------------------------------------------------------------------------------------------------------------------

/** Without the marks that keep values in their place in right-to-left text. */
const withoutMarks = (text: string): string => text.replaceAll(/[\u2068\u2069]/g, '')
