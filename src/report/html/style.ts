/** How the page looks. Underlines are findings, tints are what comes from a source; neither is told by colour alone. */

/** Prettier formats what is tagged so. */
const css = String.raw

const colors = css`
  :root {
    color-scheme: light dark;
    --paper: #faf9f6;
    --sheet: #fffefb;
    --ink: #22201c;
    --soft: #6a655c;
    --rule: #e3dfd6;
    --error: #b3261e;
    --warn: #8a5a00;
    --info: #2c6590;
    --light: 42%;
    --read:
      'Charter', 'Bitstream Charter', 'Iowan Old Style', 'Source Serif 4', Cambria, Georgia, serif;
    --talk: system-ui, -apple-system, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif;
    --code: ui-monospace, 'SF Mono', 'Cascadia Code', Menlo, Consolas, monospace;
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --paper: #191815;
      --sheet: #201f1b;
      --ink: #e8e4da;
      --soft: #a59f92;
      --rule: #38352e;
      --error: #ff9389;
      --warn: #e8b860;
      --info: #86bce4;
      --light: 66%;
    }
  }
  .color-1 {
    --source: hsl(178 55% var(--light));
  }
  .color-2 {
    --source: hsl(266 50% var(--light));
  }
  .color-3 {
    --source: hsl(326 50% var(--light));
  }
  .color-4 {
    --source: hsl(96 40% var(--light));
  }
  .color-5 {
    --source: hsl(220 60% var(--light));
  }
  .color-6 {
    --source: hsl(20 50% var(--light));
  }
  .error {
    --severity: var(--error);
  }
  .warn {
    --severity: var(--warn);
  }
  .info {
    --severity: var(--info);
  }
`

const frame = css`
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

const summary = css`
  .summary {
    padding: 1.1rem 1.5rem 0.75rem;
  }
  .summary .heading {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1rem;
  }
  h1 {
    font: 600 1.5rem/1.25 var(--read);
  }
  .path {
    color: var(--soft);
  }
  .total + .total::before {
    content: ', ';
    color: var(--soft);
  }
  .total {
    color: var(--severity, var(--soft));
  }
  .bar {
    display: block;
    width: 100%;
    height: 38px;
    margin: 0.75rem 0 0.5rem;
  }
  .bar rect {
    fill: var(--source);
    cursor: pointer;
  }
  .bar .own {
    fill: var(--rule);
  }
  .bar .near-verbatim,
  .key .near-verbatim {
    opacity: 0.75;
  }
  .bar .paraphrase,
  .key .paraphrase {
    opacity: 0.5;
  }
  .bar rect.lit,
  .bar rect.chosen {
    opacity: 1;
    stroke: var(--ink);
    stroke-width: 2px;
    vector-effect: non-scaling-stroke;
  }
  .tick {
    stroke: var(--severity);
    stroke-width: 2px;
    vector-effect: non-scaling-stroke;
    cursor: pointer;
  }
  .tick.off {
    visibility: hidden;
  }
  .origins {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.35rem 2rem;
    font-size: 0.9rem;
  }
  ul.shares {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35rem 1.75rem;
  }
  .shares li {
    display: flex;
    align-items: baseline;
    gap: 0.45rem;
  }
  .share {
    font-weight: 600;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .parts {
    margin-left: 0.5em;
  }
  .parts,
  .own,
  .key {
    color: var(--soft);
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
  }
  .key svg {
    width: 6px;
    height: 14px;
    margin-right: 0.4em;
    fill: currentColor;
    vertical-align: -2px;
  }
  .chip {
    display: inline-block;
    min-width: 1.35em;
    padding: 0 0.35em;
    border-radius: 4px;
    font: 600 0.8em/1.5 var(--talk);
    text-align: center;
    background: color-mix(in srgb, var(--source) 30%, transparent);
    box-shadow: inset 0 0 0 1px var(--source);
  }
`

const filters = css`
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    align-items: center;
    padding: 0 1.5rem 0.75rem;
    font-size: 0.85rem;
  }
  .filter {
    padding: 0.15rem 0.6rem;
    border-radius: 999px;
    background: var(--sheet);
  }
  .filter[aria-pressed='true'] {
    color: var(--sheet);
    background: var(--ink);
    border-color: var(--ink);
  }
  .filter[aria-pressed='true'] .count {
    color: inherit;
  }
  .dot {
    display: inline-block;
    width: 0.55em;
    height: 0.55em;
    margin-right: 0.45em;
    border-radius: 50%;
    background: var(--severity);
  }
  .steps {
    display: flex;
    gap: 0.4rem;
    align-items: center;
    margin-left: auto;
    font-size: 0.85rem;
  }
  .step {
    width: 1.9rem;
    height: 1.9rem;
    background: var(--sheet);
  }
  .shown {
    color: var(--soft);
    font-variant-numeric: tabular-nums;
  }
`

const texts = css`
  .pane {
    padding: 1rem 1.5rem 3rem;
    scroll-padding: 4rem;
  }
  .pane h2 {
    margin-bottom: 0.75rem;
    font: 600 0.8rem/1.5 var(--talk);
    color: var(--soft);
  }
  .pane.findings > header {
    position: sticky;
    top: -1rem;
    z-index: 1;
    display: flex;
    align-items: baseline;
    padding: 0.25rem 0 0.25rem 0.9rem;
    margin: -0.25rem 0 0 -0.9rem;
    background: var(--paper);
  }
  .pane:focus-visible {
    outline-offset: -2px;
  }
  .text {
    max-width: 38em;
    font: 1.08rem/1.65 var(--read);
  }
  .text p + p {
    margin-top: 0.8em;
  }
  .text .heading {
    font-weight: 600;
    font-size: 1.2em;
    line-height: 1.35;
  }
  .text .caption,
  .text .furniture {
    font-size: 0.88em;
    color: var(--soft);
  }
  .text .quoted,
  .text .list-item {
    padding-left: 1.25em;
  }
  .text .quoted {
    border-left: 2px solid var(--rule);
  }
  .text .code,
  .text .markup {
    font: 0.8rem/1.5 var(--code);
    white-space: pre-wrap;
    color: var(--soft);
  }
  .folded {
    margin: 0.8em 0;
    font: 0.85rem/1.5 var(--talk);
    color: var(--soft);
  }
  .folded summary {
    cursor: pointer;
  }
  .sentence,
  .passage-part,
  .mark {
    border-radius: 2px;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
  }
  .sentence,
  .used {
    cursor: pointer;
  }
  .paraphrase,
  .used {
    background: color-mix(in srgb, var(--source) 9%, transparent);
  }
  .near-verbatim {
    background: color-mix(in srgb, var(--source) 17%, transparent);
  }
  .verbatim {
    background: color-mix(in srgb, var(--source) 27%, transparent);
  }
  .mark {
    color: inherit;
    text-decoration: underline solid var(--severity) 2px;
    text-underline-offset: 0.25em;
    text-decoration-skip-ink: none;
  }
  .mark.error {
    text-decoration-style: double;
  }
  .mark.info {
    text-decoration-style: dashed;
  }
  .mark.long {
    text-decoration-style: dotted;
    text-decoration-thickness: 1.5px;
  }
  .mark.off {
    text-decoration: none;
    pointer-events: none;
  }
  sup.number {
    margin: 0 0.1em;
    font: 600 0.62em/1 var(--talk);
    color: var(--severity);
    cursor: pointer;
  }
  sup.number.off {
    display: none;
  }
  .text .lit {
    background: color-mix(in srgb, var(--source, var(--severity)) 34%, transparent);
  }
  .text .chosen {
    background: color-mix(in srgb, var(--source, var(--severity)) 44%, transparent);
  }
  .text .mark.lit,
  .text .mark.chosen {
    background: color-mix(in srgb, var(--severity) 26%, transparent);
  }
  .source + .source {
    margin-top: 3rem;
  }
  .source > header {
    margin-bottom: 1rem;
  }
  .publisher {
    font-weight: 600;
  }
  .source h3 {
    margin-top: 0.25rem;
    font: 600 1.2rem/1.35 var(--read);
  }
  .about {
    font-size: 0.85rem;
    color: var(--soft);
  }
`

const cards = css`
  .finding {
    padding: 0.8rem 0 0.9rem 0.9rem;
    border-left: 3px solid transparent;
    cursor: pointer;
  }
  .pane .finding {
    margin-left: -0.9rem;
  }
  .finding + .finding {
    border-top: 1px solid var(--rule);
  }
  .finding.lit,
  .finding.chosen {
    border-left-color: var(--severity);
    background: var(--sheet);
  }
  .finding.suppressed {
    opacity: 0.7;
  }
  .finding .heading {
    display: flex;
    gap: 0.6em;
    align-items: baseline;
    font-size: 0.82rem;
    color: var(--soft);
  }
  .finding .number {
    font-weight: 600;
    color: var(--severity);
  }
  .severity {
    font-weight: 600;
    color: var(--severity);
  }
  .line {
    margin-left: auto;
    white-space: nowrap;
  }
  .reason {
    margin-top: 0.15rem;
  }
  .finding .note,
  .expected {
    margin-top: 0.3rem;
    font-size: 0.9rem;
    color: var(--soft);
  }
  .diff,
  .passage blockquote {
    margin-top: 0.5rem;
    font: 0.98rem/1.5 var(--read);
  }
  .diff .label {
    display: block;
    font: 0.82rem/1.5 var(--talk);
    color: var(--soft);
  }
  del,
  ins {
    padding: 0 0.15em;
    border-radius: 2px;
  }
  del {
    color: var(--error);
    background: color-mix(in srgb, var(--error) 10%, transparent);
  }
  ins {
    text-decoration: none;
    font-weight: 600;
    background: color-mix(in srgb, var(--info) 14%, transparent);
  }
  .passage {
    margin-top: 0.5rem;
    padding-left: 0.7rem;
    border-left: 2px solid var(--source, var(--rule));
  }
  .passage blockquote {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    color: var(--soft);
  }
  .chosen .passage blockquote,
  .sheet .passage blockquote {
    -webkit-line-clamp: none;
  }
  .passage figcaption {
    font-size: 0.82rem;
    color: var(--soft);
  }
  .to-passage {
    padding: 0;
    border: 0;
    text-align: left;
    text-decoration: underline;
    text-decoration-color: var(--rule);
    text-underline-offset: 0.2em;
  }
  .sheet {
    position: fixed;
    inset: auto 0 0;
    z-index: 2;
    max-height: 55dvh;
    overflow: auto;
    padding: 0.5rem 1.25rem 1rem;
    background: var(--sheet);
    border-top: 1px solid var(--rule);
    box-shadow: 0 -6px 24px rgb(0 0 0 / 0.14);
  }
  .sheet .finding {
    padding-left: 0;
    border: 0;
    cursor: auto;
  }
  .sheet > header {
    position: sticky;
    top: -0.5rem;
    display: flex;
    gap: 0.4rem;
    align-items: center;
    padding: 0.25rem 0;
    background: var(--sheet);
  }
  .sheet .steps {
    flex: 1;
    margin: 0;
  }
  .sheet .shown {
    flex: 1;
  }
  .sheet .close {
    height: 1.9rem;
    padding: 0 0.7rem;
    font-size: 0.85rem;
  }
`

const layouts = css`
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

/** The page's style sheet. */
export const style = [colors, frame, summary, filters, texts, cards, layouts].join('')
