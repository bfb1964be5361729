import {defineConfig} from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  // It may lie in any folder of any server.
  base: './',
  // Some packages read character references with the page's `document`, which a worker does not have.
  resolve: {conditions: ['worker', 'module', 'browser', 'import', 'default']},
  worker: {format: 'es'},
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    modulePreload: false,
    chunkSizeWarningLimit: 1000
  }
})
