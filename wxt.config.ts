import { defineConfig } from 'wxt';
import { slimPolyfill } from './scripts/build/slim-polyfill.ts';

/** Every host that the extension may talk to; the CSP and the optional host permissions are made from it. */
const apiHosts = [
  'https://www.googleapis.com',
  'https://oauth2.googleapis.com',
  'https://graph.microsoft.com',
  'https://login.microsoftonline.com',
];

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  `connect-src ${apiHosts.join(' ')}`,
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types ics-worker',
].join('; ');

/**
 * Microsoft's client comes with a chain that sends a POST again by itself. We hand it one of our own; that one is not even
 * shipped.
 */
const withoutDefaultChain = {
  name: 'without-default-chain',
  enforce: 'pre',
  resolveId: (source: string, importer: string | undefined) =>
    source === './HTTPClientFactory' && importer?.includes('/microsoft-graph-client/') ? '\0default-chain' : undefined,
  load: (id: string) => (id === '\0default-chain' ? 'export const HTTPClientFactory = undefined;' : undefined),
} as const;

/** `npm run dev` opens a browser where there is a screen to open it on; else it builds and watches. */
const hasScreen = process.platform !== 'linux' || ['DISPLAY', 'WAYLAND_DISPLAY'].some((name) => process.env[name]);

export default defineConfig({
  webExt: { disabled: !hasScreen },
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  targetBrowsers: ['chrome', 'firefox'],
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_appName__',
    description: '__MSG_appDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'identity', 'idle'],
    optional_permissions: ['notifications'],
    optional_host_permissions: apiHosts.map((host) => `${host}/*`),
    content_security_policy: { extension_pages: contentSecurityPolicy },
    // Fixed for ever: the redirect address of the sign-in and what is stored hang on these two.
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'porchlight@porchlight.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          key: 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAqBmDdA+cqG7y0DyCAs4xQiLvMGrDF5sczq15r6pYq7yMTmopJSgwR9W5dfOuKvS6hNgsHx0a15oZayjFCydSCNm6llq+MusHgG/ZEf2Zb00qfTYQ0tEa3W5v4Apv7Xk3RVBMmvbXmDF1nOSTmuTGLFdQXTRBjV+qMdkGKdBrJIhGhUrz/OB+hBR1tQEDUQRfD+o/VGRekXZIuurPzsvtI/en9yKu4X9ZX1Ik2FZNGXUouOanjp68uDzeDrScyJ5y8PKjmZsPFrsV9XYxIBKFUyM/OJQA8JjIyUG8OlklRTpHzA/038470Jd8XZsIOEuXI8A+ScB/uphcEzs2+wa1GwIDAQAB',
          minimum_chrome_version: '144',
        }),
    // Free in Chromium and in Firefox: tab groups have taken P, C, W, X and Z, and the toolbar T.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
      'check-in': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_command_check_in__' },
      repair: { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_command_repair__' },
      'hide-now': { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_command_hide_now__' },
    },
    options_ui: { page: 'home.html', open_in_tab: true },
    icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
  }),
  vite: () => ({
    plugins: [withoutDefaultChain, slimPolyfill],
    build: {
      modulePreload: false,
      target: 'esnext',
      // Three in a hundred bytes less than esbuild, on every new tab and at every start of the worker.
      minify: 'terser',
      // A function that is used once stays where it is, and all stand together: so they pack best.
      terserOptions: { ecma: 2020, compress: { passes: 2, reduce_funcs: false, hoist_funs: true, keep_fargs: false } },
      // Microsoft's client does not say that its parts may be left out; they may, and a worker has no room for them.
      rollupOptions: { treeshake: { moduleSideEffects: (id) => !id.includes('/microsoft-graph-client/') } },
    },
  }),
});
