/** `ibid archive <action>`: storing the texts that drafts may have been made from. */
import type {Added, Archive, ListedText} from '../../archive/index.js'
import {printable, printableJson} from '../../report/printable.js'
import type {SubcommandResult} from '../subcommand.js'
import type {Surroundings} from '../surroundings.js'
import {UsageError} from '../usage-error.js'
import {writeStream} from '../write-stream.js'
import {type ArchiveArguments, readArchiveArguments} from './arguments.js'
import {ProgressBar} from './progress-bar.js'
import {TextReader} from './read-texts.js'

/** @throws {Error} When it is called wrongly, or the archive cannot be opened, read or written. */
export async function runArchive(
  argv: readonly string[],
  surroundings: Surroundings
): Promise<SubcommandResult> {
  const settings = await readArchiveArguments(argv, surroundings.cwd)
  switch (settings.action) {
    case 'add':
    case 'update':
      return store(settings, surroundings)
    case 'create':
      return create(settings)
    case 'list':
      return withArchive(settings, (archive) => list(archive, settings, surroundings))
    case 'remove':
      return withArchive(settings, (archive) => remove(archive, settings))
    case 'stats':
      return withArchive(settings, (archive) => describe(archive, settings))
    case 'migrate':
      return withArchive(settings, (archive) => migrate(archive, surroundings), {migrate: true})
  }
}

async function withArchive(
  {address, wait, sizeLimit}: ArchiveArguments,
  use: (archive: Archive) => Promise<SubcommandResult>,
  options: {readonly create?: boolean; readonly migrate?: boolean} = {}
): Promise<SubcommandResult> {
  const {openArchive} = await import('../../archive/index.js')
  const archive = await openArchive(address, {wait, sizeLimit, ...options})
  try {
    return await use(archive)
  } finally {
    await archive.close()
  }
}

async function create(settings: ArchiveArguments): Promise<SubcommandResult> {
  const {address, partitions, sql} = settings
  if (partitions.length === 0) {
    return withArchive(
      settings,
      (archive) => Promise.resolve({output: `Archive \`${archive.name}\` is ready\n`}),
      {create: true}
    )
  }
  const {createPartitions, describePartitions} = await import('../../archive/partitions.js')
  if (sql) return {output: describePartitions(address, partitions)}
  await createPartitions(address, partitions)
  return withArchive(settings, (archive) =>
    Promise.resolve({
      output: `Archive \`${archive.name}\` is ready on ${partitions.length} servers\n`
    })
  )
}

async function store(
  settings: ArchiveArguments,
  {cwd, stdin, stderr}: Surroundings
): Promise<SubcommandResult> {
  const {names, sizeLimit, threads, action} = settings
  const reader = new TextReader(names, {cwd, stdin, sizeLimit})
  if (reader.isEmpty) return {problems: reader.problems}
  return withArchive(
    settings,
    async (archive) => {
      const bar = new ProgressBar(stderr)
      let added: Added
      try {
        added = await archive.add(reader.texts(), {
          replace: action === 'update',
          ...(threads !== undefined && {threads}),
          onProgress: (now) => {
            bar.show(reader.share, now.added + now.known)
          }
        })
      } finally {
        bar.clear()
      }
      return {
        output: `${summarise(added, archive.name)}\n`,
        problems: [...reader.problems, ...added.problems]
      }
    },
    {create: true}
  )
}

function summarise({added, known, replaced}: Added, name: string): string {
  const parts = [`Stored ${countTexts(added)} in \`${name}\``]
  if (replaced > 0) parts.push(`replaced ${countTexts(replaced)}`)
  if (known > 0) parts.push(`${countTexts(known)} stored already`)
  return parts.join(', ')
}

function countTexts(texts: number): string {
  return texts === 1 ? '1 text' : `${texts.toLocaleString('en')} texts`
}

async function list(
  archive: Archive,
  {json}: ArchiveArguments,
  {stdout}: Surroundings
): Promise<SubcommandResult> {
  let lines = ''
  for await (const text of archive.list()) {
    lines += json ? `${printableJson(text)}\n` : `${describeText(text)}\n`
    if (lines.length < muchText) continue
    await writeStream(stdout, lines)
    lines = ''
  }
  return {output: lines}
}

/** Characters that are written at once. */
const muchText = 65_536

function describeText({key, path, url, publisher, published, title}: ListedText): string {
  return [path ?? url ?? key, publisher, published, title]
    .filter((each) => each !== undefined)
    .map(printable)
    .join('  ')
}

async function remove(archive: Archive, {names}: ArchiveArguments): Promise<SubcommandResult> {
  const removed = await archive.remove(names)
  if (removed === 0)
    throw new UsageError(`No text in \`${archive.name}\` has such a path, URL or key`)
  return {output: `Removed ${countTexts(removed)} from \`${archive.name}\`\n`}
}

async function describe(archive: Archive, {json}: ArchiveArguments): Promise<SubcommandResult> {
  const stats = await archive.stats()
  if (json) return {output: `${JSON.stringify(stats, undefined, 2)}\n`}
  const {texts, terms, bytes, published, publishers, partitions} = stats
  const rows = [
    ['texts', texts.toLocaleString('en')],
    ['different words', terms.toLocaleString('en')],
    ...(bytes === undefined ? [] : [['size', `${(bytes / 1e6).toFixed(1)} MB`]]),
    ...(partitions > 1 ? [['servers', String(partitions)]] : []),
    ...(published ? [['published', `${published[0]} to ${published[1]}`]] : []),
    ...publishers.map(({publisher, texts: own}) => [publisher, own.toLocaleString('en')])
  ]
  const width = Math.max(...rows.map(([name]) => name!.length))
  const lines = rows.map(([name, value]) => `${printable(name!).padEnd(width)}  ${value!}`)
  return {output: `${lines.join('\n')}\n`}
}

async function migrate(archive: Archive, {stderr}: Surroundings): Promise<SubcommandResult> {
  const bar = new ProgressBar(stderr)
  await archive.migrate((texts) => {
    bar.show(undefined, texts)
  })
  bar.clear()
  return {output: `Archive \`${archive.name}\` is up to date\n`}
}
