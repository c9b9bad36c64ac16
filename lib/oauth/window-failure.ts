import { Failure } from '#lib/failure.ts';

/** The browser's own words where the sign-in page did not load: Chromium's; Firefox says nothing of its own. */
const notLoaded = /could not be loaded/i;
const badRedirect = /redirect_uri not allowed|invalid redirect/i;

/**
 * What it means that the browser's sign-in window gave no redirect. Browsers tell it in words alone, so all that is not
 * recognised is what it nearly always is: the window was closed, or a window would have been needed.
 */
export function windowFailure(error: unknown, interactive: boolean): Failure {
  if (error instanceof Failure) return error;
  const words = error instanceof Error ? error.message : '';
  if (notLoaded.test(words)) return new Failure('offline', 'the sign-in page did not load', { cause: error });
  if (badRedirect.test(words)) return new Failure('invalid', 'the browser refuses our redirect', { cause: error });
  if (interactive) return new Failure('cancelled', 'the sign-in window was closed', { cause: error });
  return new Failure('signed-out', 'the issuer wants to see the person', { cause: error });
}
