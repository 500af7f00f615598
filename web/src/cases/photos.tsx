import { useInfiniteQuery } from '@tanstack/react-query';
import { FileText, ImagePlus } from 'lucide-react';
import { useState } from 'react';
import { api, ask, type Api } from '../api/client';
import { useMay } from '../session/session';
import { useAct } from '../ui/act';
import { Pages, paged } from '../ui/answer';
import { Dialog } from '../ui/dialog';
import { Answers, Field } from '../ui/field';
import { Empty, Sheet } from '../ui/page';
import { Problem } from '../ui/signs';
import { moment } from '../words/time';
import { messages } from '../words/words';
import { Picture } from './picture';
import { newUploadId, send } from './upload';

const t = messages('photos', {
  title: ['Foto dan pindaian', 'Photos and scans'],
  add: ['Tambah foto atau pindaian', 'Add a photo or scan'],
  nothing: ['Belum ada foto', 'No photo yet'],
  nothingWhat: [
    'Foto wajah dan surat yang dibawa sangat membantu penelusuran.',
    'A photo of the face and of papers carried helps the search a lot.',
  ],
  file: ['Berkas', 'File'],
  fileHelp: ['JPEG, PNG, WebP sampai 20 MB, atau PDF sampai 30 MB.', 'JPEG, PNG, WebP up to 20 MB, or PDF up to 30 MB.'],
  kind: ['Apa yang terlihat?', 'What does it show?'],
  caption: ['Keterangan (boleh kosong)', 'Caption (may stay empty)'],
  send: ['Kirim', 'Send'],
  sending: ['Mengirim {percent}%', 'Sending {percent}%'],
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
      {adding && <AddPhoto caseId={caseId} close={() => setAdding(false)} />}
      {shown && <ShowPhoto of={shown} close={() => setShown(undefined)} />}
    </Sheet>
  );
}

function AddPhoto({ caseId, close }: { readonly caseId: string; readonly close: () => void }) {
  const [id] = useState(() => newUploadId());
  const [file, setFile] = useState<File>();
  const [kind, setKind] = useState<string>('photo_face');
  const [caption, setCaption] = useState('');
  const [part, setPart] = useState(0);
  const add = useAct(() => send({ caseId, file: file!, kind, caption, id }, setPart), { said: t('added'), then: close });
  return (
    <Dialog title={t('add')} close={close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate();
        }}
      >
        <Field label={t('file')} hint={t('fileHelp')}>
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
          value={kind}
          change={setKind}
        />
        <Field label={t('caption')}>
          {(input) => <input {...input} maxLength={500} value={caption} onInput={({ currentTarget }) => setCaption(currentTarget.value)} />}
        </Field>
        {add.isPending && <progress value={part} aria-label={t('sending', { percent: Math.round(part * 100) })} />}
        <Problem error={add.error} />
        <div>
          <button type="submit" className="button primary" disabled={!file || add.isPending}>
            {add.isPending ? t('sending', { percent: Math.round(part * 100) }) : t('send')}
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
