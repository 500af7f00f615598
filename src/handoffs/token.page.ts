import { sayInstant, sayRule } from '../cases/index.js';
import type { Language, Sop, Transition } from '../engine/index.js';
import type { Words } from '../shared/refusal.js';
import type { Offered } from './tokens.js';

const STYLE = `
:root { color-scheme: light dark; font: 18px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 34rem; padding: 1rem; }
h1 { font-size: 1.3rem; margin: .5rem 0; }
h2 { font-size: 1.1rem; margin: .5rem 0; }
dl { margin: 1rem 0; }
dt { font-size: .85rem; opacity: .75; }
dd { margin: 0 0 .6rem; font-weight: 600; overflow-wrap: anywhere; }
form { border-top: 2px solid #0f766e; padding-top: 1rem; margin-top: 1.5rem; }
label { display: block; margin: .8rem 0; }
input, select, textarea { display: block; width: 100%; box-sizing: border-box; font: inherit; padding: .6rem; margin-top: .2rem; border: 1px solid #64748b; border-radius: .4rem; }
button { font: inherit; font-weight: 700; width: 100%; min-height: 3rem; border: 0; border-radius: .4rem; margin: .6rem 0; }
.accept { background: #0f766e; color: #fff; }
.decline { background: #fff; color: #991b1b; border: 2px solid #991b1b; }
.say { border-left: .4rem solid #0f766e; padding: .6rem 1rem; background: #0f766e22; }
summary { font-weight: 700; padding: .6rem 0; }
nav { text-align: right; font-size: .85rem; }
`;

const REASONS: Readonly<Record<string, Words>> = {
  full: { id: 'Penuh', en: 'Full' },
  not_our_area: { id: 'Bukan wilayah kami', en: 'Not our area' },
  incomplete_file: { id: 'Berkas tidak lengkap', en: 'The file is not complete' },
  needs_treatment: { id: 'Perlu dirawat dahulu', en: 'Needs treatment first' },
  family_refused: { id: 'Keluarga menolak', en: 'The family refuses' },
  wrong_place: { id: 'Salah tempat', en: 'Wrong place' },
  other: { id: 'Lain-lain (tulis di catatan)', en: 'Other (write it below)' },
};

/** Nobody is recorded as well because nothing was chosen. */
const CONDITIONS: Readonly<Record<string, Words>> = {
  unknown: { id: 'Tidak diketahui', en: 'Unknown' },
  well: { id: 'Baik', en: 'Well' },
  weak: { id: 'Lemah', en: 'Weak' },
  ill: { id: 'Sakit', en: 'Ill' },
  wounded: { id: 'Luka', en: 'Wounded' },
  agitated: { id: 'Gelisah', en: 'Agitated' },
};

/** What is handed over, and the two answers. Needs no script, and nothing from elsewhere. */
export function offerPage(offered: Offered, key: string, lang: Language): string {
  const t = (id: string, en: string) => (lang === 'id' ? id : en);
  const { sop, kind, state, role } = offered;
  const { label, accepted, declined } = sop.file.handoffs[kind]!;
  const asks = (event: string) =>
    new Set(transitionsOf(sop, event, state, role).flatMap(({ asks: inputs }) => inputs.map(({ name }) => name)));
  const [onAccept, onDecline] = [asks(accepted), asks(declined)];
  const reasons = onDecline.has('decline_reason')
    ? ['family_refused', 'wrong_place']
    : Object.keys(REASONS).filter((reason) => reason !== 'family_refused');
  const hidden = `<input type="hidden" name="key" value="${escape(key)}"><input type="hidden" name="lang" value="${lang}">`;
  const contact = `
<label>${t('Nama Anda', 'Your name')}<input name="name" maxlength="120" autocomplete="name" required></label>
<label>${t('Jabatan atau hubungan', 'Title or relation')}<input name="title" maxlength="80"></label>
<label>${t('Telepon', 'Phone')}<input name="phone" maxlength="32" inputmode="tel" autocomplete="tel"></label>`;
  return page(
    label[lang],
    `<h1>${escape(label[lang])}</h1>
<p>${t('Mohon periksa, lalu terima atau tolak. Tanpa akun, sekali saja.', 'Please look, then accept or decline. No account is needed; this works once.')}</p>
<dl>${facts(offered, lang)}</dl>
<form method="post" action="/s/answer">${hidden}
<h2>${t('Orang ini sudah saya terima', 'I have received this person')}</h2>${contact}
<label>${t('Keadaan saat diterima', 'Condition on arrival')}${select('condition', CONDITIONS, Object.keys(CONDITIONS), lang)}</label>
${onAccept.has('leg_mode') ? legFields(lang) : ''}
<label>${t('Catatan', 'Note')}<textarea name="note" maxlength="2000" rows="2"></textarea></label>
<button class="accept" name="answer" value="accept">${t('Terima', 'Accept')}</button>
</form>
<details><summary>${t('Saya tidak dapat menerima', 'I cannot accept')}</summary>
<form method="post" action="/s/answer">${hidden}${contact}
<label>${t('Alasan', 'Reason')}${select('reason', REASONS, reasons, lang)}</label>
<label>${t('Catatan', 'Note')}<textarea name="note" maxlength="2000" rows="2"></textarea></label>
<button class="decline" name="answer" value="decline">${t('Tolak', 'Decline')}</button>
</form></details>`,
    lang,
  );
}

/** Where a code is typed in. */
export function codePage(lang: Language): string {
  const t = (id: string, en: string) => (lang === 'id' ? id : en);
  return page(
    t('Kode serah terima', 'Handover code'),
    `<h1>${t('Kode serah terima', 'Handover code')}</h1>
<form method="post" action="/s"><input type="hidden" name="lang" value="${lang}">
<label>${t('Kode dari pengirim, seperti BCDF-2345', 'The code from the sender, as BCDF-2345')}<input name="code" maxlength="20" autocomplete="off" autocapitalize="characters" required></label>
<button class="accept">${t('Lanjut', 'Go on')}</button></form>`,
    lang,
  );
}

/** Something is done, or is not possible, and why. */
export function sayPage(title: Words, message: Words, lang: Language): string {
  return page(title[lang], `<h1>${escape(title[lang])}</h1><p class="say">${escape(message[lang])}</p>`, lang);
}

function transitionsOf(sop: Sop, event: string, state: string, role: string): Transition[] {
  return (sop.byEvent.get(event)?.get(state) ?? []).filter(({ by }) => by.has(role));
}

function facts({ number, fromUnit, offeredAt, expiresAt, identity, data, sop, kind }: Offered, lang: Language): string {
  const t = (id: string, en: string) => (lang === 'id' ? id : en);
  const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined);
  const sex = { female: t('perempuan', 'female'), male: t('laki-laki', 'male') }[text(identity?.['sex']) ?? ''];
  const age = text(identity?.['ageEstimate']);
  const rows: [string, string | undefined][] = [
    [t('Nomor kasus', 'Case number'), number],
    [t('Dari', 'From'), fromUnit],
    [t('Nama', 'Name'), identity?.names.join(', ') || t('tidak diketahui', 'unknown')],
    [
      t('Jenis kelamin, umur', 'Sex, age'),
      [sex, age && t(`kira-kira ${age} tahun`, `about ${age} years`)].filter(Boolean).join(', ') || undefined,
    ],
    [t('Surat', 'Letter'), text(data['letterNumber'])],
    [
      t('Barang bawaan', 'Belongings'),
      { complete: t('lengkap', 'complete'), incomplete: t('tidak lengkap', 'incomplete'), none: t('tidak ada', 'none') }[
        text(data['belongings']) ?? ''
      ],
    ],
    [t('Ditawarkan', 'Offered'), sayInstant(offeredAt, lang)],
    [t('Dijawab paling lambat', 'To be answered by'), sayInstant(expiresAt, lang)],
    [t('Dasar', 'Because'), sayRule(sop.file.handoffs[kind]!.because, lang)],
  ];
  return rows.flatMap(([name, value]) => (value ? `<dt>${escape(name)}</dt><dd>${escape(value)}</dd>` : [])).join('');
}

function legFields(lang: Language): string {
  const t = (id: string, en: string) => (lang === 'id' ? id : en);
  const modes = { land: { id: 'Darat', en: 'By land' }, sea: { id: 'Laut', en: 'By sea' } };
  return `<label>${t('Tahap berikutnya', 'The next leg')}${select('legMode', modes, ['land', 'sea'], lang)}</label>
<label>${t('Rencana tiba tahap berikutnya (WIB)', 'Planned arrival of the next leg (WIB)')}<input type="datetime-local" name="plannedArrivalAt"></label>`;
}

function select(name: string, labels: Readonly<Record<string, Words>>, values: readonly string[], lang: Language): string {
  const options = values.map((value) => `<option value="${value}">${escape(labels[value]![lang])}</option>`);
  return `<select name="${name}">${options.join('')}</select>`;
}

function page(title: string, body: string, lang: Language): string {
  const other = lang === 'id' ? '<a href="?lang=en" lang="en">English</a>' : '<a href="?lang=id" lang="id">Bahasa Indonesia</a>';
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escape(title)} - Pulang</title>
<style>${STYLE}</style>
</head>
<body>
<nav>${other}</nav>
<main>${body}</main>
</body>
</html>
`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
