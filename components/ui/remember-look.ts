import type { Settings } from '#lib/messages.ts';

/** Where pages keep what they must know before they can ask: whether it is set, not how. */
export const lookMemory = { calm: 'calm', ownNewTab: 'own-new-tab' } as const;

function remember(key: string, on: boolean): void {
  if (on) localStorage.setItem(key, '1');
  else localStorage.removeItem(key);
}

/**
 * Gives this page its calm look, and leaves word for the next new tab. Every page that knows the settings calls this: a
 * new tab that hands itself over at once could not learn by itself that it is wanted again.
 */
export function rememberLook(settings: Settings): void {
  remember(lookMemory.calm, settings.calm);
  remember(lookMemory.ownNewTab, settings.ownNewTab);
  document.documentElement.toggleAttribute('data-calm', settings.calm);
}
