/** What is the same all over the page. */
import {css} from './css.js'

export const frame = css`
  * {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  html {
    background: var(--paper);
    color: var(--ink);
    font: 15px/1.5 var(--talk);
    -webkit-text-size-adjust: 100%;
  }
  body,
  p,
  h1,
  h2,
  h3,
  ul,
  figure,
  blockquote {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  /* An editor's web view brings styles of its own for these. */
  body,
  blockquote,
  code {
    background: none;
    color: inherit;
    font: inherit;
  }
  body {
    overflow-wrap: anywhere;
  }
  a {
    color: inherit;
    text-underline-offset: 0.2em;
  }
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 1px solid var(--rule);
    border-radius: 6px;
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--info);
    outline-offset: 2px;
  }
  code {
    font: 0.92em var(--code);
  }
  .hidden-character {
    font: 0.7em var(--code);
    padding: 0 0.3em;
    border: 1px solid currentColor;
    border-radius: 3px;
    white-space: nowrap;
  }
  .empty {
    padding: 1.5rem 0;
    color: var(--soft);
  }
  nav.drafts {
    padding: 0.5rem 1.5rem;
    border-bottom: 1px solid var(--rule);
    background: var(--sheet);
  }
  nav.drafts ul {
    display: flex;
    gap: 0.25rem 1.25rem;
    overflow-x: auto;
  }
  nav.drafts li {
    white-space: nowrap;
  }
  nav.drafts a {
    display: block;
    padding: 0.25rem 0;
    text-decoration: none;
    color: var(--soft);
  }
  nav.drafts a[aria-current] {
    color: var(--ink);
    box-shadow: 0 2px 0 var(--ink);
  }
  .count {
    color: var(--soft);
    font-variant-numeric: tabular-nums;
  }
`
