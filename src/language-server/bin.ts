#!/usr/bin/env node
/** The command `ibid-language-server`. */
import process from 'node:process'
import {createConnection, ProposedFeatures} from 'vscode-languageserver/node'
import {startServer} from './server.js'

startServer(createConnection(ProposedFeatures.all, process.stdin, process.stdout))
