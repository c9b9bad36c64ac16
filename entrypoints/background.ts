import { defineBackground } from 'wxt/utils/define-background';
import { browser } from 'wxt/browser';
export default defineBackground(() => { browser.alarms.create('x', {periodInMinutes: 1}); const z = Temporal.Now.zonedDateTimeISO(); console.log(z.toString()); });
