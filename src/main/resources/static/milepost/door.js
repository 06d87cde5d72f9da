// The way in, at "/": sign in once for every webapp, then to one's work; whoever is signed in sees what is theirs.
import { call, get, signedIn } from '/milepost/api.js';

const ACCOUNT = '/camunda/api/admin/auth/user/default';
const at = id => document.getElementById(id);
const places = [...document.querySelectorAll('#places a')];

at('sign-in').addEventListener('submit', event => {
  event.preventDefault();
  signIn(new URLSearchParams(new FormData(at('sign-in'))));
});
at('sign-out').addEventListener('click', signOut);
look();

/** What is open to whoever is signed in, or the form to sign in. */
async function look() {
  try {
    const me = await signedIn();
    const { authorizedApps } = await get(ACCOUNT);
    return welcome(me, place => place.dataset.app
      ? authorizedApps.includes(place.dataset.app)
      : place.dataset.groups.split(' ').some(group => me.groups.includes(group)));
  } catch {
    at('sign-in').hidden = false;
    return false;
  }
}

function welcome(me, open) {
  places.forEach(place => { place.hidden = !open(place); });
  const any = places.some(open);
  at('who').textContent = `Signed in as ${me.name}`;
  at('nothing').hidden = any;
  at('work').hidden = !any;
  at('places').hidden = !any;
  at('sign-in').hidden = true;
  at('signed-in').hidden = false;
  return any;
}

async function signIn(typed) {
  at('refused').textContent = '';
  const button = at('sign-in').querySelector('button');
  button.disabled = true;
  try {
    const answer = await fetch(`${ACCOUNT}/login/welcome`, { method: 'POST', body: typed, headers: { Accept: 'application/json', 'X-XSRF-TOKEN': await token() } });
    if (!answer.ok) refuse(answer.status);
    else if (await look()) location.assign('/camunda/');
    else at('who').focus();
  } catch {
    refuse(0);
  } finally {
    button.disabled = false;
  }
}

/** The session there is before anybody signs in has one, too; beside the webapps its cookie can't be read. */
const token = async () => (await fetch(ACCOUNT)).headers.get('X-XSRF-TOKEN') || '';

function refuse(status) {
  const sentences = { 0: 'Milepost does not answer. Check the connection and try again.', 401: 'User or password is wrong, or the account is locked for a while.', 429: 'Too many failed attempts from here. Try again in some minutes.' };
  at('refused').textContent = sentences[status] || `You could not be signed in (error ${status}). Reload the page and try again.`;
  at('password-typed').select();
}

async function signOut() {
  await signedIn().then(() => call('POST', `${ACCOUNT}/logout`)).catch(() => {});
  location.reload();
}
