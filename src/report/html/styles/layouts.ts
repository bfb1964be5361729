/** Panes side by side, a phone, paper. */
import {css} from './css.js'

export const layouts = css`
  @media (min-width: 1000px) and (min-height: 560px) {
    body {
      display: flex;
      flex-direction: column;
      height: 100dvh;
    }
    .jump {
      display: none;
    }
    .draft {
      display: flex;
      flex: 1;
      flex-direction: column;
      min-height: 0;
    }
    .draft + .draft:not([hidden]) {
      border-top: 1px solid var(--rule);
    }
    .panes {
      display: grid;
      flex: 1;
      grid-template-columns: minmax(17rem, 23rem) minmax(0, 1.15fr) minmax(0, 1fr);
      min-height: 0;
      border-top: 1px solid var(--rule);
    }
    .panes.sourceless {
      grid-template-columns: minmax(17rem, 23rem) 1fr;
    }
    .pane {
      grid-row: 1;
      overflow: auto;
      overscroll-behavior: contain;
    }
    .pane.findings {
      grid-column: 1;
    }
    .pane.draft-text {
      padding-inline: 2.5rem;
      background: var(--sheet);
      border-inline: 1px solid var(--rule);
    }
    .pane.sources {
      padding-inline: 2.5rem;
    }
    .draft-text .text {
      margin-inline: auto;
    }
    .sheet {
      display: none;
    }
  }
  @media (max-width: 999px), (max-height: 559px) {
    .draft-text {
      background: var(--sheet);
    }
    .filters {
      flex-wrap: nowrap;
      overflow-x: auto;
    }
    .filter {
      flex: none;
    }
    .pane.findings > header {
      position: static;
    }
    /* What is marked comes to stand above the sheet that speaks of it. */
    .mark {
      scroll-margin: 4rem 0 60dvh;
    }
    .pane {
      padding-inline: 1.25rem;
      scroll-margin-top: 2.75rem;
      border-top: 1px solid var(--rule);
    }
    .summary,
    .filters {
      padding-inline: 1.25rem;
    }
    .text {
      margin-inline: auto;
    }
    .jump {
      position: sticky;
      top: 0;
      z-index: 1;
      display: flex;
      background: var(--paper);
      border-block: 1px solid var(--rule);
      margin-bottom: 0.75rem;
    }
    .jump a {
      flex: 1;
      padding: 0.55rem;
      text-align: center;
      text-decoration: none;
    }
  }
  @media print {
    :root {
      color-scheme: light;
    }
    html {
      background: none;
      font-size: 10pt;
    }
    body,
    .draft,
    .panes {
      display: block !important;
      height: auto !important;
    }
    .pane {
      overflow: visible !important;
      padding: 1rem 0 !important;
      border: 0 !important;
      background: none !important;
    }
    .pane > header {
      background: none !important;
    }
    .text {
      max-width: none;
      margin: 0;
    }
    .draft + .draft {
      break-before: page;
    }
    .folded,
    .filters,
    .steps,
    .jump,
    .sheet,
    nav.drafts {
      display: none !important;
    }
    .finding,
    .passage {
      break-inside: avoid;
    }
    .passage blockquote {
      -webkit-line-clamp: none;
    }
    .bar,
    .text span,
    .chip,
    .dot {
      -webkit-print-color-adjust: exact;
      print-color-adjust: exact;
    }
  }
`
