import {defineConfig} from 'rolldown'

export default defineConfig({
  input: 'src/extension.ts',
  platform: 'node',
  // VS Code brings this module itself.
  external: ['vscode'],
  output: {file: 'dist/extension.cjs', format: 'cjs', sourcemap: true}
})
