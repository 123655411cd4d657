const SPINNER = ['-', '\\', '|', '/']

/**
 * Tells what is being done while it is done: a moving line with the seconds on a terminal, plain lines elsewhere.
 * Everything goes to standard error, because standard output belongs to the command that was asked for.
 * @template Result
 * @param {string} title such as `Building Earshot`
 * @param {(say: (line: string) => void) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withProgress(title, work) {
  const line = process.stderr.isTTY ? movingLine(title) : plainLines(title)
  try {
    const result = await work(line.say)
    line.end('done')
    return result
  } catch (error) {
    line.end('stopped')
    throw error
  }
}

// ---------------------------------------------------------------------------------------------------------------------

function movingLine(title) {
  const started = Date.now()
  let turn = 0
  const draw = () => process.stderr.write(`\r\u001b[K${SPINNER[turn++ % SPINNER.length]} ${title} ${seconds(started)}`)
  const timer = setInterval(draw, 120)
  draw()
  return {
    say: text => process.stderr.write(`\r\u001b[K  ${text}\n`),
    end: word => {
      clearInterval(timer)
      process.stderr.write(`\r\u001b[K${title}: ${word} in ${seconds(started)}\n`)
    },
  }
}

function plainLines(title) {
  const started = Date.now()
  process.stderr.write(`${title} ...\n`)
  const timer = setInterval(() => process.stderr.write(`  still at it after ${seconds(started)}\n`), 15_000)
  return {
    say: text => process.stderr.write(`  ${text}\n`),
    end: word => {
      clearInterval(timer)
      process.stderr.write(`  ${word} in ${seconds(started)}\n`)
    },
  }
}

function seconds(started) {
  return `${Math.round((Date.now() - started) / 1000)} s`
}
