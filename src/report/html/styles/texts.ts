/** Draft and sources. Underlines are findings, tints are what comes from a source; neither is told by colour alone. */
import {css} from './css.js'

export const texts = css`
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
