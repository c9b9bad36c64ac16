import type { Settings } from './settings.ts';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** What holds until somebody chooses. */
export const defaultSettings: Settings = {
  partnerName: '',
  partnerAddress: '',
  partnerKnows: 'unasked',
  zone: 'system',
  ownHours: weekdays.map((weekday) => ({
    weekday,
    fromMinute: weekday < 6 ? 18 * 60 : 9 * 60,
    toMinute: 22 * 60 + 30,
  })),
  partnerHours: undefined,
  wishedMinute: 20 * 60,
  wakeMinute: 7 * 60,
  sleepMinute: 23 * 60,
  lastMinute: 22 * 60 + 30,
  rituals: {
    'micro-date': { on: true, every: 'week', from: undefined, time: undefined },
    'weekly-ritual': { on: true, every: 'week', from: undefined, time: undefined },
    'monthly-evening': { on: true, every: 'week', from: undefined, time: undefined },
  },
  seasons: [],
  seasonNames: {},
  energyMap: [],
  autoBook: false,
  autoMove: false,
  pausedUntil: '',
  halfIt: false,
  microDate: 'tea',
  microDateName: '',
  eventTitle: '',
  checkInSeconds: 60,
  hugSeconds: 0,
  repairPinned: false,
  calm: false,
  ownNewTab: false,
  notifications: false,
  reminders: [],
  ownPhrases: [],
  corner: { light: '', sound: '', texture: '' },
  googleClientId: '',
  microsoftClientId: '',
  firstRunDone: false,
};
