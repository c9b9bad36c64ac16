import type { Step } from '#tests/clouds/sign-in.ts';
import { admits, back, type SignInRequest } from './sign-in.ts';
import { grantOf, issueCode } from './tokens.ts';
import type { World } from './world.ts';

const ADMIN_NEEDED = 'AADSTS90094: The grant requires admin permission. An administrator of the tenant has to give it.';
const CONSENT_NEEDED = 'AADSTS65001: The user or administrator has not consented to use the application.';

/** The next step for a browser in which `sessions` are signed in. */
export function nextStep(world: World, request: SignInRequest, sessions: readonly string[]): Step {
  const hinted = world.keeps('M-SIGNIN-HINT') ? request.hint : undefined;
  const candidates = sessions.filter((email) => {
    const person = world.people.get(email);
    return (hinted === undefined || email === hinted) && person !== undefined && admits(world, request, person);
  });
  if (request.prompt === 'none') return silentStep(world, request, candidates);
  const mustChoose =
    request.prompt === 'login' || (request.prompt === 'select_account' && world.keeps('M-SIGNIN-SELECT'));
  const [only] = candidates;
  if (mustChoose || only === undefined || candidates.length > 1) return { kind: 'choose-account' };
  return pickedStep(world, request, only);
}

function silentStep(world: World, request: SignInRequest, candidates: readonly string[]): Step {
  const [email = anyone(world)] = candidates;
  if (email === undefined || (candidates.length === 0 && world.keeps('M-SIGNIN-LOGIN-REQUIRED'))) {
    return refused(
      world,
      request,
      'login_required',
      'AADSTS50058: A silent sign-in request was sent but no user is signed in.',
    );
  }
  if (candidates.length > 1 && world.keeps('M-SIGNIN-INTERACTION-REQUIRED')) {
    return refused(world, request, 'interaction_required', 'AADSTS16000: Several user identities are available.');
  }
  if (isBlocked(world, request, email)) {
    if (world.keeps('M-SIGNIN-BLOCKED-SILENT')) return refused(world, request, 'consent_required', CONSENT_NEEDED);
  } else if (missing(world, request, email).length > 0 && world.keeps('M-SIGNIN-CONSENT-REQUIRED')) {
    return refused(world, request, 'consent_required', CONSENT_NEEDED);
  }
  return granted(world, request, email);
}

function anyone(world: World): string | undefined {
  const [first] = world.people.keys();
  return first;
}

function refused(world: World, request: SignInRequest, error: string, error_description: string): Step {
  return back(world, request, { error, error_description });
}

function missing(world: World, request: SignInRequest, email: string): string[] {
  const allowed = grantOf(world, request.client.id, email).scopes;
  return request.scopes.filter((scope) => !allowed.has(scope));
}

function isBlocked(world: World, request: SignInRequest, email: string): boolean {
  const tenant = world.people.get(email)?.tenant ?? '';
  return world.blockedTenants.has(tenant) && missing(world, request, email).length > 0;
}

/** The next step once the person is known: consent for what is new, or straight back. */
export function pickedStep(world: World, request: SignInRequest, email: string): Step {
  const person = world.people.get(email);
  if (person === undefined || !admits(world, request, person)) {
    const message = `AADSTS50020: User account '${email}' cannot sign in at /${request.authority}.`;
    return { kind: 'error-page', code: 'AADSTS50020', message };
  }
  if (isBlocked(world, request, email) && world.keeps('M-SIGNIN-BLOCKED')) {
    const away = refused(world, request, 'consent_required', ADMIN_NEEDED);
    return away.kind === 'redirect' ? { kind: 'notice', email, message: ADMIN_NEEDED, url: away.url } : away;
  }
  const again = request.prompt === 'consent' && world.keeps('M-SIGNIN-CONSENT-AGAIN');
  const asked = again ? request.scopes : missing(world, request, email);
  return asked.length > 0 ? { kind: 'consent', email, scopes: asked } : granted(world, request, email);
}

/** The person said yes: to all that was asked. */
export function consented(world: World, request: SignInRequest, email: string, ticked: readonly string[]): Step {
  const grant = grantOf(world, request.client.id, email);
  const scopes = world.keeps('M-SIGNIN-WHOLE')
    ? request.scopes
    : request.scopes.filter((scope) => ticked.includes(scope) || grant.scopes.has(scope));
  for (const scope of scopes) grant.scopes.add(scope);
  return granted(world, { ...request, scopes }, email);
}

/** The person said no. */
export function denied(world: World, request: SignInRequest): Step {
  const error = world.keeps('M-SIGNIN-DENIED') ? 'access_denied' : 'server_error';
  return refused(world, request, error, 'AADSTS65004: User declined to consent to access the app.');
}

function granted(world: World, request: SignInRequest, email: string): Step {
  const { client, redirectUri, challenge, nonce } = request;
  const scopes = new Set(request.scopes);
  const code = issueCode(world, { clientId: client.id, email, scopes, redirectUri, challenge, nonce });
  return back(world, request, { code: code.value, session_state: world.guid() });
}
