import { describe as group, expect, it } from '@jest/globals';
import { describe, type Known } from './describe.js';
import { score, type Score } from './score.js';

const RECORDED = new Date('2026-11-22T03:00:00Z');
const HERE = { persons: 50_000, count: (word: string) => ({ muhamad: 5_000, siti: 3_000, slamet: 900 })[word] };

type Told = Partial<Omit<Known, 'identity'>> & Readonly<Record<string, unknown>>;

function known({ recordedAt = RECORDED, found = [], letters = [], group: met = null, names = [], ...said }: Told): Known {
  return { identity: { names: names as string[], ...said }, recordedAt, found, letters, group: met };
}

function compared(one: Told, other: Told): Score {
  const scored = score(describe(known(one)), describe(known(other)), HERE);
  const back = score(describe(known(other)), describe(known(one)), HERE);
  expect(back).toEqual(scored); // whoever is compared with whom
  return scored;
}

const agreement = (scored: Score, field: string) => scored.reasons.find((reason) => reason.field === field)?.level;

group('a name', () => {
  it.each([
    ['Djoko Susilo', 'Joko Soesilo', 'same'],
    ['Moh. Maskuri', 'Muhammad Masykuri', 'same'],
    ['H. Slamet bin Kasan', 'Kasan Slamet', 'same'],
    ['Nur Hasanah', 'Nurhasanah', 'same'],
    ['St. Aminah', 'Siti Amina', 'same'],
    ['Suparman', 'Suparmin', 'close'],
    ['Slamet Hidayat', 'Slamet Hedayat', 'close'],
    ['Sukarno', 'Ahmad Sukarno', 'part'],
    ['Siti Aminah', 'Siti Maimunah', 'differs'],
    ['Muhammad Hasan', 'Muhammad Husen', 'differs'],
    ['Budi', 'Slamet', 'differs'],
  ])('%s and %s: %s', (one, other, level) => {
    expect(agreement(compared({ names: [one] }, { names: [other] }), 'name')).toBe(level);
  });

  it.each(['S.', 'A', '', '-'])('of one letter or none says nothing: "%s"', (name) => {
    expect(compared({ names: [name] }, { names: ['Slamet'] }).reasons).toEqual([]);
    expect(compared({ names: [name] }, { names: [name] }).reasons).toEqual([]);
  });

  it('is also compared with every alias', () => {
    const scored = compared({ names: ['Supri', 'Penceng'] }, { names: ['Bambang', 'Penceng'] });

    expect(agreement(scored, 'alias')).toBe('same');
  });

  it.each([
    ['Muhammad', 'Tasan'],
    ['Siti', 'Rumnah'],
    ['Slamet', 'Ponirin'],
  ])('that many have (%s) says less than a rare one (%s)', (common, rare) => {
    expect(compared({ names: [common] }, { names: [common] }).score + 2).toBeLessThan(compared({ names: [rare] }, { names: [rare] }).score);
  });

  it('is common by general knowledge where few persons are recorded', () => {
    const weightOf = (name: string) =>
      score(describe(known({ names: [name] })), describe(known({ names: [name] })), { persons: 3, count: () => 2 }).score;

    expect(weightOf('Muhammad')).toBeLessThan(weightOf('Tasan') - 3);
  });

  it.each(['Tasan Wirajaya Kertapati', 'Slamet'])('alone never makes it very likely: %s', (name) => {
    expect(compared({ names: [name] }, { names: [name] }).level).not.toBe('very_likely');
    expect(compared({ names: [name, 'Gundul'], sex: 'male' }, { names: [name, 'Gundul'], sex: 'male' }).level).not.toBe('very_likely');
  });
});

group('what is missing', () => {
  it('says nothing, on either side', () => {
    expect(compared({ names: ['Tasan'] }, { names: [], sex: 'male', birthDate: '1980-05-03', nik: '3509010305800000' }).reasons).toEqual(
      [],
    );
  });

  it.each(['unknown', undefined])('is also a sex that is %s', (sex) => {
    expect(compared({ sex }, { sex: 'male' }).reasons).toEqual([]);
  });
});

group('a NIK', () => {
  const NIK = '3578081708900000';

  it.each([
    [NIK, '3578 0817 0890 0000', 'same'],
    [NIK, '3578O817O89OOOOO', 'same_mended'],
    [NIK, '35780817O8900000', 'same_mended'],
    [NIK, '3578081708910000', 'digit_off'],
    [NIK, '3578081780900000', 'digit_off'],
    [NIK, '3509081708900000', 'differs'],
    ['9978081708900001', '9978081708900002', 'serial_off'],
  ])('%s and %s: %s', (one, other, level) => {
    expect(agreement(compared({ nik: one }, { nik: other }), 'nik')).toBe(level);
  });

  it.each(['357808', 'tidak ada', '35780817089000001'])('that has no 16 digits says nothing: %s', (nik) => {
    expect(compared({ nik }, { nik }).reasons).toEqual([]);
  });

  it('typed with O for 0 makes it very likely, and is not mended anywhere but in the comparison', () => {
    const typed = known({ names: ['Slamet'], nik: '35780817O8900000', sex: 'male' });

    expect(compared({ names: ['Slamet'], nik: NIK, sex: 'male' }, { names: ['Slamet'], nik: '35780817O8900000', sex: 'male' }).level).toBe(
      'very_likely',
    );
    expect(typed.identity.nik).toBe('35780817O8900000');
  });

  it('of another generation does not: somebody else may hold the card', () => {
    const scored = compared(
      { nik: NIK, names: ['Budi'], birthDate: '1990-08-17' },
      { nik: NIK, names: ['Tasan'], birthDate: '1950-01-02' },
    );

    expect(scored.level).not.toBe('very_likely');
  });
});

group('an age', () => {
  it.each([
    [{ birthDate: '1980-05-03' }, { birthDate: '1980-05-03' }, 'same_date'],
    [{ birthDate: '1980-05-03' }, { birthDate: '03-05-1980' }, 'same_date'],
    [{ birthDate: '1980-05-03' }, { birthDate: '1980-03-05' }, 'swapped'],
    [{ birthDate: '1980-05-03' }, { birthDate: '1981-05-03' }, 'year_off'],
    [{ birthDate: '1980-05-03' }, { birthDate: '1980-01-01' }, 'same_year'],
    [{ birthDate: '1980-05-03' }, { birthDate: '1980' }, 'same_year'],
    [{ birthDate: '1980-05-03' }, { birthDate: '1980-05-13' }, 'part_of_date'],
    [{ birthDate: '1980-05-03' }, { birthDate: '1987-02-11' }, 'other_date'],
    [{ birthDate: '1980-05-03' }, { birthDate: '1955-05-03' }, 'generation'],
    [{ birthDate: '1980-05-03' }, { ageEstimate: 45 }, 'age_fits'],
    [{ birthDate: '1980-05-03' }, { ageEstimate: 65 }, 'age_differs'],
    [{ ageEstimate: 40 }, { ageEstimate: 50 }, 'age_fits'],
    [{ ageEstimate: 20 }, { ageEstimate: 60 }, 'generation'],
  ])('%j and %j: %s', (one, other, level) => {
    expect(agreement(compared(one, other), 'birth')).toBe(level);
  });

  it('that was estimated counts from when it was', () => {
    const then = { ageEstimate: 30, recordedAt: new Date('2006-11-22T03:00:00Z') };

    expect(agreement(compared(then, { ageEstimate: 50 }), 'birth')).toBe('age_fits');
    expect(agreement(compared({ ageEstimate: 30 }, { ageEstimate: 50 }), 'birth')).not.toBe('age_fits');
  });
});

group('an origin', () => {
  it.each([
    ['Kabupaten Blitar', 'Blitar, Jawa Timur', 'same_place'],
    ['Kab. Blitar', 'Desa Sumberejo, Wlingi, Blitar', 'same_place'],
    ['Soerabaja', 'Kota Surabaya', 'same_place'],
    ['katanya Jember', 'Jember', 'same_place'],
    ['Jatim', 'Jawa Timur', 'same_province'],
    ['Blitar', 'Jember', 'other_place'],
    ['Kalsel', 'Kalimantan Timur', 'other_province'],
    ['Jakarta', 'DKI', 'same_province'],
    ['Blitar', 'Jawa Timur', 'unclear'],
  ])('%s and %s: %s', (one, other, level) => {
    expect(agreement(compared({ origin: one }, { origin: other }), 'origin')).toBe(level);
  });
});

group('people who are alike and yet others', () => {
  const family = { birthDate: '1990-08-17', origin: 'Blitar', mother: 'Sutinah', phones: ['0800123456'], language: 'Jawa', sex: 'male' };

  it.each([
    ['Hasan', 'Husen'],
    ['Suparman', 'Suparmin'],
    ['Muhammad Ali', 'Muhammad Alwi'],
  ])('twins are never very likely the same: %s and %s', (one, other) => {
    const scored = compared({ ...family, names: [one] }, { ...family, names: [other] });

    expect(scored.level).toBe('possible');
    expect(scored.score).toBeGreaterThan(15);
  });

  it('twins are not, though their NIKs differ in the serial alone', () => {
    const [one, other] = [
      { ...family, names: ['Suparman'], nik: '9978081708900001' },
      { ...family, names: ['Suparmin'], nik: '9978081708900002' },
    ];

    expect(compared(one, other).level).toBe('possible');
  });

  it('father and son of one name are not', () => {
    const father = { ...family, names: ['Tasan Wirajaya'], birthDate: '1962-03-01', mother: 'Painah' };

    expect(compared(father, { ...family, names: ['Tasan Wirajaya'] }).level).not.toBe('very_likely');
  });

  it('namesakes of another age are not shown', () => {
    expect(compared({ names: ['Slamet'], birthDate: '1990-08-17' }, { names: ['Slamet'], birthDate: '1950-01-02' }).level).toBeUndefined();
  });

  it('two who were met together are not, though nearly nothing is known of either', () => {
    const at = { region: '35.78', place: 'Terminal Purabaya', point: undefined, at: RECORDED };
    const met = { names: ['Slamet'], ageEstimate: 40, found: [at], group: 'raid' };

    expect(compared(met, { ...met, names: ['Slamet Riyadi'] }).level).toBeUndefined();
  });
});

group('one find entered twice', () => {
  const find = (place: string, at: string, point?: readonly [number, number]) => ({ region: '35.78', place, point, at: new Date(at) });

  it.each([
    [find('Terminal Purabaya', '2026-11-20'), find('term. Purabaya', '2026-11-22'), 'same'],
    [find('a', '2026-11-20', [-7.351, 112.724]), find('b', '2026-11-20', [-7.352, 112.725]), 'same'],
    [find('Terminal Purabaya', '2026-10-01'), find('Terminal Purabaya', '2026-11-22'), undefined],
    [find('Pasar Turi', '2026-11-20'), find('Alun-alun', '2026-11-20'), undefined],
    [find('a', '2026-11-20', [-7.351, 112.724]), find('a', '2026-11-20', [-7.451, 112.724]), undefined],
  ])('%j and %j: %s', (one, other, level) => {
    expect(agreement(compared({ found: [one] }, { found: [other] }), 'found')).toBe(level);
  });
});

group('marks, family, language, letters, phones', () => {
  it.each([
    [{ marks: 'tato naga di lengan kiri' }, { marks: 'lengan kiri bertato naga' }, 'marks', 'same'],
    [{ marks: 'tato naga' }, { marks: ['codet di pipi', 'naga di punggung'] }, 'marks', 'some'],
    [{ marks: 'tato naga' }, { marks: 'jari putus' }, 'marks', 'none'],
    [{ family: ['ibu: Sutinah'] }, { mother: 'Soetinah' }, 'mother', 'same'],
    [{ mother: 'Sutinah' }, { mother: 'Painah' }, 'mother', 'differs'],
    [{ family: ['ayah Tasan'] }, { family: ['kakak: Misnati', 'Tasan'] }, 'family', 'same'],
    [{ language: 'Bahasa Madura' }, { language: 'madura' }, 'language', 'same'],
    [{ language: 'Indonesia' }, { language: 'Jawa' }, 'language', undefined],
    [{ letters: ['SKTLK/12/XI/2026'] }, { letters: ['sktlk-12-xi-2026'] }, 'police_letter', 'same'],
    [{ phones: ['0800 123 456'] }, { phones: ['+62800123456'] }, 'phone', 'same'],
    [{ phones: ['0800 123 456'] }, { phones: ['0800 654 321'] }, 'phone', undefined],
  ])('%j and %j: %s %s', (one, other, field, level) => {
    expect(agreement(compared(one, other), field)).toBe(level);
  });
});

it('gives the reasons, what says most first, and their sum', () => {
  const scored = compared(
    { names: ['Tasan'], sex: 'male', birthDate: '1980-05-03' },
    { names: ['Tasan'], sex: 'female', birthDate: '1980-05-03' },
  );

  expect(scored.reasons.map(({ field, level }) => `${field} ${level}`)).toEqual(['birth same_date', 'name same', 'sex differs']);
  expect(scored.score).toBeCloseTo(scored.reasons.reduce((sum, { weight }) => sum + weight, 0));
});
