#!/usr/bin/env node
/** The command `ibid`. */
import process from 'node:process'
import {runCommand} from './run.js'

process.exitCode = await runCommand(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr
})
