/** Writes to a stream and waits for it. A reader that closed its end, as `head` does, is no fault. */
export async function writeStream(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (text === '') return
  await new Promise<void>((resolve, reject) => {
    const settle = (error?: Error | null) => {
      stream.off('error', settle)
      if (error && (error as NodeJS.ErrnoException).code !== 'EPIPE') reject(error)
      else resolve()
    }
    stream.once('error', settle)
    stream.write(text, settle)
  })
}
