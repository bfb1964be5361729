/** The config of one draft, for tools other than the command. */
import fs from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {Configuration, engine} from 'unified-engine'
import {VFile} from 'vfile'
import {
  type Config,
  configName,
  emptyConfig,
  ignoreName,
  packageField,
  parseConfig
} from './config.js'
import {describeFailure} from './failures.js'
import {createEmptyProcessor} from './empty-processor.js'

/**
 * Finds and reads the config of a draft: the given one, else the nearest `.ibidrc`, `.ibidrc.json`, `.ibidrc.js`, `.ibidrc.yml`
 * or `"ibid"` in package.json from the draft's folder upwards, else an empty one.
 *
 * @param draft The draft's path.
 * @throws {Error} When the config cannot be read or is wrong, naming it and what is wrong.
 */
export async function loadConfig(
  draft: string,
  {cwd = process.cwd(), config}: LoadConfigOptions = {}
): Promise<Config> {
  let found = emptyConfig(cwd)
  const configuration = new Configuration({
    cwd,
    rcName: configName,
    packageField,
    rcPath: config,
    detectConfig: true,
    configTransform(value: unknown, file) {
      found = parseConfig(value, file)
      return {}
    }
  })
  await new Promise<void>((resolve, reject) => {
    configuration.load(draft, (error) => {
      if (error) reject(new Error(describeFailure(error), {cause: error}))
      else resolve()
    })
  })
  return found
}

/**
 * The same, for a process in which configs change: a config that is a script is run anew when it was written anew.
 *
 * @param isTrusted Whether scripts may be run.
 * @throws {Error} As `loadConfig` does, and when the config is a script that may not be run.
 */
export async function loadConfigAnew(
  draft: string,
  cwd: string,
  isTrusted: boolean
): Promise<Config> {
  let script = isTrusted ? undefined : findScript(path.resolve(cwd, draft))
  if (script !== undefined) {
    throw new Error(
      `Cannot read config \`${path.relative(cwd, script)}\`: it is a script, and the editor does not say that this workspace is trusted; ` +
        'write it as JSON or YAML'
    )
  }
  try {
    const found = await loadConfig(draft, {cwd})
    if (!isScript(found.file)) return found
    script = found.file
  } catch (error) {
    // Node keeps the error of a script too.
    script = /^Cannot read config `([^`]+\.[cm]?js)`/.exec((error as Error).message)?.[1]
    if (script === undefined) throw error
  }
  const file = path.resolve(cwd, script)
  try {
    // Node keeps a module by its URL, and a CommonJS one by its path too.
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- that is how the cache is emptied
    delete createRequire(import.meta.url).cache[file]
    const {mtimeMs, size} = fs.statSync(file)
    const url = `${pathToFileURL(file).href}?${mtimeMs}-${size}`
    return parseConfig(((await import(url)) as {default?: unknown}).default, file)
  } catch (error) {
    throw new Error(
      `Cannot read config \`${path.relative(cwd, file)}\`: ${describeFailure(error)}`,
      {cause: error}
    )
  }
}

/** The config of a draft where it is a script, without running it. In each folder JSON goes before scripts, and they before YAML. */
function findScript(draft: string): string | undefined {
  for (let folder = path.dirname(draft); ; folder = path.dirname(folder)) {
    const exists = (extension: string) => fs.existsSync(path.join(folder, configName + extension))
    if (exists('') || exists('.json')) return undefined
    const script = ['.cjs', '.mjs', '.js'].find(exists)
    if (script !== undefined) return path.join(folder, configName + script)
    const isLast = folder === path.dirname(folder)
    if (isLast || exists('.yaml') || exists('.yml') || hasField(folder)) return undefined
  }
}

/** Whether a folder's package.json holds a config. One that cannot be read is an error that is told later. */
function hasField(folder: string): boolean {
  try {
    const text = fs.readFileSync(path.join(folder, 'package.json'), 'utf8')
    return Object.hasOwn(JSON.parse(text) as object, packageField)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT'
  }
}

function isScript(file: string | undefined): file is string {
  return file !== undefined && /\.[cm]?js$/.test(file)
}

/**
 * Whether the nearest `.ibidignore` leaves a draft out.
 *
 * @param draft The draft's path, relative to `cwd`.
 */
export async function isIgnored(draft: string, cwd: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    engine(
      {
        cwd,
        files: [new VFile({path: draft, value: ''})],
        processor: createEmptyProcessor,
        ignoreName,
        silentlyIgnore: true,
        reporter: () => '',
        out: false
      },
      (error, _, context) => {
        if (error) reject(error)
        else resolve(context?.files.length === 0)
      }
    )
  })
}

export interface LoadConfigOptions {
  /** What relative paths are relative to; by default the current folder. */
  readonly cwd?: string
  /** A config file to read instead of looking for one. */
  readonly config?: string
}
