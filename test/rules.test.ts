import fs from 'node:fs'
import {describe, expect, it} from 'vitest'
import rules from '../rules/index.js'
import type {Rule} from '../src/index.js'
import {type Example, readExamples} from './examples.js'
import {applyRepairs, check, formatMessage} from './processors.js'

const sections = [
  'Why it misleads readers',
  'When not to use it',
  'Options',
  'Known misses',
  'Examples'
]

describe.each(Object.entries(rules) as [string, Rule][])('%s', (id, rule) => {
  const file = new URL(`../rules/${id}/readme.md`, import.meta.url)
  const page = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''
  const examples = readExamples(page)

  it('has a page with every section', () => {
    expect(page).toMatch(new RegExp(`^# \`${id}\`\n`))
    expect(Array.from(page.matchAll(/^## (.*)$/gm), (match) => match[1])).toEqual(sections)
  })

  it('documents its severity and exactly its options', () => {
    expect(page).toContain(`\`${rule.severity}\``)
    const options = page.slice(page.indexOf('## Options'), page.indexOf('## Known misses'))
    expect(Array.from(options.matchAll(/^- `(\w+)`/gm), (match) => match[1])).toEqual(
      Object.keys(rule.options)
    )
  })

  it('shows a fault and an honest neighbour', () => {
    const shown = examples.filter(({section}) => section === 'Examples')
    expect(shown.filter(({messages}) => messages.length > 0).length).toBeGreaterThan(0)
    expect(shown.filter(({messages}) => messages.length === 0).length).toBeGreaterThan(0)
  })

  it.each(examples)('line $line: $title', async (example: Example) => {
    const {draft, sources, options, messages, missed, fixed} = example
    const value = String(draft)
    const settings = {...options, sources}
    const found = await check(rule as never, settings, draft)
    expect(found.map(formatMessage)).toEqual(messages)
    for (const message of missed) expect(found.map(formatMessage)).not.toContain(message)
    for (const {actual, place, ruleId, source} of found) {
      if (!place || !('start' in place)) throw new Error('A message has a range')
      expect(value.slice(place.start.offset, place.end.offset)).toBe(actual)
      expect([ruleId, source]).toEqual([id, 'ibid'])
    }
    if (fixed !== undefined) expect(applyRepairs(value, found)).toBe(fixed)
  })
})
