/** The five events of the SOP that a case of this benchmark goes through, and who takes them. */
import { readReference } from '../../dist/units/reference.js';

const CITIES = [...new Set(readReference().units.flatMap(({ region }) => (/^35\.\d\d$/.test(region ?? '') ? [region] : [])))];

/** Who acts: the unit, the role. */
export const STAFF = { dinsos: ['DINSOS-35', 'dinsos.desk'], dp3ak: ['DP3AK-35', 'dp3ak.operator'] };

/** `then`: the job that puts the next task on a desk. `outside`: somebody outside is waited for, and this is the answer. */
export const CHAIN = [
  { event: 'inbound_accepted', by: 'dinsos', then: 'effect-due', data: { fromProvince: '31' } },
  { event: 'assessed', by: 'dinsos', then: 'offered', data: {} },
  { event: 'handoff_accepted', by: 'dp3ak', then: 'answered', data: {}, outside: true },
  { event: 'verification_asked', by: 'dp3ak', then: 'effect-due', data: {} },
  { event: 'verified', by: 'dp3ak', then: 'effect-due', data: {}, outside: true },
];

/** A person arrives somewhere in East Java: every city has numbers of its own. */
let opened = 0;
export const nextCity = () => CITIES[opened++ % CITIES.length];
