import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { loadSop } from '../engine/index.js';
import { PERMISSIONS, type Action } from './permissions.js';
import { ROLES, ROLES_IN } from './roles.js';

describe('the permissions', () => {
  it('are this table', () => {
    const table = (Object.keys(PERMISSIONS) as Action[]).map((action) => `${action}: ${[PERMISSIONS[action]].flat().join(' ')}`);

    expect(table.join('\n')).toMatchInlineSnapshot(`
      "me.read: signed-in
      session.end: signed-in
      unit.read: signed-in
      case.open: satpol.officer satpol.lead police.desk dinsos.desk dinsos.lead city.dinsos upt.admin upt.head
      case.read: satpol.officer satpol.lead police.desk dinsos.desk dinsos.worker dinsos.lead dinsos.division dinsos.head city.dinsos dinsos.rehsos dp3ak.operator dp3ak.verifier upt.admin upt.head health.officer auditor
      case.act: satpol.officer satpol.lead police.desk dinsos.desk dinsos.worker dinsos.lead dinsos.division dinsos.head city.dinsos dinsos.rehsos dp3ak.operator dp3ak.verifier upt.admin upt.head health.officer
      handoff.answer: satpol.officer satpol.lead police.desk dinsos.desk dinsos.worker dinsos.lead dinsos.division dinsos.head city.dinsos dinsos.rehsos dp3ak.operator dp3ak.verifier upt.admin upt.head health.officer
      attachment.read: satpol.officer satpol.lead police.desk dinsos.desk dinsos.worker dinsos.lead dinsos.division dinsos.head city.dinsos dinsos.rehsos dp3ak.operator dp3ak.verifier upt.admin upt.head health.officer auditor
      attachment.add: satpol.officer satpol.lead police.desk dinsos.desk dinsos.worker dinsos.lead dinsos.division dinsos.head city.dinsos dinsos.rehsos dp3ak.operator dp3ak.verifier upt.admin upt.head health.officer
      live.read: satpol.officer satpol.lead police.desk dinsos.desk dinsos.worker dinsos.lead dinsos.division dinsos.head city.dinsos dinsos.rehsos dp3ak.operator dp3ak.verifier upt.admin upt.head health.officer auditor
      person.read: satpol.officer satpol.lead police.desk dinsos.desk dinsos.worker dinsos.lead dinsos.division dinsos.head city.dinsos dinsos.rehsos dp3ak.operator dp3ak.verifier upt.admin upt.head health.officer auditor
      identity.check: dp3ak.operator dp3ak.verifier
      identity.service: dp3ak.operator dp3ak.verifier admin
      place.read: satpol.officer satpol.lead police.desk dinsos.desk dinsos.worker dinsos.lead dinsos.division dinsos.head city.dinsos dinsos.rehsos dp3ak.operator dp3ak.verifier upt.admin upt.head health.officer auditor
      place.hold: satpol.officer satpol.lead police.desk dinsos.desk dinsos.worker dinsos.lead dinsos.division dinsos.head city.dinsos dinsos.rehsos upt.admin upt.head health.officer
      place.manage: dinsos.rehsos upt.admin upt.head city.dinsos dinsos.desk
      place.override: upt.head dinsos.rehsos dinsos.head
      resident.read: dinsos.desk dinsos.worker dinsos.lead dinsos.division dinsos.head city.dinsos dinsos.rehsos upt.admin upt.head auditor
      journey.read: dinsos.desk dinsos.worker dinsos.lead dinsos.division dinsos.head city.dinsos dinsos.rehsos upt.admin upt.head auditor
      journey.plan: dinsos.desk dinsos.worker dinsos.lead dinsos.division dinsos.head city.dinsos
      document.read: satpol.officer satpol.lead police.desk dinsos.desk dinsos.worker dinsos.lead dinsos.division dinsos.head city.dinsos dinsos.rehsos dp3ak.operator dp3ak.verifier upt.admin upt.head health.officer auditor
      insight.read: satpol.lead dinsos.lead dinsos.rehsos dinsos.division dinsos.head city.dinsos upt.head auditor
      audit.read: auditor
      account.manage: admin
      calendar.manage: admin
      duty.manage: satpol.lead dinsos.lead dinsos.rehsos dinsos.division dinsos.head city.dinsos upt.head dp3ak.verifier upt.admin admin
      role.delegate: satpol.officer satpol.lead police.desk dinsos.desk dinsos.worker dinsos.lead dinsos.division dinsos.head city.dinsos dinsos.rehsos dp3ak.operator dp3ak.verifier upt.admin upt.head health.officer
      import.persons: upt.admin upt.head dinsos.desk dinsos.lead city.dinsos
      queue.manage: admin
      metrics.read: admin"
    `);
  });

  it('know the roles of the SOP, less those who come by a link and the system', () => {
    const { sop } = loadSop(readFileSync('workflows/orang-terlantar.v1.yaml', 'utf8'));
    const bySop = Object.keys(sop?.file.roles ?? {}).filter((role) => !['partner', 'receiver', 'system'].includes(role));

    expect([...ROLES].sort()).toEqual(bySop.sort());
  });

  it('have a unit for every role', () => {
    expect([...new Set(Object.values(ROLES_IN).flat())].sort()).toEqual([...ROLES].sort());
  });
});
