/**
 * The only things that the page's policy takes for markup and for the address of a script: ibid's own view, and its worker.
 * Browsers without Trusted Types take them as they are.
 */
interface Policy {
  createHTML(html: string): unknown
  createScriptURL(url: string): unknown
}

interface PolicyFactory {
  createPolicy(name: string, policy: Policy): Policy
}

const asTheyAre: Policy = {createHTML: (html) => html, createScriptURL: (url) => url}

export const trust =
  (globalThis as {trustedTypes?: PolicyFactory}).trustedTypes?.createPolicy('ibid', asTheyAre) ??
  asTheyAre
