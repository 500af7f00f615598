import { describe, expect, it } from '@jest/globals';
import { findableOf, initials, maskedNik, nikDigits, phoneE164 } from '../../src/people/domain/identity.js';

describe('NIK', () => {
  it.each(['3578081708900000', '3578 0817 0890 0000', '357808.170890-0000', 'NIK: 3578081708900000'])('reads the digits of "%s"', (nik) => {
    expect(nikDigits(nik)).toBe('3578081708900000');
  });

  it.each(['', '357808170890000', '35780817089000000', '357808I708900000'])('finds no 16 digits in "%s"', (nik) => {
    expect(nikDigits(nik)).toBeUndefined();
  });

  it.each([
    ['3578 0817 0890 0000', '••••••••••••0000'],
    ['357808', '••••••••••••••••'],
    ['', '••••••••••••••••'],
  ])('is shown by its last four digits: "%s"', (nik, shown) => {
    expect(maskedNik(nik)).toBe(shown);
  });
});

describe('phone number', () => {
  it.each([
    ['081234567890', '+6281234567890'],
    ['0812-3456-7890', '+6281234567890'],
    ['+62 812 3456 7890', '+6281234567890'],
    ['62 812 3456 7890', '+6281234567890'],
    ['+62 0812 3456 7890', '+6281234567890'],
    ['0062 812 3456 7890', '+6281234567890'],
    ['812 3456 7890', '+6281234567890'],
    ['(031) 123 4567', '+62311234567'],
    ['+60 12 345 6789', '+60123456789'],
  ])('"%s" is %s', (phone, normal) => {
    expect(phoneE164(phone)).toBe(normal);
  });

  it.each(['', '-', '0812', 'tidak punya', '0812345678901234', '08l2 3456 7890'])('"%s" is none', (phone) => {
    expect(phoneE164(phone)).toBeUndefined();
  });
});

it.each([
  ['Siti Aminah', 'S. A.'],
  ['soekarno', 'S.'],
  ["Ma'ruf Amin", 'M. A.'],
  ['', ''],
])('shows "%s" as "%s"', (name, shown) => {
  expect(initials(name)).toBe(shown);
});

describe('what a person is found by', () => {
  it('takes every name, NIK and phone once, normalised', () => {
    const identity = { names: ['Djoko Susilo', 'Joko'], nik: '3578 0817 0890 0000', phones: ['0812-3456-7890', '+6281234567890'] };

    expect(findableOf(identity)).toEqual({
      niks: ['3578081708900000'],
      phones: ['+6281234567890'],
      words: ['susilo', 'yoko'],
      joined: ['yokosusilo'],
    });
  });

  it('may be nothing', () => {
    expect(findableOf({ names: [] })).toEqual({ niks: [], phones: [], words: [], joined: [] });
  });
});
