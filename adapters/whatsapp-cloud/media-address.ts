import { isIP } from 'node:net'

/**
 * Whether our token may be sent to an address that Meta named for a file: encrypted, and out in the world. A Graph server on
 * this machine or network, as tests and proxies are, may name itself and nothing else.
 */
export const mayCarryToken = (url: string, graphUrl: string): boolean => {
  const [file, graph] = [new URL(url), new URL(graphUrl)]
  if (isNear(graph)) return file.host === graph.host
  return file.protocol === 'https:' && !isNear(file)
}

// ---------------------------------------------------------------------------------------------------------------------

const isNear = ({ hostname }: URL): boolean =>
  isIP(hostname.replace(/^\[|\]$/g, '')) !== 0 ||
  !hostname.includes('.') ||
  /\.(local|localhost|internal|lan|home\.arpa)\.?$/.test(hostname)
