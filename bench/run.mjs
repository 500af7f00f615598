/** `npm run bench -- NAME`: runs bench/NAME.bench.mjs (its default export). Without a name: lists what there is. */
import { readdirSync } from 'node:fs';

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.mjs'))
  .map((file) => file.replace('.bench.mjs', ''));
const [name, ...args] = process.argv.slice(2);

if (name && names.includes(name)) {
  const bench = await import(`./${name}.bench.mjs`);
  await bench.default(args);
} else {
  console.log(`Benchmarks: ${names.join(', ') || 'none yet'}`);
  if (name) process.exitCode = 1;
}
