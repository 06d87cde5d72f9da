// The one way these screens speak to /api: the webapp's session, its CSRF token, and errors as sentences.

/** What the server said when it refused: its status, its sentence and, on a draft, its list of problems. */
export class Refusal extends Error {
  constructor(status, body) {
    super(body.detail || body.title || sentence(status));
    this.status = status;
    this.problems = body.problems || [];
  }
}

export async function get(path, options) {
  return (await call('GET', path, options)).body;
}

export async function call(method, path, { body, headers, signal } = {}) {
  let response;
  try {
    response = await fetch(path, {
      method,
      signal,
      credentials: 'same-origin',
      headers: {
        Accept: 'application/json, application/problem+json',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...csrf(),
        ...headers
      },
      body: body === undefined ? undefined : JSON.stringify(body)
    });
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new Refusal(0, {});
  }
  const content = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refusal(response.status, content);
  return { body: content, etag: response.headers.get('ETag') };
}

/** A path segment or query value, safe to put into a URL. */
export const url = (strings, ...values) =>
  strings.reduce((path, part, i) => path + encodeURIComponent(values[i - 1]) + part);

function csrf() {
  const token = /(?:^|;\s*)XSRF-TOKEN=([^;]*)/.exec(document.cookie);
  return token ? { 'X-XSRF-TOKEN': decodeURIComponent(token[1]) } : {};
}

function sentence(status) {
  switch (status) {
    case 0: return 'Milepost does not answer. Check the connection and try again; nothing you typed is lost.';
    case 401: return 'Your session has ended. Log in again in another tab, then try again here.';
    case 403: return 'You are not allowed to do this.';
    case 404: return 'There is no such invoice among yours.';
    case 412: return 'Somebody else changed this draft in the meantime.';
    default: return `Milepost could not do this (error ${status}). Try again, or tell your administrator.`;
  }
}
