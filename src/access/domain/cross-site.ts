type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Where a request comes from, as far as a browser tells: `here` if it proves to come from a page of this service, `elsewhere` if it shows
 * that it does not, `unsaid` for the rest (programs, very old browsers).
 *
 * A page of another site cannot add X-Requested-With without asking this service first (CORS preflight), which never agrees; and it
 * cannot change Sec-Fetch-Site or Origin. (OWASP CSRF Prevention: custom header, Fetch Metadata, Origin.)
 */
export function cameFrom(headers: Headers): 'here' | 'elsewhere' | 'unsaid' {
  if (headers['x-requested-with']) return 'here';
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' ? 'here' : 'elsewhere';
  const origin = headers['origin'];
  if (origin === undefined) return 'unsaid';
  return typeof origin === 'string' && URL.canParse(origin) && new URL(origin).host === headers['host'] ? 'here' : 'elsewhere';
}

/** Whether a method changes something. */
export function writes(method: string): boolean {
  return !['GET', 'HEAD', 'OPTIONS'].includes(method);
}
