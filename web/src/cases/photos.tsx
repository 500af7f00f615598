import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { FileText, ImagePlus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { api, ask, type Api } from '../api/client';
import { useOnline } from '../app/online';
import { megabytes, useSent } from '../offline/here';
import { dropParcel, listParcels, retryParcel, type OpenParcel } from '../offline/parcels';
import { UnreadablePhoto } from '../offline/photo';
import { sendNow } from '../offline/queue';
import { useStored } from '../offline/use-stored';
import { useMay, useSession } from '../session/session';
import { dropDraft, keepDraft, readDraft } from '../steps/drafts';
import { useAct } from '../ui/act';
import { Pages, paged } from '../ui/answer';
import { Dialog } from '../ui/dialog';
import { Answers, Field } from '../ui/field';
import { Empty, Sheet } from '../ui/page';
import { Notice, Problem } from '../ui/signs';
import { toast } from '../ui/toasts';
import { moment } from '../words/time';
import { messages, say } from '../words/words';
import { Picture } from './picture';
import { handOver } from './upload';

const t = messages('photos', {
  title: ['Foto dan pindaian', 'Photos and scans'],
  add: ['Tambah foto atau pindaian', 'Add a photo or scan'],
  nothing: ['Belum ada foto', 'No photo yet'],
  nothingWhat: [
    'Foto wajah dan surat yang dibawa sangat membantu penelusuran.',
    'A photo of the face and of papers carried helps the search a lot.',
  ],
  file: ['Berkas', 'File'],
  fileHelp: [
    'JPEG, PNG atau WebP, dikecilkan di perangkat ini; atau PDF sampai 30 MB.',
    'JPEG, PNG or WebP, made small on this device; or PDF up to 30 MB.',
  ],
  kind: ['Apa yang terlihat?', 'What does it show?'],
  caption: ['Keterangan (boleh kosong)', 'Caption (may stay empty)'],
  send: ['Kirim', 'Send'],
  shrinking: ['Mengecilkan foto…', 'Making the photo small…'],
  unreadable: [
    'Berkas ini tidak dapat dibaca sebagai foto. Pilih foto JPEG, PNG atau WebP, atau PDF.',
    'This file cannot be read as a photo. Choose a JPEG, PNG or WebP photo, or a PDF.',
  ],
  underWay: ['Sedang dikirim', 'On their way'],
  progress: ['{sent} dari {size} MB', '{sent} of {size} MB'],
  waits: ['menunggu jaringan; terkirim sendiri nanti', 'waits for a network; goes by itself later'],
  again: ['Kirim lagi', 'Send again'],
  drop: ['Hapus dari perangkat ini', 'Drop from this device'],
  added: ['Tersimpan pada kasus', 'Kept with the case'],
  photo_face: ['Wajah', 'Face'],
  photo_full: ['Seluruh badan', 'Whole person'],
  photo_mark: ['Tanda tubuh', 'Mark on the body'],
  photo_place: ['Tempat', 'Place'],
  document_scan: ['Surat', 'Paper'],
  belongings: ['Barang bawaan', 'Belongings'],
  signature: ['Tanda tangan', 'Signature'],
  other: ['Lainnya', 'Other'],
  save: ['Simpan berkas PDF', 'Save the PDF'],
  remove: ['Hapus dari kasus', 'Remove from the case'],
  removeWhy: ['Mengapa dihapus? Tidak dapat dikembalikan.', 'Why is it removed? It cannot be brought back.'],
  removed: ['Dihapus', 'Removed'],
  wrong_case: ['Salah kasus', 'Wrong case'],
  wrong_person: ['Salah orang', 'Wrong person'],
  duplicate: ['Ganda', 'Duplicate'],
  unusable: ['Tidak dapat dipakai', 'Unusable'],
  not_needed: ['Tidak diperlukan', 'Not needed'],
  consent_withdrawn: ['Persetujuan ditarik', 'Consent withdrawn'],
});

const KINDS = ['photo_face', 'photo_full', 'photo_mark', 'photo_place', 'document_scan', 'belongings', 'signature', 'other'] as const;
const REASONS = ['wrong_case', 'wrong_person', 'duplicate', 'unusable', 'not_needed', 'consent_withdrawn'] as const;

type Attachment = Api<'AttachmentView'>;

/** The photos and scans of a case: seen small, opened, added and removed. */
export function Photos({ caseId }: { readonly caseId: string }) {
  const mayAdd = useMay('attachment.add');
  const [adding, setAdding] = useState(false);
  const [shown, setShown] = useState<Attachment>();
  const all = useInfiniteQuery({
    queryKey: ['case', caseId, 'attachments'],
    queryFn: ({ pageParam: after }) =>
      ask(api.GET('/api/v1/cases/{caseId}/attachments', { params: { path: { caseId }, query: { limit: 24, ...(after && { after }) } } })),
    ...paged,
  });
  return (
    <Sheet
      title={t('title')}
      actions={
        mayAdd && (
          <button type="button" className="button" onClick={() => setAdding(true)}>
            <ImagePlus size={20} aria-hidden /> {t('add')}
          </button>
        )
      }
    >
      <Pages
        of={all}
        empty={
          <Empty title={t('nothing')}>
            <p>{t('nothingWhat')}</p>
          </Empty>
        }
      >
        {(items) => (
          <ul className="photos">
            {items.map((each) => (
              <li key={each.id}>
                <button type="button" onClick={() => setShown(each)}>
                  {each.hasThumbnail ? <Picture id={each.id} small alt="" /> : <FileText size={40} aria-hidden />}
                  <span className="small">{each.caption ?? t(each.kind)}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </Pages>
      <UnderWay caseId={caseId} />
      {adding && <AddPhoto caseId={caseId} close={() => setAdding(false)} />}
      {shown && <ShowPhoto of={shown} close={() => setShown(undefined)} />}
    </Sheet>
  );
}

/** What the server has not got yet, or has refused. */
function UnderWay({ caseId }: { readonly caseId: string }) {
  const account = useSession().me!.account.id;
  const client = useQueryClient();
  const parcels = useStored(() => listParcels(account, caseId), `${account} ${caseId}`);
  const before = useRef<readonly OpenParcel[]>([]);
  useEffect(() => {
    if (!parcels) return;
    const gone = before.current.filter(({ id, told }) => !told && !parcels.some((each) => each.id === id));
    before.current = parcels;
    if (!gone.length) return;
    toast(t('added'));
    void client.invalidateQueries({ queryKey: ['case', caseId, 'attachments'] });
  }, [client, caseId, parcels]);
  if (!parcels?.length) return null;
  return (
    <div className="stack tight no-print">
      <h3>{t('underWay')}</h3>
      <ul className="list">
        {parcels.map((each) => (
          <Parcel key={each.id} of={each} />
        ))}
      </ul>
    </div>
  );
}

function Parcel({ of: { id, size, arrived, told, content } }: { readonly of: OpenParcel }) {
  const online = useOnline();
  const sent = useSent(id, arrived);
  const what = content.caption || t(content.kind as (typeof KINDS)[number]);
  if (told)
    return (
      <li className="stack tight">
        <Notice tone="bad">
          <strong>{what}</strong>
          <p role="alert">{say(told.message)}</p>
          <div className="row">
            <button type="button" className="button" onClick={() => void retryParcel(id).then(sendNow)}>
              {t('again')}
            </button>
            <button type="button" className="button danger" onClick={() => void dropParcel(id)}>
              {t('drop')}
            </button>
          </div>
        </Notice>
      </li>
    );
  const progress = t('progress', { sent: megabytes(sent), size: megabytes(size) });
  return (
    <li className="row">
      <span>{what}</span>
      <progress max={size} value={sent} aria-label={`${what}: ${progress}`} />
      <span className="small soft">{online ? progress : `${progress} · ${t('waits')}`}</span>
    </li>
  );
}

interface Typed {
  readonly kind: string;
  readonly caption: string;
}

function AddPhoto({ caseId, close }: { readonly caseId: string; readonly close: () => void }) {
  const name = `${caseId}.photo`;
  const [file, setFile] = useState<File>();
  const [typed, setTyped] = useState<Typed>(() => readDraft<Typed>(name) ?? { kind: 'photo_face', caption: '' });
  const set = (some: Partial<Typed>): void => {
    keepDraft(name, { ...typed, ...some });
    setTyped({ ...typed, ...some });
  };
  const add = useMutation({
    mutationFn: () => handOver({ caseId, file: file!, ...typed }),
    onSuccess: () => {
      dropDraft(name);
      close();
    },
  });
  return (
    <Dialog title={t('add')} close={close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate();
        }}
      >
        <Field label={t('file')} hint={t('fileHelp')} error={add.error instanceof UnreadablePhoto ? t('unreadable') : undefined}>
          {(input) => (
            <input
              {...input}
              type="file"
              required
              accept="image/jpeg,image/png,image/webp,application/pdf"
              onChange={({ currentTarget }) => setFile(currentTarget.files?.[0])}
            />
          )}
        </Field>
        <Answers
          legend={t('kind')}
          name="kind"
          options={KINDS.map((value) => ({ value, label: t(value) }))}
          value={typed.kind}
          change={(kind) => set({ kind })}
        />
        <Field label={t('caption')}>
          {(input) => (
            <input
              {...input}
              maxLength={500}
              value={typed.caption}
              onInput={({ currentTarget }) => set({ caption: currentTarget.value })}
            />
          )}
        </Field>
        {!(add.error instanceof UnreadablePhoto) && <Problem error={add.error} />}
        <div>
          <button type="submit" className="button primary" disabled={!file || add.isPending}>
            {t(add.isPending ? 'shrinking' : 'send')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function ShowPhoto({ of, close }: { readonly of: Attachment; readonly close: () => void }) {
  const mayRemove = useMay('attachment.add');
  const [removing, setRemoving] = useState(false);
  const remove = useAct(
    (reason: (typeof REASONS)[number]) =>
      ask(api.DELETE('/api/v1/attachments/{id}', { params: { path: { id: of.id }, query: { reason } } })),
    { said: t('removed'), then: close },
  );
  return (
    <Dialog title={of.caption ?? t(of.kind)} close={close}>
      {of.hasThumbnail ? (
        <div className="photo-whole">
          <Picture id={of.id} alt={of.caption ?? t(of.kind)} />
        </div>
      ) : (
        <div>
          <a className="button" href={`/api/v1/attachments/${of.id}`} download>
            <FileText size={20} aria-hidden /> {t('save')}
          </a>
        </div>
      )}
      <p className="small soft">
        {t(of.kind)} · {moment(of.createdAt)}
      </p>
      {mayRemove && !removing && (
        <div>
          <button type="button" className="button danger" onClick={() => setRemoving(true)}>
            {t('remove')}
          </button>
        </div>
      )}
      {removing && (
        <fieldset className="stack tight">
          <legend>{t('removeWhy')}</legend>
          <div className="row">
            {REASONS.map((reason) => (
              <button
                key={reason}
                type="button"
                className="button danger"
                disabled={remove.isPending}
                onClick={() => remove.mutate(reason)}
              >
                {t(reason)}
              </button>
            ))}
          </div>
        </fieldset>
      )}
      <Problem error={remove.error} />
    </Dialog>
  );
}
