import express from 'express'
import pg from 'pg'

/** The least that could be called intake: Express, JSON, one INSERT, committed before the answer. Nothing is checked. */
const pool = new pg.Pool({ connectionString: process.argv[2], max: 10 })
await pool.query(
  'CREATE TABLE IF NOT EXISTS floor (id bigserial PRIMARY KEY, external_id text UNIQUE, body jsonb, at timestamptz DEFAULT now())',
)

const app = express()
app.use(express.json())
app.post('/intake', async (request, response) => {
  await pool.query('INSERT INTO floor (external_id, body) VALUES ($1, $2)', [request.body.externalId, request.body])
  response.status(202).json({ ok: true })
})
app.get('/metrics', (_request, response) => {
  const { user, system } = process.cpuUsage()
  response.type('text').send(`process_cpu_seconds_total ${(user + system) / 1e6}\n`)
})
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object') process.stdout.write(`ready: http://127.0.0.1:${address?.port}\n`)
})
