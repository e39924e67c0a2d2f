// Says how far a build is, and shows its page again when it has ended. Without this script the page
// is loaded again every few seconds.

{
  const place = document.querySelector('[data-progress]');
  const part = (name) => place.querySelector(`[data-${name}]`);
  const EVERY_MS = 700;

  /** A reader of the screen repeats what changes: only what has changed is written. */
  const write = (element, text) => {
    if (element.textContent !== text) element.textContent = text;
  };

  const follow = async () => {
    try {
      const reply = await fetch(place.dataset.progress, { cache: 'no-store' });
      const progress = await reply.json();
      if (!reply.ok || !progress.step) return location.reload();
      write(part('step'), progress.step);
      write(part('elapsed'), progress.elapsed);
      part('bar').max = progress.of;
      part('bar').value = progress.done;
    } catch {
      write(part('step'), place.dataset.silent);
    }
    setTimeout(follow, EVERY_MS);
  };
  setTimeout(follow, EVERY_MS);
}
