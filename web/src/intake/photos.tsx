import { Camera, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { v7 } from 'uuid';
import { dropPhoto, keepPhoto, openPhoto } from '../offline/drafts';
import { shrink, UnreadablePhoto } from '../offline/photo';
import { isFull } from '../offline/store';
import { Notice } from '../ui/signs';
import type { PhotoRef } from './draft';
import { t } from './words';

const KINDS: readonly PhotoRef['kind'][] = ['photo_face', 'photo_full', 'photo_mark', 'belongings', 'document_scan'];
const kindWord = (kind: PhotoRef['kind']): string => t(kind === 'belongings' ? 'belongings_photo' : kind);

/** Photos of one draft: taken, made small, kept on the phone. */
export function Photos({
  account,
  owner,
  photos,
  change,
}: {
  readonly account: string;
  readonly owner: string;
  readonly photos: readonly PhotoRef[];
  readonly change: (to: (photos: readonly PhotoRef[]) => readonly PhotoRef[]) => void;
}) {
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<'unreadable' | 'photoFull'>();

  const add = async (file: File): Promise<void> => {
    setBusy(true);
    setWrong(undefined);
    try {
      const blob = await shrink(file);
      const photo: PhotoRef = { id: v7(), kind: photos.length ? 'photo_full' : 'photo_face', size: blob.size };
      await keepPhoto(account, owner, { ...photo, blob });
      change((all) => [...all, photo]);
    } catch (error) {
      if (!(error instanceof UnreadablePhoto) && !isFull(error)) throw error;
      setWrong(isFull(error) ? 'photoFull' : 'unreadable');
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className="stack">
      {photos.length > 0 && (
        <ul className="photos">
          {photos.map((photo, n) => (
            <li key={photo.id}>
              <Thumbnail account={account} id={photo.id} alt={t('photoKind', { n: n + 1 })} />
              <select
                aria-label={t('photoKind', { n: n + 1 })}
                value={photo.kind}
                onChange={(event) => {
                  const kind = event.currentTarget.value as PhotoRef['kind'];
                  change((all) => all.map((each) => (each.id === photo.id ? { ...each, kind } : each)));
                }}
              >
                {KINDS.map((kind) => (
                  <option key={kind} value={kind}>
                    {kindWord(kind)}
                  </option>
                ))}
              </select>
              <button
                type="button"
                className="button quiet"
                aria-label={t('removePhoto', { n: n + 1 })}
                onClick={() => {
                  change((all) => all.filter((each) => each.id !== photo.id));
                  void dropPhoto(photo.id);
                }}
              >
                <Trash2 aria-hidden size={20} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <label className="button wide camera">
        <Camera aria-hidden />
        {t('takePhoto')}
        <input
          type="file"
          accept="image/*"
          capture="environment"
          disabled={busy}
          onChange={(event) => {
            const input = event.currentTarget;
            const [file] = input.files ?? [];
            if (file) void add(file).finally(() => (input.value = ''));
          }}
        />
      </label>
      <div role="status">{busy && <p className="soft row busy">{t('shrinking')}</p>}</div>
      {wrong && (
        <Notice tone="bad">
          <p role="alert">{t(wrong)}</p>
        </Notice>
      )}
    </div>
  );
}

/** A photo as it is kept; one that the server has already is only said. */
export function Thumbnail({ account, id, alt }: { readonly account: string; readonly id: string; readonly alt: string }) {
  const [address, setAddress] = useState<string | null>();
  useEffect(() => {
    let made: string | undefined;
    let here = true;
    void openPhoto(account, id).then((blob) => {
      if (!here) return;
      made = blob && URL.createObjectURL(blob);
      setAddress(made ?? null);
    });
    return () => {
      here = false;
      if (made) URL.revokeObjectURL(made);
    };
  }, [account, id]);
  if (address === null) return <span className="thumb soft small">{t('photoSent')}</span>;
  return address === undefined ? <span className="thumb" /> : <img className="thumb" src={address} alt={alt} />;
}
