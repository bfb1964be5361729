// What a user of retext writes by hand to check quotation marks: the peer of `cold-start.js`.
import fs from 'node:fs'
import retextEnglish from 'retext-english'
import retextQuotes from 'retext-quotes'
import {unified} from 'unified'
import {reporter} from 'vfile-reporter'
import {VFile} from 'vfile'

const file = new VFile({path: process.argv[2], value: fs.readFileSync(process.argv[2])})
const processor = unified().use(retextEnglish).use(retextQuotes, {preferred: 'smart'})
await processor.run(processor.parse(file), file)
console.log(reporter(file))
