import { consented, denied, nextStep, type SignInRequest, type Step, signInRequest, stepFor } from './sign-in.ts';
import { accountPage, consentPage, errorPage } from './sign-in-page.ts';
import { type Answer, type Call, htmlAnswer } from './wire.ts';
import type { World } from './world.ts';

/** Someone half way through signing in. */
interface Attempt {
  readonly request: SignInRequest;
  readonly session: string;
  email: string | undefined;
  asked: readonly string[];
}

export interface SignInHost {
  answer(call: Call): Answer;
  /** Signs a person out of every browser. */
  signOut(email: string): void;
}

const COOKIE = 'SID';

/** accounts.google.com: pages for people, sessions in a cookie. */
export function signInHost(world: World): SignInHost {
  const sessions = new Map<string, Set<string>>();
  const attempts = new Map<string, Attempt>();

  function sessionOf(call: Call): string {
    const [, known] = new RegExp(`(?:^|; )${COOKIE}=([a-z0-9]+)`).exec(call.headers['cookie'] ?? '') ?? [];
    const id =
      known !== undefined && sessions.has(known) ? known : world.letters(32, 'abcdefghijklmnopqrstuvwxyz0123456789');
    if (!sessions.has(id)) sessions.set(id, new Set());
    return id;
  }

  function shown(step: Step, attempt: Attempt): Answer {
    const cookie = `${COOKIE}=${attempt.session}; Path=/; Max-Age=34560000; Secure; HttpOnly; SameSite=None`;
    const headers = { 'cache-control': 'no-store', 'set-cookie': cookie };
    if (step.kind === 'redirect') return htmlAnswer(302, '', { ...headers, location: step.url });
    if (step.kind === 'error-page') return htmlAnswer(400, errorPage(step.code, step.message), headers);
    const id = world.letters(24, 'abcdefghijklmnopqrstuvwxyz');
    attempts.set(id, attempt);
    if (step.kind === 'choose-account') {
      return htmlAnswer(200, accountPage(attempt.request, [...world.people.values()], id), headers);
    }
    attempt.email = step.email;
    attempt.asked = step.scopes;
    return htmlAnswer(200, consentPage(attempt.request, step.email, step.scopes, id), headers);
  }

  function begin(call: Call): Answer {
    const request = signInRequest(world, call.query);
    if ('kind' in request) {
      if (request.kind === 'redirect') return htmlAnswer(302, '', { location: request.url });
      return htmlAnswer(400, request.kind === 'error-page' ? errorPage(request.code, request.message) : '');
    }
    const session = sessionOf(call);
    const attempt: Attempt = { request, session, email: undefined, asked: [] };
    return shown(nextStep(world, request, [...(sessions.get(session) ?? [])]), attempt);
  }

  /** An answer to a page counts once, and only from the browser that was shown the page. */
  function proceed(call: Call): Answer {
    const form = new URLSearchParams(call.body);
    const id = form.get('attempt') ?? '';
    const attempt = attempts.get(id);
    if (attempt === undefined || attempt.session !== sessionOf(call)) {
      return htmlAnswer(400, errorPage('invalid_request', 'This page has expired. Start again.'));
    }
    attempts.delete(id);
    if (call.path === '/signin/account') {
      const email = form.get('account') ?? '';
      if (!world.people.has(email)) return shown({ kind: 'choose-account' }, attempt);
      if (world.keeps('G-SIGNIN-SESSION')) sessions.get(attempt.session)?.add(email);
      return shown(stepFor(world, attempt.request, email), attempt);
    }
    if (form.get('answer') !== 'continue' || attempt.email === undefined)
      return shown(denied(world, attempt.request), attempt);
    return shown(consented(world, attempt.request, attempt.email, attempt.asked, form.getAll('scope')), attempt);
  }

  return {
    answer(call) {
      if (call.method === 'GET' && call.path === '/o/oauth2/v2/auth') return begin(call);
      if (call.method === 'POST' && call.path.startsWith('/signin/')) return proceed(call);
      return htmlAnswer(404, errorPage('not_found', 'The requested URL was not found on this server.'));
    },
    signOut(email) {
      for (const emails of sessions.values()) emails.delete(email);
    },
  };
}
