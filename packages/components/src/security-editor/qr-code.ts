import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { encode } from 'uqr';

/** Modules of white around the code that readers need (ISO/IEC 18004). */
const quiet = 4;

/** A QR code as one SVG path, black on white in every theme. */
export function qrCode(text: string, label: string): TemplateResult {
  const { data, size } = encode(text, { border: quiet, ecc: 'M' });
  return html`<svg
    class="qr"
    part="qr"
    role="img"
    aria-label=${label}
    viewBox="0 0 ${size} ${size}"
    shape-rendering="crispEdges"
  >
    <rect width=${size} height=${size} fill="#fff" />
    <path d=${outline(data)} fill="#000" />
  </svg>`;
}

/** One rectangle per run of dark modules of a row. */
function outline(rows: readonly (readonly boolean[])[]): string {
  return rows
    .flatMap((row, y) =>
      row.map((dark, x) => {
        if (!dark || row[x - 1]) return '';
        const end = row.indexOf(false, x);
        const run = (end < 0 ? row.length : end) - x;
        return `M${x} ${y}h${run}v1h-${run}z`;
      }),
    )
    .join('');
}
