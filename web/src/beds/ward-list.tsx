import { useState } from 'react';
import type { Api } from '../api/client';
import { Dialog } from '../ui/dialog';
import { Empty, Sheet } from '../ui/page';
import { number } from '../words/time';
import { messages } from '../words/words';
import { BedsForm, RemoveForm } from './bed-list-forms';
import { WardForm } from './ward-form';
import { called } from './words';

const t = messages('ward-list', {
  wards: ['Ruang dan tempat tidur', 'Wards and beds'],
  none: ['Belum ada ruang', 'There is no ward yet'],
  noneWhat: [
    'Impor daftar dari Excel atau CSV di bawah, atau tambah ruang satu per satu lalu isi tempat tidurnya.',
    'Import the list from Excel or CSV below, or add wards one by one and then their beds.',
  ],
  addWard: ['Tambah ruang', 'Add a ward'],
  addBeds: ['Tambah tempat tidur', 'Add beds'],
  removeBeds: ['Hapus tempat tidur', 'Take beds off the list'],
  edit: ['Ubah', 'Change'],
  isolation: ['Ruang isolasi', 'Isolation'],
  beds: ['Tempat tidur', 'Beds'],
  free: ['Kosong', 'Free'],
});

type Open = { readonly what: 'ward'; readonly of?: Api<'WardView'> } | { readonly what: 'beds' | 'remove'; readonly ward: string };

/** The wards of a facility with their beds, and what may be changed about them. */
export function Wards({ of, manages }: { readonly of: Api<'FacilityView'>; readonly manages: boolean }) {
  const [open, setOpen] = useState<Open>();
  const close = (): void => setOpen(undefined);
  return (
    <Sheet
      title={t('wards')}
      actions={
        manages && (
          <button type="button" className="button" onClick={() => setOpen({ what: 'ward' })}>
            {t('addWard')}
          </button>
        )
      }
    >
      {!of.wards.length && (
        <Empty title={t('none')}>
          <p>{t('noneWhat')}</p>
        </Empty>
      )}
      <ul className="lines">
        {of.wards.map((ward) => (
          <li key={ward.name} className="row spread">
            <span>
              <strong>{ward.name}</strong>{' '}
              <span className="soft small">
                {[called(ward.sex), called(ward.condition), ward.isolation && t('isolation')].filter(Boolean).join(', ')}
              </span>
              <br />
              <span className="small mono">
                {number(ward.beds ?? 0)} {t('beds').toLowerCase()}, {number(ward.free ?? 0)} {t('free').toLowerCase()}
              </span>
            </span>
            {manages && (
              <span className="row">
                <button type="button" className="button quiet" onClick={() => setOpen({ what: 'ward', of: ward })}>
                  {t('edit')} <span className="for-readers">{ward.name}</span>
                </button>
                <button type="button" className="button" onClick={() => setOpen({ what: 'beds', ward: ward.name })}>
                  {t('addBeds')} <span className="for-readers">{ward.name}</span>
                </button>
                <button type="button" className="button quiet" onClick={() => setOpen({ what: 'remove', ward: ward.name })}>
                  {t('removeBeds')} <span className="for-readers">{ward.name}</span>
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {open?.what === 'ward' && (
        <Dialog title={open.of?.name ?? t('addWard')} close={close}>
          <WardForm code={of.code} ward={open.of} done={close} />
        </Dialog>
      )}
      {open?.what === 'beds' && (
        <Dialog title={`${t('addBeds')}: ${open.ward}`} close={close}>
          <BedsForm facility={of} ward={open.ward} done={close} />
        </Dialog>
      )}
      {open?.what === 'remove' && (
        <Dialog title={`${t('removeBeds')}: ${open.ward}`} close={close}>
          <RemoveForm facility={of} ward={open.ward} done={close} />
        </Dialog>
      )}
    </Sheet>
  );
}
