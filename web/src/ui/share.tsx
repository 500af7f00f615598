import { Copy, Share2 } from 'lucide-react';
import { toast, toastProblem } from './toasts';
import { t } from './words';

/** A text on its way to somebody: handed to another app of the phone, or copied. A browser that can do neither (no HTTPS) still shows the text. */
export function Share({ text }: { readonly text: string }) {
  return (
    <div className="row">
      {'share' in navigator && (
        <button type="button" className="button" onClick={() => void navigator.share({ text }).catch(unlessCancelled)}>
          <Share2 size={18} aria-hidden /> {t('share')}
        </button>
      )}
      {'clipboard' in navigator && (
        <button
          type="button"
          className="button"
          onClick={() => void navigator.clipboard.writeText(text).then(() => toast(t('copied')), toastProblem)}
        >
          <Copy size={18} aria-hidden /> {t('copy')}
        </button>
      )}
    </div>
  );
}

/** Closing the list of apps is no error. */
function unlessCancelled(error: unknown): void {
  if (!(error instanceof DOMException && error.name === 'AbortError')) toastProblem(error);
}
