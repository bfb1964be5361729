/** The head of a draft: its counts, the bar and the sources' shares. */
import {css} from './css.js'

export const summary = css`
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
