import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
export default defineUnlistedScript(() => { document.documentElement.dataset['sky'] = 'day'; });
