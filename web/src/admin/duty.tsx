export { DutyPage as default } from './unit';
