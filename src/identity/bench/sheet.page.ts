/** The list of a batch as a page to print: no script, nothing from elsewhere. */
import { sayInstant } from '../../cases/index.js';
import type { BenchSheet, BenchSheetLine } from './bench.view.js';

type Language = 'id' | 'en';

const STYLE = `
:root { font: 11pt/1.35 system-ui, sans-serif; color: #000; background: #fff; }
body { margin: 1rem; }
h1 { font-size: 1.2rem; margin: 0 0 .2rem; }
p { margin: .2rem 0; }
.mark { border: 3px solid #000; font-weight: 700; letter-spacing: .1em; padding: .2rem .6rem; display: inline-block; }
table { border-collapse: collapse; width: 100%; margin-top: .8rem; }
th, td { border: 1px solid #000; padding: .3rem .4rem; text-align: left; vertical-align: top; overflow-wrap: break-word; }
.number { white-space: nowrap; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
.write { min-width: 7rem; height: 3rem; }
small { display: block; }
@page { size: A4 landscape; margin: 12mm; }
`;

/** @param printedAt milliseconds since 1970 */
export function sheetPage(sheet: BenchSheet, lang: Language, printedAt: number): string {
  const t = (id: string, en: string) => (lang === 'id' ? id : en);
  const title = t('Daftar cek identitas', 'Identity check list');
  const heads = [
    '#',
    t('Nomor kasus', 'Case number'),
    t('Nama menurut keterangan', 'Name as claimed'),
    t('L/P, lahir, umur', 'Sex, born, age'),
    t('Asal', 'Origin'),
    t('NIK (4 angka terakhir)', 'NIK (last 4 digits)'),
    t('Keadaan', 'State'),
    t('Cara dan alat', 'Method and device'),
    t('Hasil', 'Result'),
    t('Paraf', 'Initials'),
  ];
  const mark = sheet.synthetic ? '<p class="mark">DATA SINTETIS</p>' : '';
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escape(title)} ${escape(sheet.day)} - Pulang</title>
<style>${STYLE}</style>
</head>
<body>
${mark}
<h1>${escape(title)}</h1>
<p>${escape(sayDay(sheet.day, lang))}, ${escape(sheet.place)}${sheet.unit ? ` (${escape(sheet.unit)})` : ''}; ${sheet.cases} ${t('orang', 'persons')}</p>
<p>${t('Rahasia. Kecocokan adalah petunjuk, bukan keputusan. Tidak terbaca atau tertunda bukan "tidak ditemukan".', 'Confidential. A match is a hint, never a verdict. Not readable or pending is not "not found".')}</p>
<table>
<thead><tr>${heads.map((head) => `<th>${escape(head)}</th>`).join('')}</tr></thead>
<tbody>${sheet.lines.map((line) => rowOf(line, lang)).join('')}</tbody>
</table>
<p><small>${t('Dicetak', 'Printed')} ${escape(sayInstant(printedAt, lang))}. ${t('Hancurkan setelah hasilnya dicatat.', 'Destroy once the results are recorded.')}</small></p>
</body>
</html>
`;
}

function rowOf(line: BenchSheetLine, lang: Language): string {
  const t = (id: string, en: string) => (lang === 'id' ? id : en);
  const sex = { female: t('P', 'F'), male: t('L', 'M') }[line.sex ?? ''];
  const age = line.ageEstimate === null ? undefined : t(`kira-kira ${line.ageEstimate} th`, `about ${line.ageEstimate}`);
  const names = line.names === null ? t('(datanya dihapus)', '(erased)') : line.names.join(', ') || t('tidak diketahui', 'unknown');
  const cells = [
    String(line.pos),
    line.number,
    names,
    [sex, line.birth, age].filter(Boolean).join(', ') || '?',
    line.origin ?? '?',
    line.nik ?? '-',
    `${line.identity.label[lang]}${line.attempts ? ` (${t('percobaan', 'attempts')}: ${line.attempts})` : ''}`,
  ];
  const write = '<td class="write"></td>'.repeat(3);
  return `<tr>${cells.map((cell) => `<td${cell === line.number ? ' class="number"' : ''}>${escape(cell)}</td>`).join('')}${write}</tr>`;
}

/** @param day YYYY-MM-DD */
function sayDay(day: string, lang: Language): string {
  return new Intl.DateTimeFormat(lang === 'id' ? 'id-ID' : 'en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(day));
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
