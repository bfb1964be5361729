/** Writes to a stream and waits for it. A reader that closed its end, as `head` does, is no fault. */
export async function writeStream(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (text === '') return
  // What it tells whoever writes it emits too, later.
  if (stream.listenerCount('error') === 0) stream.on('error', () => undefined)
  await new Promise<void>((resolve, reject) => {
    stream.write(text, (error) => {
      if (error && (error as NodeJS.ErrnoException).code !== 'EPIPE') reject(error)
      else resolve()
    })
  })
}
