/** A thread that analyses texts. */
import {parentPort} from 'node:worker_threads'
import {Analyst} from './analysis.js'
import type {PreparedText} from './prepare.js'

const port = parentPort!
const analyst = new Analyst()

port.on('message', (texts: readonly PreparedText[]) => {
  port.postMessage(texts.map((text) => analyst.analyse(text)))
})
