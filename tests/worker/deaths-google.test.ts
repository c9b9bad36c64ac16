import { everyDeathIn } from './deaths.ts';

everyDeathIn('Google');
