/** How a page of ibid is known again: a report that lies among drafts is no draft. */
export const generator = {name: 'generator', content: 'ibid'}

const mark = `<meta name="${generator.name}" content="${generator.content}">`

/** Whether a text is an HTML report of an earlier run. */
export function isOwnPage(text: string): boolean {
  return text.slice(0, 200).includes(mark)
}
