// Sends a step to be saved, and tells what became of it: { status, said }, where a status of 0 is no
// answer of the service, whoever may have answered in its place.

// Browsers let no more than 64 kB go out behind a page that is left.
const LARGEST_FAREWELL = 60000;

export async function postStep(address, body) {
  const control = new AbortController();
  const limit = setTimeout(() => control.abort(), 20000);
  try {
    const reply = await fetch(address, {
      method: 'POST',
      body,
      keepalive: String(body).length < LARGEST_FAREWELL,
      signal: control.signal,
      redirect: 'error',
    });
    const isJson = /json/.test(reply.headers.get('content-type'));
    const said = isJson ? await reply.json() : {};
    return { status: reply.ok && said.state !== 'saved' ? 0 : reply.status, said };
  } catch {
    return { status: 0, said: {} };
  } finally {
    clearTimeout(limit);
  }
}
