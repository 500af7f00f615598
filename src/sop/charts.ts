import { instance } from '@viz-js/viz';
import { drawOverview, drawRegion, drawTable, type Language, type Sop } from '../engine/index.js';

/** The main line on one page, as SVG that scales to the page it stands on. */
export async function overviewSvg(sop: Sop, lang: Language): Promise<string> {
  const svg = (await instance()).renderString(drawOverview(sop, lang), { format: 'svg' });
  return svg.slice(svg.indexOf('<svg')).replace(/<svg width="[^"]*" height="[^"]*"/, '<svg role="img" style="max-width:100%;height:auto"');
}

/** A Mermaid chart of each region, as a Markdown page. */
export function chartsPage(sop: Sop, lang: Language): string {
  const charts = Object.entries(sop.file.regions).map(
    ([region, { label }]) => `## ${label[lang]}\n\n\`\`\`mermaid\n${drawRegion(sop, region, lang)}\`\`\`\n`,
  );
  return `# ${sop.file.title[lang]}\n\n![${sop.file.title[lang]}](overview.${lang}.svg)\n\n${charts.join('\n')}`;
}

const LANGUAGES: readonly Language[] = ['id', 'en'];

/** Every page that is made from an SOP and kept in `docs/sop/`: path below that folder -> text. */
export async function pagesOf(sops: readonly Sop[]): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  const index = sops.map((sop) => `- ${sop.file.title.id} / ${sop.file.title.en}, v${sop.version}: ${links(sop)}`);
  pages.set('README.md', `# SOP\n\nMade from \`workflows/*.yaml\` by \`npm run generate\`.\n\n${index.join('\n')}\n`);
  for (const sop of sops) {
    for (const lang of LANGUAGES) {
      pages.set(`${folderOf(sop)}/overview.${lang}.svg`, `${(await overviewSvg(sop, lang)).trimEnd()}\n`);
      pages.set(`${folderOf(sop)}/charts.${lang}.md`, chartsPage(sop, lang));
      pages.set(`${folderOf(sop)}/table.${lang}.md`, drawTable(sop, lang));
    }
  }
  return pages;
}

function folderOf({ id, version }: Sop): string {
  return `${id}.v${version}`;
}

function links(sop: Sop): string {
  const of = (lang: Language) =>
    [
      ['overview', 'svg'],
      ['charts', 'md'],
      ['table', 'md'],
    ]
      .map(([page, type]) => `[${page}](${folderOf(sop)}/${page}.${lang}.${type})`)
      .join(', ');
  return LANGUAGES.map((lang) => `${lang}: ${of(lang)}`).join(' · ');
}
