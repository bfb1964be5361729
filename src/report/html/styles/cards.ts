/** The findings, in their list and in the sheet that comes up on a phone. */
import {css} from './css.js'

export const cards = css`
  .finding {
    padding: 0.8rem 0 0.9rem 0.9rem;
    border-left: 3px solid transparent;
    cursor: pointer;
  }
  .pane .finding {
    margin-left: -0.9rem;
  }
  .finding + .finding,
  .alike + .finding {
    border-top: 1px solid var(--rule);
  }
  .alike > summary {
    padding: 0 0 0.9rem;
    font-size: 0.82rem;
    color: var(--soft);
    cursor: pointer;
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
