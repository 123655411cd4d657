/**
 * `node scripts/smoke.mjs ADDRESS`, with an API key in EARSHOT_KEY: sends one text and one real voice note to a running
 * Earshot, waits until both are ready, and checks what became of them. Exit code 1 and one line for each thing that is wrong.
 */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'

const PATIENCE_MS = 180_000
const TEXT = 'The school bus has not come for two weeks and nobody answers the phone. My son has missed every lesson.'
/** What the voice note surely says: "The speech therapist has left and nobody has replaced her, that was back in February." */
const SPOKEN = ['speech', 'therapist', 'replaced', 'february']

const [address] = process.argv.slice(2)
const headers = { authorization: `Bearer ${process.env.EARSHOT_KEY}`, 'content-type': 'application/json' }
const recording = readFileSync(new URL('../test/fixtures/voice/pico_d02.ogg', import.meta.url))

const text = await send({ text: TEXT })
const voice = await send({ audio: { mimeType: 'audio/ogg', base64: recording.toString('base64') } })
const problems = [...textProblems(await untilReady(text)), ...voiceProblems(await untilReady(voice))]
for (const problem of problems) process.stderr.write(`${problem}\n`)
if (problems.length === 0) process.stderr.write('One text and one voice note became ready records.\n')
process.exitCode = problems.length === 0 ? 0 : 1

// ---------------------------------------------------------------------------------------------------------------------

async function send(content) {
  const body = JSON.stringify({ externalId: randomUUID(), sentAt: new Date().toISOString(), ...content })
  const answer = await fetch(`${address}/api/v1/experiences`, { method: 'POST', headers, body })
  if (answer.status !== 202) throw new Error(`The intake answered ${answer.status}: ${await answer.text()}`)
  const { reference } = await answer.json()
  return reference
}

async function untilReady(reference) {
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    const answer = await fetch(`${address}/api/v1/experiences/${reference}`, { headers })
    const record = await answer.json()
    if (record.state === 'ready' || record.failure) return record
    if (Date.now() > deadline)
      throw new Error(`The record ${reference} is still ${record.state} after ${PATIENCE_MS / 1000} s.`)
    await delay(500)
  }
}

function textProblems(record) {
  return [
    record.state !== 'ready' && `The text is ${record.state}, not ready.`,
    !record.redacted?.text && 'The text has no redacted form.',
    !(record.tags?.length > 0) && 'The text has no tags.',
  ].filter(Boolean)
}

function voiceProblems(record) {
  const heard = (record.transcript?.text ?? '').toLowerCase()
  const missed = SPOKEN.filter(word => !heard.includes(word))
  return [
    record.state !== 'ready' && `The voice note is ${record.state}, not ready.`,
    missed.length > 0 && `The transcript lacks: ${missed.join(', ')}.`,
    !(record.tags?.length > 0) && 'The voice note has no tags.',
  ].filter(Boolean)
}
