/**
 * Invented persons, as they truly are. Names are put together from general knowledge of what is common where, not from a register; every NIK has the
 * serial 0000, which is never issued. Shares: docs/domain/synthetic-cases.md.
 */
const list = (words) => words.split(' ');

/** Beginnings and ends of Javanese names: together some thousand words, some of them common, most of them rare. */
const JAVA = {
  begin: list(
    'Su Sa War Wag Ngad Pon Tuk Pai Sar Kas Mar Kar Sum Par Sup Wah Har Jum Rus Mul Tri Dwi Suk Sul Sud Mis Mus Nur Tum Legi Rat Sut Pur Wir Set',
  ),
  male: list(
    'man di no yo to min jan so wito narto parman mono giman kiman toyo gito seno joyo rejo diyo nadi yadi anto ono imin iyo madi kardi bowo pono',
  ),
  female: list(
    'ti yem mi nem sih ni ati inah iyah iyem wati lastri narti mini kinah minten ningsih tini rahayu jiati yatun iyati astuti inten asih yani',
  ),
};
const FIRST = {
  java: {
    male: list(
      'Slamet Agus Bambang Eko Joko Sugeng Suparman Sukarno Wagiman Ponimin Ngadimin Paijo Supriyadi Hadi Sutrisno Mulyono Budi Heri Yanto Widodo',
    ),
    female: list(
      'Sri Siti Sumiati Suwarti Wagiyem Tukinem Ngatiyem Sutinah Painah Rukmini Endang Dewi Rini Wahyuni Lestari Ningsih Tumini Sulastri',
    ),
  },
  madura: {
    male: list('Holil Tasan Mat Sahur Muhlis Buhari Misnadin Abdullah Hasan Husen Marsuki Maskuri Zainal Fauzi Samsul'),
    female: list('Sutiyah Misnati Maimunah Rumnah Hosnia Aminah Halimah Fatimah Hotijah Nurhasanah'),
  },
  sunda: {
    male: list('Asep Ujang Amung Nasihin Dadang Cecep Encep Iwan Dede Jajang'),
    female: list('Euis Neneng Iis Cucu Imas Teti Yayah Enung Lilis'),
  },
  east: {
    male: list('Yohanes Markus Yosef Petrus Melkianus Lalu Andi Baso Syahrani Poltak Togar'),
    female: list('Maria Yuliana Fransiska Yosefina Baiq Hasnah Besse Norhayati Rosmaida Tiur'),
  },
};
const LAST = list(
  'Santoso Setiawan Hidayat Kurniawan Rahman Wibowo Nugroho Saputra Gunawan Susanto Purnomo Utomo Prasetyo Firmansyah Hasanah Rahayu Handayani Lestari Wulandari Astuti Hariyanto Subagio Iskandar Jaya Sutisna Suherman Mulyani Permana Munir Faruq Jannah Simbolon Manurung Siregar Nahak Bria Seran Anwar Fadli Mappa Tahir Nurdin Effendi Yusuf',
);
const JOINABLE = list('Nur Abdul Sri Dwi Tri Umi');

/** Kemendagri codes; the first ones of a group are said more often. */
const PLACES = [
  ['35.78', 'Kota Surabaya', 'java'],
  ['35.09', 'Kabupaten Jember', 'madura'],
  ['35.05', 'Kabupaten Blitar', 'java'],
  ['35.07', 'Kabupaten Malang', 'java'],
  ['35.10', 'Kabupaten Banyuwangi', 'java'],
  ['35.26', 'Kabupaten Bangkalan', 'madura'],
  ['35.29', 'Kabupaten Sumenep', 'madura'],
  ['35.06', 'Kabupaten Kediri', 'java'],
  ['35.18', 'Kabupaten Nganjuk', 'java'],
  ['35.22', 'Kabupaten Bojonegoro', 'java'],
  ['35.24', 'Kabupaten Lamongan', 'java'],
  ['35.14', 'Kabupaten Pasuruan', 'madura'],
  ['35.13', 'Kabupaten Probolinggo', 'madura'],
  ['35.08', 'Kabupaten Lumajang', 'java'],
  ['35.17', 'Kabupaten Jombang', 'java'],
  ['35.02', 'Kabupaten Ponorogo', 'java'],
  ['32.04', 'Kabupaten Bandung', 'sunda'],
  ['32.05', 'Kabupaten Garut', 'sunda'],
  ['32.07', 'Kabupaten Ciamis', 'sunda'],
  ['32.03', 'Kabupaten Cianjur', 'sunda'],
  ['33.74', 'Kota Semarang', 'java'],
  ['33.12', 'Kabupaten Wonogiri', 'java'],
  ['33.02', 'Kabupaten Banyumas', 'java'],
  ['33.10', 'Kabupaten Klaten', 'java'],
  ['31.75', 'Jakarta Timur', 'java'],
  ['34.04', 'Kabupaten Sleman', 'java'],
  ['52.02', 'Lombok Tengah', 'east'],
  ['53.04', 'Kabupaten Belu', 'east'],
  ['63.71', 'Kota Banjarmasin', 'east'],
  ['73.71', 'Kota Makassar', 'east'],
  ['12.71', 'Kota Medan', 'east'],
  ['18.01', 'Lampung Selatan', 'java'],
];
const PROVINCES = {
  35: 'Jawa Timur',
  32: 'Jawa Barat',
  33: 'Jawa Tengah',
  31: 'Jakarta',
  34: 'DI Yogyakarta',
  52: 'NTB',
  53: 'NTT',
  63: 'Kalsel',
  73: 'Sulsel',
  12: 'Sumatera Utara',
  18: 'Lampung',
};
const VILLAGES = list(
  'Sumberejo Krajan Karanganyar Sidomulyo Mojosari Tegalrejo Sukorejo Banjarsari Kedungwaru Ngadirejo Wonosari Pandanwangi',
);
export const FOUND_AT = [
  ['Terminal Purabaya', 'Term. Bungurasih', 'terminal bungurasih purabaya'],
  ['Stasiun Gubeng', 'St. Gubeng lama', 'depan stasiun Gubeng'],
  ['Pasar Turi', 'Ps. Turi', 'kawasan Pasar Turi'],
  ['Alun-alun kota', 'alun2', 'taman alun-alun'],
  ['Jembatan Merah', 'JMP', 'bawah Jembatan Merah'],
  ['Pelabuhan Tanjung Perak', 'Tj. Perak', 'dermaga Tanjung Perak'],
  ['Jalan Ahmad Yani', 'Jl. A. Yani', 'trotoar Ahmad Yani'],
  ['Masjid Agung', 'mesjid agung', 'emper Masjid Agung'],
];
/** What, and in other words; each on some part of the body. */
const MARKS = [
  ['tato naga', 'bertato naga'],
  ['tato mawar', 'ada tato bunga mawar'],
  ['tato tulisan', 'bertato tulisan nama'],
  ['bekas luka bakar', 'luka bakar lama'],
  ['bekas luka sayat', 'codet'],
  ['bekas jahitan', 'jahitan operasi'],
  ['tahi lalat besar', 'tompel'],
  ['benjolan', 'ada benjolan sebesar telur'],
  ['patah tulang lama', 'pernah patah'],
];
const BODY = list('lengan betis pipi punggung dada dahi leher perut paha bahu telunjuk jempol dagu pelipis lutut telapak');
const LANGUAGE = { java: 'Jawa', madura: 'Madura', sunda: 'Sunda', east: 'Indonesia' };
const AGES = [
  [0.07, 6, 17],
  [0.25, 18, 29],
  [0.3, 30, 44],
  [0.21, 45, 59],
  [0.17, 60, 84],
];

const two = (n) => String(n).padStart(2, '0');
export const NOW = Date.UTC(2026, 5, 1);
const DAY = 86_400_000;

/** Somebody as they are, of whom everything is known. */
export function person(dice) {
  const [code, place, people] = dice.often(PLACES);
  const [, from, to] = dice.pick(AGES.flatMap((each) => Array(Math.round(each[0] * 100)).fill(each)));
  const birthYear = 2026 - dice.int(from, to);
  const sex = dice.chance(2026 - birthYear >= 60 ? 0.5 : 0.72) ? 'male' : 'female';
  const born = { year: birthYear, month: dice.int(1, 12), day: dice.int(1, 28) };
  const street = dice.chance(0.4);
  return {
    name: nameOf(dice, people, sex, 2026 - birthYear),
    sex,
    born,
    nik: nikOf(code, dice.int(1, 30), born, sex),
    place,
    code,
    village: dice.pick(VILLAGES),
    mother: nameOf(dice, people, 'female', 60),
    father: nameOf(dice, people, 'male', 60),
    phone: `0800${dice.int(1_000_000, 9_999_999)}`,
    marks: dice.chance(street ? 0.35 : 0.1) ? markOf(dice) : undefined,
    language: LANGUAGE[people],
    street,
  };
}

/** The same mark as two people would write it down. */
function markOf(dice) {
  const [[one, other], part, side] = [dice.pick(MARKS), dice.pick(BODY), dice.pick(['kiri', 'kanan'])];
  return [`${one} di ${part} ${side}`, `${part} ${side} ${other}`];
}

export function nikOf(code, district, { year, month, day }, sex) {
  return `${code.replace('.', '')}${two(district)}${two(day + (sex === 'female' ? 40 : 0))}${two(month)}${two(year % 100)}0000`;
}

export function nameOf(dice, people, sex, age) {
  const own = dice.chance(people === 'java' ? 0.4 : 0.85);
  const first = own ? dice.often(FIRST[people][sex]) : dice.pick(JAVA.begin) + dice.pick(JAVA[sex]);
  const before = sex === 'male' ? (dice.chance(0.2) ? 'Muhammad ' : '') : dice.chance(0.12) ? 'Siti ' : '';
  const joined = dice.chance(0.05) && !before ? `${dice.pick(JOINABLE)} ` : '';
  return `${before}${joined}${first}${dice.chance(age > 40 ? 0.45 : 0.1) ? '' : ` ${dice.often(LAST)}`}`;
}

export const provinceOf = (code) => PROVINCES[code.slice(0, 2)];

/**
 * A record as it would be made of somebody if nothing went wrong: what a traveller with papers or a person found in the street can say.
 * What goes wrong besides is in variations.mjs.
 */
export function recordOf(dice, truth, at = NOW - dice.int(0, 900) * DAY) {
  const { street, born } = truth;
  const year = new Date(at).getUTCFullYear();
  const known = (probability) => dice.chance(probability);
  const estimate = Math.max(1, Math.round((year - born.year + dice.normal() * (2 + (year - born.year) / 12)) / 5) * 5);
  const identity = {
    names: street && known(0.25) ? [] : [truth.name],
    ...(known(0.97) ? { sex: truth.sex } : {}),
    ...(street && known(0.75) ? { ageEstimate: estimate } : { birthDate: `${born.year}-${two(born.month)}-${two(born.day)}` }),
    ...(known(street ? 0.4 : 0.92) ? { origin: truth.place } : {}),
    ...(known(street ? 0.05 : 0.8) ? { nik: truth.nik } : {}),
    ...(known(street ? 0.05 : 0.4) ? { phones: [truth.phone] } : {}),
    ...(known(street ? 0.25 : 0.35) ? { mother: truth.mother } : {}),
    ...(known(0.2) ? { family: [`ayah ${truth.father}`] } : {}),
    ...(truth.marks && known(0.6) ? { marks: truth.marks[0] } : {}),
    ...(known(0.5) ? { language: truth.language } : {}),
  };
  const spot = dice.pick(FOUND_AT);
  return { identity, at, found: street ? { region: '35.78', place: spot[0], at, spot } : undefined, letters: [], group: null };
}
