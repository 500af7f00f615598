import { ValidationPipe, type ValidationError } from '@nestjs/common';
import type { Words } from '../../shared/refusal.js';
import { ProblemException, type FieldError } from './problem.filter.js';

/** Checks whatever a DTO class describes, everywhere. Fields that it does not describe are refused, and no value is sent back. */
export function validation(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) =>
      new ProblemException(400, {
        code: 'invalid',
        message: { id: 'Ada isian yang belum benar.', en: 'Something in this form is not right.' },
        errors: errors.flatMap((error) => fieldErrors(error)),
      }),
  });
}

const words: Readonly<Record<string, Words>> = {
  isNotEmpty: { id: 'Harus diisi.', en: 'This must be filled in.' },
  isDefined: { id: 'Harus diisi.', en: 'This must be filled in.' },
  isString: { id: 'Harus berupa teks.', en: 'This must be text.' },
  isInt: { id: 'Harus berupa bilangan bulat.', en: 'This must be a whole number.' },
  isNumber: { id: 'Harus berupa angka.', en: 'This must be a number.' },
  isBoolean: { id: 'Harus ya atau tidak.', en: 'This must be yes or no.' },
  isArray: { id: 'Harus berupa daftar.', en: 'This must be a list.' },
  isObject: { id: 'Harus berupa kelompok isian.', en: 'This must be a group of fields.' },
  isIn: { id: 'Bukan salah satu pilihan.', en: 'This is not one of the choices.' },
  isUuid: { id: 'Bukan nomor rujukan yang benar.', en: 'This is not a valid reference.' },
  isDateString: { id: 'Bukan tanggal yang benar.', en: 'This is not a valid date.' },
  isIso8601: { id: 'Bukan tanggal yang benar.', en: 'This is not a valid date.' },
  matches: { id: 'Bentuknya tidak benar.', en: 'This does not have the right form.' },
  minLength: { id: 'Terlalu pendek.', en: 'This is too short.' },
  maxLength: { id: 'Terlalu panjang.', en: 'This is too long.' },
  min: { id: 'Terlalu kecil.', en: 'This is too small.' },
  max: { id: 'Terlalu besar.', en: 'This is too large.' },
  arrayMinSize: { id: 'Isinya terlalu sedikit.', en: 'There are too few.' },
  arrayMaxSize: { id: 'Isinya terlalu banyak.', en: 'There are too many.' },
  whitelistValidation: { id: 'Isian ini tidak dikenal.', en: 'This field is not known.' },
};
const wrong: Words = { id: 'Isian ini tidak benar.', en: 'This is not right.' };

function fieldErrors({ property, constraints, children }: ValidationError, parent = ''): FieldError[] {
  const field = `${parent}${property}`;
  return [
    ...Object.keys(constraints ?? {}).map((code) => ({ field, code, message: words[code] ?? wrong })),
    ...(children ?? []).flatMap((child) => fieldErrors(child, `${field}.`)),
  ];
}
