export { seedSyntheticBeds } from './facilities/synthetic-beds.js';
export { PlaceTimersModule } from './place-timers.module.js';
export { PlacesModule } from './places.module.js';
export { PlaceWorkModule } from './place-work.module.js';
