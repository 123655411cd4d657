import { expect, it } from 'vitest'
import { createSecrets } from './node-secrets.js'

const secrets = createSecrets()

it('makes tokens of 256 bits that differ every time', () => {
  expect(secrets.token()).toMatch(/^[\w-]{43}$/)
  expect(secrets.token()).not.toBe(secrets.token())
})

it('makes recovery codes without letters that look alike', () => {
  for (let round = 0; round < 50; round++) {
    expect(secrets.recoveryCode()).toMatch(/^([a-hj-np-z2-9]{4}-){3}[a-hj-np-z2-9]{4}$/)
  }
})

it('gives a secret the same fingerprint each time', () => {
  expect(secrets.fingerprint('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})
