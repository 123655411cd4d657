#!/usr/bin/env node
import { existsSync, realpathSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/**
 * Removes the speech runtime's binaries for other systems: 291 MB become 47 on Linux x64. Running it again changes nothing,
 * and npm puts everything back whenever it installs the package anew.
 * @param {{nodeModules?: string, platform?: string, arch?: string}} options
 * @returns {Promise<string[]>} the folders removed
 */
export async function pruneOnnxRuntime(options = {}) {
  const { nodeModules = path.join(projectRoot, 'node_modules') } = options
  const { platform = process.platform, arch = process.arch } = options
  const binaries = path.join(nodeModules, 'onnxruntime-node', 'bin', 'napi-v6')
  if (!existsSync(path.join(binaries, platform, arch))) return []
  const unused = [...(await others(binaries, platform)), ...(await others(path.join(binaries, platform), arch))]
  await Promise.all(unused.map(folder => rm(folder, { recursive: true, force: true })))
  return unused
}

// ---------------------------------------------------------------------------------------------------------------------

async function others(folder, kept) {
  const names = await readdir(folder)
  return names.filter(name => name !== kept).map(name => path.join(folder, name))
}

if (process.argv[1] && pathToFileURL(realpathSync(process.argv[1])).href === import.meta.url) await pruneOnnxRuntime()
