import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, ask } from '../api/client';
import { Problem } from '../ui/signs';

/** A photo of a case. It is fetched, for an `<img>` cannot say in which role one acts, and let go of when it is no longer shown. */
export function Picture({ id, small = false, alt }: { readonly id: string; readonly small?: boolean; readonly alt: string }) {
  const path = small ? '/api/v1/attachments/{id}/thumbnail' : '/api/v1/attachments/{id}';
  const photo = useQuery({
    queryKey: ['photo', id, small],
    staleTime: Infinity,
    gcTime: 60_000,
    queryFn: () => ask<Blob>(api.GET(path, { params: { path: { id } }, parseAs: 'blob' })),
  });
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!photo.data) return;
    const made = URL.createObjectURL(photo.data);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [photo.data]);
  if (photo.error && !small) return <Problem error={photo.error} />;
  return url ? <img src={url} alt={alt} /> : <span className="photo-blank" />;
}
