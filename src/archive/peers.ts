/** Packages that only those install who need them. */

/**
 * @param load Imports one of them.
 * @param packages What to install, all together.
 * @throws {Error} When it is not there, with the command that installs it.
 */
export async function loadPeer<Module>(
  load: () => Promise<Module>,
  packages: readonly string[]
): Promise<Module> {
  try {
    return await load()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error
    const names = packages.map((name) => `\`${name}\``).join(' and ')
    throw new Error(
      `${names} ${packages.length > 1 ? 'are' : 'is'} not installed; run \`npm install ${packages.join(' ')}\``,
      {cause: error}
    )
  }
}
