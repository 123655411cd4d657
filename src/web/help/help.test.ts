import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { aPlace } from '../../../test/support/builders.js'
import { fakeDirectory } from '../../../test/support/fake-directory.js'
import { aWebApp, pageOf, someWebDeps } from '../../../test/support/web.js'
import { districtsOf } from '../../domain/area.js'

const [near, far] = districtsOf(someWebDeps().frame)

const helpPage = async (path: string, ...places: ReturnType<typeof aPlace>[]) =>
  pageOf(
    await request(aWebApp({ directory: fakeDirectory(...places) }))
      .get(path)
      .expect(200),
  )

describe('the page of help', () => {
  it('says first what to do in an emergency, whatever else is known', async () => {
    const page = await helpPage('/help')
    expect(page('main a').first().attr('href')).toBe('tel:999')
    expect(page('main a[href="tel:111"]').length).toBe(1)
    expect(page('.es-places').length).toBe(0)
  })

  it('shows published places only, with numbers to call and addresses to open', async () => {
    const shown = aPlace({
      name: 'Shown',
      phone: '+44 7700 900123',
      email: 'help@elmshire.example',
      website: 'https://www.elmshire.example/',
      hours: 'weekdays',
    })
    const page = await helpPage('/help', shown, aPlace({ name: 'Hidden', published: false }))
    expect(page('.es-places__place').length).toBe(1)
    expect(
      page('.es-places a')
        .map((_index, link) => page(link).attr('href'))
        .get(),
    ).toEqual(['tel:+447700900123', 'mailto:help@elmshire.example', 'https://www.elmshire.example/'])
    expect(page('.es-places').text()).toContain('elmshire.example')
  })

  it('shows the places of an area with those that help everywhere', async () => {
    const places = [
      aPlace({ name: 'Everywhere' }),
      aPlace({ name: 'Near', areas: [near?.id ?? ''] }),
      aPlace({ name: 'Far', areas: [far?.id ?? ''] }),
    ]
    const namesAt = async (path: string) => {
      const page = await helpPage(path, ...places)
      return page('.es-places h3')
        .map((_index, one) => page(one).text())
        .get()
    }
    expect(await namesAt('/help')).toEqual(['Everywhere', 'Far', 'Near'])
    expect(await namesAt(`/help?area=${near?.id}`)).toEqual(['Everywhere', 'Near'])
    expect(await namesAt('/help?area=nowhere')).toHaveLength(3)
    const page = await helpPage(`/help?area=${near?.id}`, ...places)
    expect(page('[aria-current=true]').text()).toBe(near?.name)
  })

  it('is linked from the form and from the foot of every page', async () => {
    const page = await helpPage('/share')
    expect(page('main a[href="/help"]').length).toBe(1)
    expect(page('.es-footer a[href="/help"]').length).toBe(1)
  })
})
