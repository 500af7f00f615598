import { v5 } from 'uuid';

/** Never to be changed: the ids of facilities come from it. */
const NAMESPACE = 'e5409c75-6bc1-5caa-8859-10a28ba30af6';

/** The id of the facility with this code. */
export function facilityId(code: string): string {
  return v5(`facility:${code}`, NAMESPACE);
}
