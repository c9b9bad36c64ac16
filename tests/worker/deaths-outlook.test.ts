import { everyDeathIn } from './deaths.ts';

everyDeathIn('Outlook');
