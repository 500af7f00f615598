import { describe, expect, it } from '@jest/globals';
import { joinedWords, nameAsOneWord, nameWords } from '../../src/people/domain/names.js';

const key = (name: string) => nameWords(name).join(' ');

describe('a name is found in any of its spellings', () => {
  it.each([
    ['Djoko', 'Joko'],
    ['Tjahjo', 'Cahyo'],
    ['Achmad', 'Ahmad'],
    ['Akhmad', 'Ahmad'],
    ['Moh. Iqbal', 'Muhammad Ikbal'],
    ['M. Iqbal', 'Mohammad Iqbal'],
    ['Moch. Ali', 'Mochamad Ali'],
    ['Muh Ali', 'Muhamad Ali'],
    ['Mohd. Ali', 'Mukhammad Ali'],
    ['Muhamad Maskuri', 'Muhammad Masykuri'],
    ['St. Aminah', 'Siti Amina'],
    ['Abd. Rahman', 'Abdul Rachman'],
    ['Soeharto', 'Suharto'],
    ['Soedjono', 'Sujono'],
    ['Soejono', 'Suyono'],
    ['Jusuf', 'Yusuf'],
    ['Joesoef', 'Yusuf'],
    ['Jahja', 'Yahya'],
    ['Sjarifuddin', 'Syarifudin'],
    ['Ridho', 'Rido'],
    ['Novi', 'Nofi'],
    ['Sophia', 'Sofia'],
    ['Fatimah', 'Fatima'],
    ['Rizqi', 'Rizki'],
    ["Ma'ruf", 'Maruf'],
    ['H. Slamet', 'Slamet'],
    ['Hj Siti', 'SITI'],
    ['Pak Bu Mbah Mas Slamet', 'Slamet'],
    ['Slamet bin Kasan', 'Slamet Kasan'],
    ['Sdr. Slamet', 'Slamet'],
    ['Alm. Ny. Tukinem', 'Tukinem'],
    ['Supri alias Penceng', 'Supri Penceng'],
    ['Éko', 'eko'],
  ])('%s = %s', (one, other) => {
    expect(key(one)).toBe(key(other));
  });

  it.each([
    ['Suparman', 'Suparmin'],
    ['Siti Aminah', 'Siti Maimunah'],
    ['Sugeng', 'Sugong'],
    ['Ponimin', 'Poniman'],
  ])('but %s is not %s', (one, other) => {
    expect(key(one)).not.toBe(key(other));
  });
});

describe('words of a name', () => {
  it('keeps a mononym', () => {
    expect(nameWords('Soekarno')).toEqual(['sukarno']);
  });

  it('keeps a form of address if there is nothing else', () => {
    expect(nameWords('Mbah')).toEqual(['mba']);
  });

  it('keeps vowels', () => {
    expect(nameWords('Sugeng Ponimen')).toEqual(['sugeng', 'ponimen']);
  });

  it('leaves out single letters beside words, and each word that comes again', () => {
    expect(nameWords('Budi A. Budi')).toEqual(['budi']);
  });

  it.each(['', '   ', '-', '123', '...'])('finds none in "%s"', (name) => {
    expect(nameWords(name)).toEqual([]);
  });

  it('joins neighbours', () => {
    expect(joinedWords('Nur Hasanah')).toEqual([{ word: nameWords('Nurhasanah')[0], of: ['nur', 'hasana'] }]);
  });

  it('is one word however it is cut', () => {
    expect(nameAsOneWord('Nur Hasanah')).toBe(nameAsOneWord('NURHASANAH'));
    expect(nameAsOneWord('Abdul Latif')).toBe(nameAsOneWord('Abdullatif'));
  });
});
