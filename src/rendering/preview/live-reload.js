// Reloads a page of the preview when its questionnaire changes. The page stays where it is: what
// it shows is in its address. A hidden page lets go, since a browser gives a site six connections.
const { live } = document.currentScript.dataset;
let changes;

function listen() {
  changes?.close();
  changes = undefined;
  if (document.visibilityState === 'hidden') return;
  changes = new EventSource(live);
  changes.addEventListener('change', () => location.reload());
}

document.addEventListener('visibilitychange', listen);
window.addEventListener('pageshow', listen);
