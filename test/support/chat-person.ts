import { expect } from 'vitest'
import type { Phone, Shown } from './phones.js'

const PATIENCE = { timeout: 60_000, interval: 100 }

/** Waits until a text like this is on the phone. */
export const sees = async (phone: Phone, pattern: RegExp): Promise<Shown> => {
  const texts = () => phone.shows().map(({ text }) => text)
  await expect.poll(texts, PATIENCE).toContainEqual(expect.stringMatching(pattern))
  return phone.shows().find(({ text }) => pattern.test(text)) ?? { text: '', buttons: [] }
}

/** Waits until the last message on the phone asks something that this answers, and then answers. */
export const answers = async (phone: Phone, choice: string): Promise<void> => {
  await expect.poll(() => phone.shows().at(-1)?.buttons, PATIENCE).toContain(choice)
  await phone.presses(choice)
}

/** Yes to keeping, and no to the rest. */
export const agrees = async (phone: Phone): Promise<void> => {
  for (const choice of ['keep:yes', 'quote:no', 'contact:no']) await answers(phone, choice)
}

const REFERENCE = /[0-9A-Z]{4}-[0-9A-Z]{4}/

/** Waits for the first receipt. @returns the reference in it */
export const receiptOn = async (phone: Phone): Promise<string> => {
  const { text } = await sees(phone, REFERENCE)
  return REFERENCE.exec(text)?.[0] ?? ''
}

export const receiptsOn = (phone: Phone): Shown[] => phone.shows().filter(({ text }) => REFERENCE.test(text))
