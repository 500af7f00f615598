import type { Words } from '../../shared/refusal.js';

/** One thing that can be set from outside, by an environment variable. */
export interface Setting {
  readonly name: string;
  readonly about: Words;
  /** what holds without it, as one would write it; undefined: nothing, it is off */
  readonly otherwise?: string;
  /** as one would write it; of a secret, how to make one */
  readonly example: string;
}

/**
 * Every setting of the program. All are optional: without any it runs on the built-in database, on this machine. `.env.example` and the table in
 * docs/running.md say the same (a test compares them), and what is read in `src` and is not here fails that test.
 */
export const SETTINGS: readonly Setting[] = [
  {
    name: 'HOST',
    about: { id: 'alamat tempat api menjawab; 0.0.0.0: semua jaringan', en: 'address on which the api answers; 0.0.0.0: on every network' },
    otherwise: '127.0.0.1',
    example: '0.0.0.0',
  },
  { name: 'PORT', about: { id: 'port TCP; 0: yang mana saja', en: 'TCP port; 0: any free one' }, otherwise: '3000', example: '8080' },
  {
    name: 'PUBLIC_URL',
    about: {
      id: 'alamat dasar tautan untuk mitra, tanpa garis miring di akhir',
      en: 'base address of the links that partners get, with no slash at the end',
    },
    otherwise: 'http://HOST:PORT',
    example: 'https://pulang.example.go.id',
  },
  {
    name: 'DATA_DIR',
    about: {
      id: 'folder basis data bawaan, kunci utama dan berkas',
      en: 'folder of the built-in database, the master key and the files',
    },
    otherwise: 'data',
    example: '/srv/pulang',
  },
  {
    name: 'ONE_PROCESS',
    about: {
      id: '1: api dan worker dalam satu proses di samping basis data bawaan',
      en: '1: api and worker in one process beside the built-in database',
    },
    otherwise: '0',
    example: '1',
  },
  {
    name: 'DEMO_ACCOUNTS',
    about: {
      id: '1: buat akun contoh juga tanpa basis data bawaan; 0: jangan pernah',
      en: '1: make demo accounts without the built-in database too; 0: never',
    },
    otherwise: 'only with the built-in database, and not in production',
    example: '0',
  },
  {
    name: 'DEMO_PASSWORD',
    about: {
      id: 'kata sandi akun contoh, untuk npm run demo terhadap layanan yang sudah berjalan',
      en: 'password of the demo accounts, for npm run demo against a service that runs already',
    },
    otherwise: 'that of demo-login.txt in DATA_DIR',
    example: 'PASSWORD',
  },
  {
    name: 'DATABASE_URL',
    about: {
      id: 'PostgreSQL sendiri (15 ke atas) menggantikan yang bawaan',
      en: 'a PostgreSQL of your own (15 or newer) instead of the built-in one',
    },
    example: 'postgres://pulang:PASSWORD@db.example.go.id:5432/pulang',
  },
  {
    name: 'ROLE',
    about: {
      id: 'dengan DATABASE_URL: kerja proses ini: api, worker, atau both (keduanya)',
      en: 'with DATABASE_URL: the work of this process: api, worker or both',
    },
    otherwise: 'both',
    example: 'worker',
  },
  {
    name: 'REDIS_URL',
    about: {
      id: 'antrean di Redis ini (6.2 ke atas), bukan di PostgreSQL',
      en: 'queues on this Redis (6.2 or newer) instead of on PostgreSQL',
    },
    example: 'redis://:PASSWORD@redis.example.go.id:6379',
  },
  {
    name: 'MASTER_KEY',
    about: {
      id: 'kunci yang membungkus kunci setiap orang: 32 byte dalam base64, sama di semua proses. Wajib dengan DATABASE_URL',
      en: 'the key that wraps the key of each person: 32 bytes as base64, the same for all processes. Required with DATABASE_URL',
    },
    otherwise: 'the file master.key in DATA_DIR, made at the first start',
    example: 'openssl rand -base64 32',
  },
  {
    name: 'MASTER_KEY_PREVIOUS',
    about: {
      id: 'kunci utama sebelumnya yang mungkin masih dipakai, dipisah koma',
      en: 'earlier master keys that may still be in use, separated by commas',
    },
    example: 'KEY,KEY',
  },
  {
    name: 'PUSH_CONTACT',
    about: {
      id: 'ke mana layanan push dapat menghubungi pengelola: mailto: atau https:',
      en: 'where push services can reach whoever runs this: mailto: or https:',
    },
    otherwise: 'PUBLIC_URL, if it is https',
    example: 'mailto:admin@example.go.id',
  },
  {
    name: 'PUSH_PRIVATE',
    about: {
      id: '1: pemberitahuan push juga ke alamat jaringan sendiri dan tanpa TLS; hanya untuk mencoba',
      en: '1: push notices also to addresses of private networks and without TLS; only to try things out',
    },
    otherwise: '0',
    example: '1',
  },
  {
    name: 'METRICS_TOKEN',
    about: { id: 'token untuk membaca metrik', en: 'token with which the metrics are read' },
    example: 'openssl rand -hex 24',
  },
  {
    name: 'METRICS_PORT',
    about: {
      id: 'port tempat worker menunjukkan metriknya; api menunjukkannya di alamatnya sendiri',
      en: 'port on which a worker shows its metrics; the api shows its own where it answers',
    },
    example: '9090',
  },
  {
    name: 'ATTACHMENTS',
    about: {
      id: 'tempat foto dan berkas disimpan: folder (sama bagi semua proses), atau s3://bucket/awalan',
      en: 'where photos and files are kept: a folder (the same for all processes), or s3://bucket/prefix',
    },
    otherwise: 'attachments in DATA_DIR',
    example: 's3://pulang/berkas',
  },
  {
    name: 'S3_ENDPOINT',
    about: { id: 'alamat penyimpanan S3, dengan ATTACHMENTS=s3://...', en: 'address of the S3 storage, with ATTACHMENTS=s3://...' },
    example: 'https://s3.example.go.id',
  },
  { name: 'S3_REGION', about: { id: 'wilayah penyimpanan S3', en: 'region of the S3 storage' }, example: 'ap-southeast-3' },
  { name: 'S3_ACCESS_KEY_ID', about: { id: 'nama kunci S3', en: 'name of the S3 key' }, example: 'NAME' },
  { name: 'S3_SECRET_ACCESS_KEY', about: { id: 'rahasia kunci S3', en: 'secret of the S3 key' }, example: 'SECRET' },
  {
    name: 'ALIVE_FILE',
    about: {
      id: 'berkas yang disentuh worker setiap 10 detik selama basis data dan antrean menjawab; untuk pemeriksaan kontainer',
      en: 'file that a worker touches every 10 seconds while database and queues answer; for the health check of a container',
    },
    example: '/tmp/alive',
  },
  {
    name: 'DUKCAPIL_URL',
    about: {
      id: 'alamat dasar layanan Dukcapil; tanpa ini dan dengan basis data bawaan: simulator dengan register sintetis',
      en: 'base address of Dukcapil’s service; without it, and with the built-in database: the simulator with its synthetic register',
    },
    example: 'https://10.0.0.1:8443',
  },
  {
    name: 'DUKCAPIL_USER',
    about: { id: 'pengguna layanan Dukcapil', en: 'user of Dukcapil’s service' },
    example: 'USER',
  },
  {
    name: 'DUKCAPIL_PASSWORD',
    about: { id: 'kata sandi layanan Dukcapil', en: 'password of Dukcapil’s service' },
    example: 'SECRET',
  },
  {
    name: 'DUKCAPIL_CUSTOMER',
    about: { id: 'id lembaga pada layanan Dukcapil', en: 'id of the institution at Dukcapil’s service' },
    example: 'ID',
  },
  {
    name: 'DUKCAPIL_IP',
    about: { id: 'alamat IP yang disebut sebagai milik pengguna', en: 'IP address that is told as the user’s' },
    otherwise: '127.0.0.1',
    example: '10.0.0.5',
  },
  {
    name: 'DUKCAPIL_PUBLIC_KEY',
    about: {
      id: 'kunci publik RSA (PEM) untuk perbandingan wajah, atau berkasnya',
      en: 'RSA public key (PEM) for comparing faces, or its file',
    },
    example: '/srv/pulang/dukcapil.pem',
  },
  {
    name: 'DUKCAPIL_FACE_PATH',
    about: { id: 'jalur perbandingan wajah 1:1', en: 'path of the comparison of faces 1:1' },
    otherwise: '/dukcapil/face_recognition/CUSTOMER',
    example: '/dukcapil/face',
  },
  {
    name: 'DUKCAPIL_RETURN_TOKEN',
    about: { id: 'token data balikan; tanpa ini tidak dikirim', en: 'token of return data; without it none is sent' },
    example: 'SECRET',
  },
  {
    name: 'DUKCAPIL_RETURN_PATH',
    about: { id: 'jalur data balikan', en: 'path of return data' },
    otherwise: '/dukcapil/data_balikan',
    example: '/dukcapil/balikan',
  },
  {
    name: 'DUKCAPIL_INSTITUTION',
    about: { id: 'nama lembaga pada data balikan', en: 'name of the institution in return data' },
    otherwise: 'DINAS SOSIAL PROVINSI JAWA TIMUR',
    example: 'DINAS SOSIAL',
  },
  {
    name: 'DUKCAPIL_SYNTHETIC',
    about: {
      id: '1: register di DUKCAPIL_URL sintetis; semua jawabannya ditandai DATA SINTETIS',
      en: '1: the register at DUKCAPIL_URL is synthetic; all it says is marked DATA SINTETIS',
    },
    otherwise: '0',
    example: '1',
  },
  {
    name: 'DUKCAPIL_NAME_THRESHOLD',
    about: { id: 'kecocokan nama paling rendah, 1 sampai 100', en: 'lowest agreement of names, 1 to 100' },
    otherwise: '80',
    example: '95',
  },
  {
    name: 'DUKCAPIL_ADDRESS_THRESHOLD',
    about: {
      id: 'kecocokan alamat paling rendah, 1 sampai 100; 0: alamat tidak ditanyakan',
      en: 'lowest agreement of addresses, 1 to 100; 0: addresses are not asked',
    },
    otherwise: '0',
    example: '70',
  },
  {
    name: 'DUKCAPIL_TIMEOUT',
    about: { id: 'batas waktu satu panggilan, detik', en: 'how long a call may take, in seconds' },
    otherwise: '10',
    example: '20',
  },
  {
    name: 'DUKCAPIL_RATE',
    about: { id: 'panggilan per detik paling banyak, semua proses bersama', en: 'calls a second at most, of all processes together' },
    otherwise: '2',
    example: '0.5',
  },
  {
    name: 'DUKCAPIL_DAILY_QUOTA',
    about: { id: 'panggilan per hari paling banyak', en: 'calls a day at most' },
    otherwise: '1000',
    example: '300',
  },
  {
    name: 'DUKCAPIL_PER_PERSON',
    about: { id: 'panggilan per hari paling banyak tentang satu orang', en: 'calls a day at most about one person' },
    otherwise: '10',
    example: '3',
  },
  {
    name: 'STATION_URL',
    about: { id: 'alamat dasar stasiun biometrik 1:N unit pemeriksa', en: 'base address of the checking unit’s 1:N biometric station' },
    example: 'http://10.0.0.2:9000',
  },
  {
    name: 'CLOCK_SPEED',
    about: {
      id: 'tenggat SOP berjalan sekian kali lebih cepat, 1 sampai 100000; untuk mencoba, tidak di produksi',
      en: "the SOP's clocks run so many times as fast, 1 to 100000; to try things out, not in production",
    },
    otherwise: '1',
    example: '1440',
  },
  {
    name: 'NODE_ENV',
    about: {
      id: 'production: tanpa akun contoh, jam tidak dipercepat',
      en: 'production: no demo accounts, and clocks that are not hurried',
    },
    example: 'production',
  },
];
