/** The config of one draft, for tools other than the command. */
import {Configuration} from 'unified-engine'
import {type Config, configName, emptyConfig, packageField, parseConfig} from './config.js'
import {describeFailure} from './failures.js'

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

export interface LoadConfigOptions {
  /** What relative paths are relative to; by default the current folder. */
  readonly cwd?: string
  /** A config file to read instead of looking for one. */
  readonly config?: string
}
