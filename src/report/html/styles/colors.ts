/** Colours by day and by night, and the typefaces. */
import {css} from './css.js'

export const colors = css`
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
