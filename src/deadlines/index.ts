export { Calendar } from './calendar.js';
export { DeadlinesModule } from './deadlines.module.js';
export { after, between, dayOf, spanOf, whyNotWorking, type Counting, type Holidays } from './domain/counting.js';
export { afterStep, end, ladderOf, pause, recount, restart, resume, start, type Deadline, type Ladder } from './domain/running.js';
export { readHolidays } from './holidays.js';
