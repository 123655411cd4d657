import { Counter, Gauge, Histogram, type Registry } from 'prom-client'

/** Everything that is counted and measured, by the name that Prometheus knows it under. */
export const createMeters = (registry: Registry) => {
  const registers = [registry]
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Counter({ name, help, labelNames, registers })
  const gauge = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Gauge({ name, help, labelNames, registers })
  return {
    received: counter('earshot_received_total', 'Messages by channel and outcome', ['channel', 'outcome']),
    jobs: counter('earshot_jobs_total', 'Jobs by outcome', ['job', 'outcome']),
    seconds: new Histogram({
      name: 'earshot_job_seconds',
      help: 'How long a job took',
      labelNames: ['job'],
      buckets: [0.005, 0.05, 0.5, 2, 10, 30, 120, 600],
      registers,
    }),
    depth: gauge('earshot_queue_depth', 'Jobs in the queue', ['queue', 'state']),
    oldest: gauge('earshot_queue_oldest_seconds', 'Age of the oldest waiting job', ['queue']),
    records: gauge('earshot_records', 'Records by state', ['state']),
    up: gauge('earshot_up', '1 when this part answered while the figures were read', ['part']),
  }
}
