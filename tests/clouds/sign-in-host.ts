import type { Asked, SignIn, SignInCall, SignInHost, Step } from './sign-in.ts';
import { type Answer, htmlAnswer } from './wire.ts';

/** Someone half way through signing in. */
interface Attempt<R> {
  readonly request: R;
  readonly session: string;
  email: string | undefined;
  asked: readonly string[];
  /** Where leaving a notice leads. */
  exit: string | undefined;
}

const COOKIE = 'SID';

/** Pages for people, sessions in a cookie. */
export function signInHost<R extends Asked>(signIn: SignIn<R>): SignInHost {
  const sessions = new Map<string, Set<string>>();
  const attempts = new Map<string, Attempt<R>>();

  function sessionOf(call: SignInCall): string {
    const [, known] = new RegExp(`(?:^|; )${COOKIE}=([a-z0-9]+)`).exec(call.headers['cookie'] ?? '') ?? [];
    const id =
      known !== undefined && sessions.has(known) ? known : signIn.letters(32, 'abcdefghijklmnopqrstuvwxyz0123456789');
    if (!sessions.has(id)) sessions.set(id, new Set());
    return id;
  }

  function shown(step: Step, attempt: Attempt<R>): Answer {
    const cookie = `${COOKIE}=${attempt.session}; Path=/; Max-Age=34560000; Secure; HttpOnly; SameSite=None`;
    const headers = { 'cache-control': 'no-store', 'set-cookie': cookie };
    if (step.kind === 'redirect') return htmlAnswer(302, '', { ...headers, location: step.url });
    if (step.kind === 'error-page') return htmlAnswer(400, signIn.pages.error(step.code, step.message), headers);
    const id = signIn.letters(24, 'abcdefghijklmnopqrstuvwxyz');
    attempts.set(id, attempt);
    if (step.kind === 'choose-account') {
      return htmlAnswer(200, signIn.pages.accounts(attempt.request, [...signIn.people.values()], id), headers);
    }
    attempt.email = step.email;
    if (step.kind === 'notice') {
      attempt.exit = step.url;
      return htmlAnswer(200, signIn.pages.notice(attempt.request, step.message, id), headers);
    }
    attempt.asked = step.scopes;
    return htmlAnswer(200, signIn.pages.consent(attempt.request, step.email, step.scopes, id), headers);
  }

  function begin(call: SignInCall): Answer {
    const read = signIn.read(call.path, call.query);
    if ('step' in read) {
      if (read.step.kind === 'redirect') return htmlAnswer(302, '', { location: read.step.url });
      const { step } = read;
      return htmlAnswer(400, step.kind === 'error-page' ? signIn.pages.error(step.code, step.message) : '');
    }
    const session = sessionOf(call);
    const attempt: Attempt<R> = { request: read.request, session, email: undefined, asked: [], exit: undefined };
    return shown(signIn.next(read.request, [...(sessions.get(session) ?? [])]), attempt);
  }

  /** An answer to a page counts once, and only from the browser that was shown the page. */
  function proceed(call: SignInCall): Answer {
    const form = new URLSearchParams(call.body);
    const id = form.get('attempt') ?? '';
    const attempt = attempts.get(id);
    if (attempt === undefined || attempt.session !== sessionOf(call)) {
      return htmlAnswer(400, signIn.pages.error('invalid_request', 'This page has expired. Start again.'));
    }
    attempts.delete(id);
    const { request } = attempt;
    if (attempt.exit !== undefined) return shown({ kind: 'redirect', url: attempt.exit }, attempt);
    if (call.path === '/signin/account') {
      const email = form.get('account') ?? '';
      if (!signIn.people.has(email)) return shown({ kind: 'choose-account' }, attempt);
      if (signIn.remembers()) sessions.get(attempt.session)?.add(email);
      return shown(signIn.picked(request, email), attempt);
    }
    if (form.get('answer') !== 'continue' || attempt.email === undefined) return shown(signIn.denied(request), attempt);
    return shown(signIn.consented(request, attempt.email, attempt.asked, form.getAll('scope')), attempt);
  }

  return {
    answer(call) {
      if (call.method === 'GET' && signIn.begins(call.path)) return begin(call);
      if (call.method === 'POST' && call.path.startsWith('/signin/')) return proceed(call);
      return htmlAnswer(404, signIn.pages.error('not_found', 'The requested URL was not found on this server.'));
    },
    signOut(email) {
      for (const emails of sessions.values()) emails.delete(email);
    },
  };
}
