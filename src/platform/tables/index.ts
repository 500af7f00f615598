export { badRows } from './problems.js';
export { receiveTable, TABLE_TYPES, TableBodies, type TableFormat, type TableRequest } from './receive-table.js';
export { readTable, tableOf, type Columns, type Row, type Table } from './table.js';
export { csvLines } from './csv-lines.js';
export { writeTable } from './write-table.js';
export { countsOf } from './counts.js';
