import { everyDeathIn } from './deaths.ts';

everyDeathIn('this browser');
