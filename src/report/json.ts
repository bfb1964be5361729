/** The report for tools: the shape of vfile-reporter-json with the fields of ours. Its fields are a contract. */
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {articleName} from '../messages.js'
import {printableJson} from './printable.js'

/**
 * An array of drafts, each with its messages, its language (`en` or `other`) and the share of it that comes from each source, with
 * others who published the same story where an archive knows them.
 */
export function reportJson(files: readonly VFile[]): string {
  const drafts = files.map((file) => ({
    path: file.path,
    cwd: file.cwd,
    history: file.history,
    messages: file.messages.map(describeMessage),
    language: file.data.ibid?.language,
    coverage: (file.data.ibid?.coverage ?? []).map(({source, share}) => ({
      source: articleName(source),
      share,
      ...(source.credit.copies && {copies: source.credit.copies})
    }))
  }))
  return `${printableJson(drafts)}\n`
}

/** Without `ancestors`, which would repeat the tree, and the fields of `Error`. */
function describeMessage(message: VFileMessage) {
  const {
    reason,
    ruleId,
    source,
    fatal,
    line,
    column,
    place,
    actual,
    expected,
    note,
    url,
    related,
    confidence
  } = message
  return {
    reason,
    ruleId,
    source,
    fatal,
    line,
    column,
    place,
    actual,
    expected,
    note,
    url,
    related,
    confidence
  }
}
