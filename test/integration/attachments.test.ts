import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Test, type TestingModule } from '@nestjs/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { createAccount, type Actor } from '../../src/access/index.js';
import { AddAttachment } from '../../src/attachments/add-attachment.js';
import { PlacesModule } from '../../src/places/index.js';
import { AttachmentsModule } from '../../src/attachments/index.js';
import type { Upload } from '../../src/attachments/receive-upload.js';
import { RemoveAttachment } from '../../src/attachments/remove-attachment.js';
import { BLOB_STORE } from '../../src/attachments/storage/blob-store.js';
import { DiskStore } from '../../src/attachments/storage/disk-store.js';
import { UnownedBlobs } from '../../src/attachments/unowned-blobs.js';
import { DeadlinesModule } from '../../src/deadlines/index.js';
import { AttachmentKeys, ErasePerson, PeopleModule, RegisterPerson } from '../../src/people/index.js';
import { MasterKeys } from '../../src/people/protection/master-keys.js';
import { DatabaseModule, UnitOfWork, type Tx } from '../../src/platform/database/index.js';
import { createAdapter } from '../../src/platform/http/adapter.js';
import { LiveChangesModule } from '../../src/platform/live/index.js';
import { openQueueBackend, QueueModule, type QueueBackend } from '../../src/platform/queue/index.js';
import { unitId, UnitsModule } from '../../src/units/index.js';
import { testDatabase, type TestDatabase } from '../support/database.js';

/** A disk that fills up in the middle of a file, or is not there, when the test says so. */
class WeakDisk extends DiskStore {
  fails: string | undefined;

  override async put(key: string, bytes: Iterable<Buffer>): Promise<void> {
    return super.put(key, this.fails === undefined || key.endsWith('.thumbnail') ? bytes : untilItFails(bytes, this.fails));
  }

  override async delete(key: string): Promise<void> {
    if (this.fails !== undefined) throw new Error(this.fails);
    return super.delete(key);
  }
}

function* untilItFails(bytes: Iterable<Buffer>, code: string): Generator<Buffer> {
  yield [...bytes][0]!.subarray(0, 100);
  throw Object.assign(new Error(code), { code });
}

let database: TestDatabase;
let backend: QueueBackend;
let folder: string;
let disk: WeakDisk;
const MASTER_KEYS = new MasterKeys(randomBytes(32));
let app: TestingModule;
let source: DataSource;
let upload: Upload;
let actor: Actor;
let caseId: string;
let personId: string;

beforeAll(async () => {
  database = await testDatabase();
  backend = await openQueueBackend({ databaseUrl: database.url, processors: false });
  folder = await mkdtemp(path.join(tmpdir(), 'pulang-attachments-'));
  disk = new WeakDisk(folder);
  app = await Test.createTestingModule({
    imports: [
      DatabaseModule.forRoot({ url: database.url, poolSize: 5, applicationName: 'test' }),
      QueueModule.forRoot({ backend, processors: false }),
      UnitsModule,
      DeadlinesModule.forRoot(),
      LiveChangesModule.forRoot({ url: database.url, listens: false }),
      PeopleModule.forRoot(MASTER_KEYS),
      PlacesModule,
      AttachmentsModule.forRoot({ storage: { folder }, answers: true, sweeps: false }),
    ],
  })
    .overrideProvider(BLOB_STORE)
    .useValue(disk)
    .compile();
  await app.createNestApplication(createAdapter(), { logger: false }).init();
  source = app.get(DataSource);
  const bytes = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#336699' } })
    .jpeg()
    .toBuffer();
  upload = { fields: { kind: 'photo_face' }, name: 'foto.jpg', mediaType: 'image/jpeg', bytes };
  const accountId = await run((tx) => createAccount(tx, { username: 'petugas', displayName: 'Petugas', password: 'rahasia-nomor-satu' }));
  actor = { accountId, unitId: unitId('SATPOL-35.78'), role: 'satpol.officer', seesProvince: false, onBehalfOf: null };
}, 60_000); // the first test file of a run also starts the database server

afterAll(async () => {
  await app.close();
  await backend.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  disk.fails = undefined;
  personId = await registered();
  caseId = newId();
  await source.query(
    `with opened as (insert into cases (id, number, sop_id, sop_version, version, snapshot, main_state, state_since, owner_unit, opened_by_unit, person_id, opened_at, changed_at)
     values ($1::uuid, $1::uuid::text, 'orang-terlantar', 1, 1, '{}', 'reported', now(), $2, $2, $3, now(), now()) returning id)
       insert into case_units select $2, id from opened`,
    [caseId, actor.unitId, personId],
  );
});

const run = <T>(work: (tx: Tx) => Promise<T>) => app.get(UnitOfWork).run(work);
const registered = () => run((tx) => app.get(RegisterPerson).run(tx, { identity: { names: [] }, by: null, because: 'intake' }));
const erased = (id: string) => run((tx) => app.get(ErasePerson).run(tx, id));
const added = (sent: Upload = upload) => app.get(AddAttachment).run(caseId, actor, () => Promise.resolve(sent));
const sweep = () => app.get(UnownedBlobs).sweep();
const files = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((each) => each.isFile()).map(({ name }) => name);
const unowned = () => source.query<{ due: boolean }[]>('select delete_after <= now() as due from unowned_blobs');
const allDue = () => source.query(`update unowned_blobs set delete_after = now() - interval '1 second'`);
const attachments = () => source.query<unknown[]>('select id from attachments where case_id = $1', [caseId]);

/** Makes PostgreSQL refuse every new attachment while `work` goes on. */
async function withRefusingDatabase(work: () => Promise<void>): Promise<void> {
  await source.query('alter table attachments add constraint refuses_all check (false) not valid');
  try {
    await work();
  } finally {
    await source.query('alter table attachments drop constraint refuses_all');
  }
}

describe('bytes and rows', () => {
  it('are there both: a file, its thumbnail, a row, and nothing without owner', async () => {
    const before = await files();

    await added();

    expect(await files()).toHaveLength(before.length + 2);
    expect([await attachments(), await unowned()]).toEqual([[expect.anything()], []]);
  });

  it('are there neither when the database refuses the row', async () => {
    const before = await files();

    await withRefusingDatabase(async () => {
      await expect(added()).rejects.toThrow('refuses_all');
    });

    expect([await files(), await attachments(), await unowned()]).toEqual([before, [], []]);
  });

  it.each(['ENOSPC', 'EIO'])('are there neither when the disk fails in the middle with %s, once the sweep has come by', async (code) => {
    const before = await files();
    disk.fails = code;

    await expect(added()).rejects.toThrow();
    expect([await attachments(), await unowned()]).toEqual([[], [{ due: false }]]);
    disk.fails = undefined;
    await allDue();

    expect(await sweep()).toBe(1);
    expect([await files(), await unowned()]).toEqual([before, []]);
  });

  it('that a full disk does not take are told so', async () => {
    disk.fails = 'ENOSPC';

    await expect(added()).rejects.toMatchObject({
      problem: {
        status: 507,
        code: 'attachment_storage_full',
        message: { id: expect.stringContaining('penuh'), en: expect.stringContaining('full') },
      },
    });
    disk.fails = undefined;
    await allDue();
    await sweep();
  });

  it('are not stored if the upload breaks off', async () => {
    const before = await files();

    const broken = app.get(AddAttachment).run(caseId, actor, () => Promise.reject(new Error('broken off')));

    await expect(broken).rejects.toThrow('broken off');
    expect([await files(), await attachments(), await unowned()]).toEqual([before, [], []]);
  });

  it('are not even received if the case is not the actor’s business', async () => {
    const stranger = { ...actor, unitId: unitId('SATPOL-35.73') };

    await expect(app.get(AddAttachment).run(caseId, stranger, () => Promise.reject(new Error('was asked')))).rejects.toMatchObject({
      refusal: { code: 'case_not_found' },
    });
  });

  it('are not stored if the case becomes another unit’s while they are on their way', async () => {
    const before = await files();
    const meanwhile = async () => {
      await source.query('update case_units set unit_id = $2 where case_id = $1', [caseId, unitId('SATPOL-35.73')]);
      return upload;
    };

    await expect(app.get(AddAttachment).run(caseId, actor, meanwhile)).rejects.toMatchObject({ refusal: { code: 'case_not_found' } });
    expect([await files(), await unowned()]).toEqual([before, []]);
  });
});

describe('the sweep', () => {
  it('deletes the bytes of a removed attachment that could not be deleted at once', async () => {
    const before = await files();
    const { id } = await added();
    disk.fails = 'EIO';
    await app.get(RemoveAttachment).run(id, actor, 'duplicate');
    disk.fails = undefined;
    expect([await unowned(), (await files()).length]).toEqual([[{ due: true }], before.length + 2]);

    expect(await sweep()).toBe(1);
    expect([await files(), await unowned()]).toEqual([before, []]);
  });

  it('leaves alone what is being stored just now', async () => {
    await source.query(`insert into unowned_blobs values ('ab/under-way', now() + interval '1 day')`);
    await disk.put('ab/under-way', [Buffer.from('x')]);

    expect(await sweep()).toBe(0);
    expect(await files()).toContain('under-way');
    await allDue();
    expect(await sweep()).toBe(1);
  });

  it('takes more than one batch', async () => {
    await source.query(`insert into unowned_blobs select 'zz/' || n, now() from generate_series(1, 250) n`);

    expect(await sweep()).toBe(250);
  });

  it('is done by a worker when it starts', async () => {
    await source.query(`insert into unowned_blobs values ('ab/left-over', now())`);

    const worker = await Test.createTestingModule({
      imports: [
        DatabaseModule.forRoot({ url: database.url, poolSize: 2, applicationName: 'test worker' }),
        PeopleModule.forRoot(MASTER_KEYS),
        AttachmentsModule.forRoot({ storage: { folder }, answers: false, sweeps: true }),
      ],
    }).compile();
    await worker.init();

    await until(async () => (await unowned()).length === 0);
    await worker.close();
  });
});

describe('the key of an attachment', () => {
  const keyOf = async (person: string, attachment: string) =>
    (await run((tx) => app.get(AttachmentKeys).of(tx, person, attachment))).export().toString('hex');

  it('is the same each time, and another for every attachment and person', async () => {
    const [one, other, somebody] = [newId(), newId(), await registered()];

    expect(await keyOf(personId, one)).toBe(await keyOf(personId, one));
    expect(new Set([await keyOf(personId, one), await keyOf(personId, other), await keyOf(somebody, one)]).size).toBe(3);
    expect(await keyOf(personId, one)).toMatch(/^[\da-f]{64}$/);
  });

  it('is gone with the person', async () => {
    await erased(personId);

    await expect(keyOf(personId, newId())).rejects.toMatchObject({ refusal: { code: 'person_erased' } });
  });

  it('is nobody’s for a person that does not exist', async () => {
    await expect(keyOf(newId(), newId())).rejects.toMatchObject({ refusal: { code: 'person_not_found' } });
  });

  it('comes for many at once, less those of the erased', async () => {
    const gone = await registered();
    await erased(gone);
    const [mine, alsoMine, theirs] = [newId(), newId(), newId()];
    const asked = [mine, alsoMine].map((attachmentId) => ({ personId, attachmentId }));

    const keys = await run((tx) => app.get(AttachmentKeys).ofMany(tx, [...asked, { personId: gone, attachmentId: theirs }]));

    expect([...keys.keys()]).toEqual([mine, alsoMine]);
    expect(keys.get(alsoMine)?.export().toString('hex')).toBe(await keyOf(personId, alsoMine));
  });
});

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(20);
}
