import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Settings } from '../config/settings.js';
import { StartRefused } from '../config/start-refused.js';

/**
 * Begins to answer on the address of the settings and returns its URL.
 * @throws StartRefused if the address cannot be had
 */
export async function listen(app: NestFastifyApplication, { host, port }: Settings): Promise<string> {
  await app.init();
  try {
    // not app.listen(), which logs a stack trace before it fails
    return await app.getHttpAdapter().getInstance().listen({ host, port });
  } catch (error) {
    throw refusalFor(error, host, port) ?? error;
  }
}

function refusalFor(error: unknown, host: string, port: number): StartRefused | undefined {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new StartRefused(
        `Port ${port} sudah dipakai program lain. Hentikan program itu, atau pilih port lain, misalnya PORT=${port + 1}.`,
        `Port ${port} is in use by another program. Stop that program, or choose another port, such as PORT=${port + 1}.`,
      );
    case 'EACCES':
      return new StartRefused(
        `Port ${port} tidak boleh dipakai oleh pengguna ini. Pilih port lain, misalnya PORT=3000.`,
        `This user may not use port ${port}. Choose another port, such as PORT=3000.`,
      );
    case 'EADDRNOTAVAIL':
    case 'EAI_AGAIN':
    case 'ENOTFOUND':
      return new StartRefused(`HOST "${host}" bukan alamat komputer ini.`, `HOST "${host}" is not an address of this machine.`);
    default:
      return undefined;
  }
}
