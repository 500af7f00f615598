import { Check, Copy, Share2 } from 'lucide-react';
import { useState } from 'react';
import { toastProblem } from './toasts';
import { t } from './words';

/** A text on its way to somebody: handed to another app of the phone, or copied. A browser that can do neither (no HTTPS) still shows the text. */
export function Share({ text }: { readonly text: string }) {
  const [copied, setCopied] = useState<string>();
  const isCopied = copied === text;
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
          onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(text), toastProblem)}
        >
          {isCopied ? <Check size={18} aria-hidden /> : <Copy size={18} aria-hidden />} {t(isCopied ? 'copied' : 'copy')}
        </button>
      )}
      <span className="for-readers" role="status">
        {isCopied && t('copied')}
      </span>
    </div>
  );
}

/** Closing the list of apps is no error. */
function unlessCancelled(error: unknown): void {
  if (!(error instanceof DOMException && error.name === 'AbortError')) toastProblem(error);
}
