/** How the page of a lineage looks, beside what all pages have. */
import {css} from '../html/styles/css.js'

export const lineageStyle = css`
  .lineage {
    padding: 1.1rem 1.5rem 1.5rem;
    border-bottom: 1px solid var(--rule);
    font-family: var(--talk);
  }
  .lineage h2 {
    margin: 1.5rem 0 0.5rem;
    font: 600 1.1rem/1.3 var(--read);
  }
  .lineage-scroll {
    overflow-x: auto;
    margin: 0.75rem 0;
  }
  .lineage-drawing {
    display: block;
    font: 14px var(--talk);
  }
  .text-box rect {
    fill: var(--sheet);
    stroke: var(--soft);
  }
  .text-box text {
    fill: var(--ink);
  }
  .text-box .about {
    fill: var(--soft);
    font-size: 12px;
  }
  .lineage-drawing a:is(:hover, :focus-visible) rect {
    stroke: var(--info);
    stroke-width: 2;
  }
  .edge path {
    fill: none;
    stroke: var(--broke);
    opacity: 0.7;
  }
  .lineage-drawing a:is(:hover, :focus-visible) path {
    opacity: 1;
  }
  .edge .reach {
    stroke: transparent;
    stroke-width: 16;
  }
  .edge.undirected path {
    stroke-dasharray: 6 6;
  }
  .damaged {
    --broke: var(--error);
  }
  .credit-lost {
    --broke: var(--warn);
  }
  .marks-dropped {
    --broke: var(--info);
  }
  .nothing {
    --broke: var(--soft);
  }
  .broke {
    border-left: 4px solid var(--broke);
    padding-left: 0.4em;
  }
  .lineage-legend,
  .lineage-edges {
    color: var(--soft);
    line-height: 1.7;
  }
  .lineage-edges {
    padding-left: 1.5rem;
  }
  .life {
    margin: 0.5rem 0;
    line-height: 1.6;
    font-family: var(--read);
  }
  .life ul {
    padding-left: 1.2rem;
    list-style: none;
    border-left: 1px solid var(--rule);
  }
  .life .version {
    color: var(--soft);
    font: 12px var(--talk);
  }
  .life ins {
    text-decoration: none;
    border-bottom: 2px solid var(--info);
  }
  .life del {
    color: var(--error);
  }
  @media print {
    .lineage-scroll {
      overflow: visible;
    }
    .lineage-drawing {
      max-width: 100%;
      height: auto;
    }
  }
`
