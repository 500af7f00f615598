import { expect, it } from '@jest/globals';
import { ROLES_IN as OFFERED } from '../../web/src/admin/roles-in.js';
import { ROLES_IN } from '../../src/access/roles.js';

it('offers for a unit exactly the roles there are in units of its kind', () => {
  const kinds = Object.entries(ROLES_IN).filter(([, roles]) => roles.length > 0);

  expect(OFFERED).toEqual(Object.fromEntries(kinds));
});
