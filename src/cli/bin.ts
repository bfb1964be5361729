#!/usr/bin/env node
/** The command `ibid`. */
import module from 'node:module'
import process from 'node:process'

// From Node 22.1 on, what a run compiles is kept for the next.
;(module as {enableCompileCache?: () => void}).enableCompileCache?.()
const {runCommand} = await import('./run.js')
const {printable} = await import('../report/printable.js')

// What Node writes itself is written as it is, and a warning of the YAML parser holds lines of a config.
process.removeAllListeners('warning')
process.on('warning', ({name, message}) => {
  process.stderr.write(`ibid: ${name}: ${printable(message)}\n`)
})

process.exitCode = await runCommand(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr
})
