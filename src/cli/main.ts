import { composeReader, composeTranscriber, type Parts, withParts } from '../compose.js'
import { composeClassifier } from '../compose-classifier.js'
import { composeExport } from '../compose-export.js'
import { composeSurveyFiles } from '../compose-files.js'
import { composeUserCommands } from '../compose-people.js'
import { composePrintCommands } from '../compose-print.js'
import { loadConfig } from '../config.js'
import { AppError } from '../domain/errors.js'
import { createLog } from '../log.js'
import { createApiKey } from '../usecases/api-keys/create-api-key.js'
import { CLASSIFIER_USAGE, classifier } from './classifier.js'
import type { Connected } from './connected.js'
import { EXPORT_USAGE, exportTable } from './export.js'
import { key } from './key.js'
import { linesOf } from './lines.js'
import { redact } from './redact.js'
import { SURVEY_USAGE, survey } from './survey.js'
import { tag } from './tag.js'
import { transcribe } from './transcribe.js'
import { USER_USAGE, user } from './user.js'

/** `earshot <command>`: answers on standard output as JSON Lines, words for people on standard error. */
interface Command {
  /** What to type after `earshot`. */
  usage: string
  summary: string
  /** Resolves to the exit code: 0 all good, 1 some item failed, 2 wrong usage. */
  run(args: string[]): Promise<number>
}

const say = (words: string): void => void process.stderr.write(`${words}\n`)

/** Waits when the reader of our output is slower than we are, so that endless input needs no memory. */
const write = (line: string): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(`${line}\n`, error => (error ? reject(error) : resolve()))
  })

/** Whoever reads our output may stop when they have enough, as `head` does: then there is nothing left to do. */
const endWithTheReader = (error: Error): void => {
  if (!('code' in error && error.code === 'EPIPE')) throw error
  process.exit(0)
}

/** Connects to the product for one piece of work, with what there is to do in it. */
const connected =
  <Commands>(compose: (parts: Parts) => Commands): Connected<Commands>['open'] =>
  work =>
    withParts(loadConfig(), createLog('silent', null), parts => work(compose(parts)))

const COMMANDS: Record<string, Command> = {
  transcribe: {
    usage: 'transcribe FILE...',
    summary: 'Write down what is said in recordings.',
    async run(args) {
      const transcriber = composeTranscriber(loadConfig())
      return transcribe(args, { transcriber, write, progress: say }).finally(() => transcriber.close())
    },
  },
  tag: {
    usage: 'tag < TEXTS.jsonl',
    summary: 'Tell what texts are about. Each line in: {"id", "text"}.',
    run: async () => tag(linesOf(process.stdin), await composeReader(), write),
  },
  redact: {
    usage: 'redact < TEXTS.jsonl',
    summary: 'Hide names, numbers and addresses in texts. Each line in: {"id", "text"}.',
    run: async () => redact(linesOf(process.stdin), await composeReader(), write),
  },
  classifier: {
    usage: CLASSIFIER_USAGE,
    summary: 'Learn your own labels from a table that people coded, and give them to other texts.',
    run: args => classifier(args, { ...composeClassifier(), lines: () => linesOf(process.stdin), write, say }),
  },
  key: {
    usage: 'key create --name NAME --scope intake,read',
    summary: 'Make a key with which another system may send messages or read records.',
    run: args => key(args, { create: createKey, write, say }),
  },
  export: {
    usage: EXPORT_USAGE,
    summary: 'Write a list of the inbox into a table, names hidden, to count, to show or to train with.',
    run: args => exportTable(args, { open: connected(composeExport), write, output: process.stdout, say }),
  },
  survey: {
    usage: SURVEY_USAGE,
    summary: 'Bring a survey in from a file, take one out, or print sheets of it.',
    run: args =>
      survey(args, {
        files: { open: connected(composeSurveyFiles), write, say },
        print: { open: connected(composePrintCommands), write, say },
      }),
  },
  user: {
    usage: USER_USAGE,
    summary: 'See who may sign in, invite somebody, make a link for a new password, or end an access.',
    run: args => user(args, { open: connected(composeUserCommands), write, say }),
  },
}

const createKey: Parameters<typeof key>[1]['create'] = given =>
  withParts(loadConfig(), createLog('silent', null), async parts => {
    await parts.audit.note({ by: given.createdBy, what: 'made-key' })
    const { apiKey, key: secret } = await createApiKey(parts)(given)
    return { id: apiKey.id, name: apiKey.name, scopes: apiKey.scopes, key: secret }
  })

const help = (): string =>
  [
    'Use: npx earshot <command>',
    '',
    ...Object.values(COMMANDS).map(({ usage, summary }) => `  ${usage.padEnd(45)} ${summary}`),
    '',
    'Answers are JSON, one line each. Exit code: 0 all good, 1 some item failed, 2 wrong usage.',
  ].join('\n')

const main = async ([name = '--help', ...args]: string[]): Promise<number> => {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  const asksForHelp = [name, ...args].some(word => word === '--help' || word === '-h')
  if (command && asksForHelp) {
    say(`Use: npx earshot ${command.usage}\n${command.summary}`)
    return 0
  }
  if (command) return command.run(args)
  if (!asksForHelp) say(`There is no command "${name}".\n`)
  say(help())
  return asksForHelp ? 0 : 2
}

process.stdout.on('error', endWithTheReader)
try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof AppError)) throw error
  say(error.shownAs)
  process.exitCode = 1
}
