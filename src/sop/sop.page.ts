import { marked } from 'marked';
import { drawTable, type Language, type Sop } from '../engine/index.js';
import { overviewSvg } from './charts.js';

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 90rem; padding: 1rem; }
nav { text-align: right; }
h1 { font-size: 1.5rem; margin: .5rem 0 1rem; }
.chart { overflow: auto; background: #fff; border-radius: .5rem; padding: .5rem; }
.chart svg { display: block; margin: 0 auto; }
@media (min-width: 48rem) { .chart svg { min-width: 60rem; } }
.table { overflow-x: auto; }
table { border-collapse: collapse; font-size: .875rem; }
th, td { border: 1px solid #94a3b8; padding: .35rem .5rem; text-align: left; vertical-align: top; min-width: 6rem; }
td:first-child, th:first-child { min-width: 3rem; }
th { background: #e2e8f0; color: #0f172a; }
`;

/** The chart and the table of an SOP as one page that needs no script and nothing from elsewhere. */
export async function sopPage(sop: Sop, lang: Language): Promise<string> {
  const text = drawTable(sop, lang).replace(/^# .*\n/, '');
  const table = (await marked(escapeHtml(text)))
    .replaceAll('<table>', '<div class="table"><table>')
    .replaceAll('</table>', '</table></div>');
  const other = { id: '<a href="?lang=en" lang="en">English</a>', en: '<a href="?lang=id" lang="id">Bahasa Indonesia</a>' }[lang];
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(sop.file.title[lang])}</title>
<style>${STYLE}</style>
</head>
<body>
<nav>${other}</nav>
<main>
<h1>${escapeHtml(sop.file.title[lang])}</h1>
<div class="chart" tabindex="0">${await overviewSvg(sop, lang)}</div>
<p><a href="/api/v1/sops/${sop.id}/overview.svg?lang=${lang}">${{ id: 'Bagan saja, untuk diperbesar', en: 'The chart alone, to enlarge' }[lang]}</a></p>
${table}
</main>
</body>
</html>
`;
}

/** An SOP's texts are words, never markup. */
function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
