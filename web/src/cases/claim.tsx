import { api, ask, type Api } from '../api/client';
import { useMay, useMembership, useSession } from '../session/session';
import { useAct } from '../ui/act';
import { Badge, Problem } from '../ui/signs';
import { messages } from '../words/words';

const t = messages('claim', {
  claim: ['Saya kerjakan', 'I take it'],
  claimed: ['Kasus ini Anda kerjakan', 'You work on this case'],
  mine: ['Anda kerjakan', 'You work on it'],
  byOther: ['Dikerjakan {who}', '{who} works on it'],
  release: ['Lepas', 'Give it back'],
  released: ['Kasus dikembalikan ke meja unit', 'The case is back on the unit’s desk'],
  takeOver: ['Ambil alih', 'Take over'],
});

/** Who works on a case; and taking it up, giving it back, or for leads taking it over. */
export function Claim({ of }: { readonly of: Api<'CaseView'> }) {
  const mayAct = useMay('case.act');
  const membership = useMembership();
  const me = useSession().me?.account.id;
  const params = { path: { caseId: of.id } };
  const claim = useAct((takeOver: boolean) => ask(api.POST('/api/v1/cases/{caseId}/claim', { params, body: { takeOver } })), {
    said: t('claimed'),
  });
  const release = useAct(() => ask(api.DELETE('/api/v1/cases/{caseId}/claim', { params })), { said: t('released') });
  const ours = mayAct && of.closedAt === null && of.owner.id === membership?.actsFor;
  const mine = of.claimedById === me;
  return (
    <>
      {of.claimedBy !== null && <Badge tone="good">{mine ? t('mine') : t('byOther', { who: of.claimedBy })}</Badge>}
      <span className="row no-print">
        {ours && of.claimedBy === null && (
          <button type="button" className="button" disabled={claim.isPending} onClick={() => claim.mutate(false)}>
            {t('claim')}
          </button>
        )}
        {ours && mine && (
          <button type="button" className="button quiet" disabled={release.isPending} onClick={() => release.mutate()}>
            {t('release')}
          </button>
        )}
        {ours && of.claimedBy !== null && !mine && (
          <button type="button" className="button quiet" disabled={claim.isPending} onClick={() => claim.mutate(true)}>
            {t('takeOver')}
          </button>
        )}
      </span>
      <Problem error={claim.error ?? release.error} />
    </>
  );
}
