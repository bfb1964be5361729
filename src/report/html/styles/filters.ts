/** The buttons that choose among findings. */
import {css} from './css.js'

export const filters = css`
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
