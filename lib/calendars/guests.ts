import type { Guest } from './port.ts';

/** Services keep the letters of an address as they like: here it is always in small ones. */
export function addressOf(written: string): string {
  return written.trim().toLowerCase();
}

export function hasGuest({ guests }: { readonly guests: readonly Guest[] }, address: string): boolean {
  return guests.some((guest) => guest.address === addressOf(address));
}
